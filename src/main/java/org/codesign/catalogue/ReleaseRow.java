package org.codesign.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A release in the list of its system.
 *
 * @param pictures screens that have a picture of this release
 * @param councils that ever ran it
 */
public record ReleaseRow(
    ReleaseId id,
    String name,
    @Nullable LocalDate releasedOn,
    int pictures,
    int councils,
    boolean retired) {}
