package org.codesign.catalogue;

import org.codesign.shared.GssCode;

/**
 * A council runs a system.
 *
 * @param release the one in use today
 * @param workers people of the council who use the system
 */
public record Usage(GssCode council, ReleaseId release, int workers) {}
