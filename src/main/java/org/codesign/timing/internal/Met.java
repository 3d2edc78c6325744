package org.codesign.timing.internal;

import org.codesign.shared.Minutes;
import org.codesign.timing.LoggedEntry;
import org.jspecify.annotations.Nullable;

/**
 * What an entry that arrives meets in the log.
 *
 * @param kept itself as it is kept; null where it is new
 * @param restOfDay what the other entries of its day add up to
 * @param isTimer the running timer has its id and becomes it
 */
public record Met(@Nullable LoggedEntry kept, Minutes restOfDay, boolean isTimer) {}
