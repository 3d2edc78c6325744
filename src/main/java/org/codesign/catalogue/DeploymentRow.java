package org.codesign.catalogue;

import java.time.LocalDate;
import org.codesign.shared.GssCode;
import org.jspecify.annotations.Nullable;

/**
 * A deployment in the list of a system or of a council.
 *
 * @param endsOn the first day on which the council no longer runs it, if it is known
 * @param workers people of the council who use the system
 * @param inUse the latest that has begun, unless it has ended
 */
public record DeploymentRow(
    DeploymentId id,
    GssCode council,
    String councilName,
    SystemId system,
    String systemName,
    String releaseName,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    int workers,
    boolean inUse) {}
