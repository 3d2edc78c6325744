package org.codesign.catalogue;

import java.time.LocalDate;
import org.codesign.shared.GssCode;

/**
 * A deployment in the list of a system or of a council.
 *
 * @param workers people of the council who use the system
 * @param inUse the latest that has begun
 */
public record DeploymentRow(
    DeploymentId id,
    GssCode council,
    String councilName,
    SystemId system,
    String systemName,
    String releaseName,
    LocalDate startsOn,
    int workers,
    boolean inUse) {}
