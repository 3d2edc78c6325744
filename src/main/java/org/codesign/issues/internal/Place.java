package org.codesign.issues.internal;

import java.util.UUID;
import org.codesign.shared.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * Where an issue belongs, as the catalogue says on the day of the report.
 *
 * @param release the one the reporter's council runs
 */
public record Place(SupplierId supplier, @Nullable UUID release) {}
