package org.codesign.timing;

import java.time.Instant;
import org.codesign.catalogue.TaskId;
import org.codesign.shared.Minutes;

/**
 * A finished run in the list of one's own.
 *
 * @param lasted from start to finish
 * @param interrupted of that
 * @param laps how many stretches
 */
public record RunListItem(
    RunId id, TaskId task, Instant startedAt, Minutes lasted, Minutes interrupted, int laps) {}
