package org.codesign.catalogue;

import java.time.LocalDate;
import org.codesign.shared.GssCode;
import org.jspecify.annotations.Nullable;

/**
 * A council in the list of councils.
 *
 * @param population of mid-2020, where it is known
 * @param systems it ever ran
 * @param validTo the first day on which it no longer exists, if that is known
 */
public record CouncilRow(
    GssCode code,
    String name,
    String region,
    String kind,
    @Nullable Integer population,
    int systems,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {}
