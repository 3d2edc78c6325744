package org.codesign.timing;

import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was typing: into which system, for which task and where in it if they said so, and
 * how.
 *
 * @param step of the task
 * @param screen of the system
 * @param paperDays how many days old the paper was that was typed up for another, 0 to {@value
 *     #OLDEST_PAPER}
 * @param keyedFrom the system that held the information before it was keyed again
 */
public record Work(
    SystemId system,
    @Nullable TaskId task,
    @Nullable StepId step,
    @Nullable ScreenId screen,
    EntryMode mode,
    @Nullable Integer paperDays,
    @Nullable SystemId keyedFrom) {

  public static final int OLDEST_PAPER = 365;

  public static Work of(SystemId system, @Nullable TaskId task, EntryMode mode) {
    return new Work(system, task, null, null, mode, null, null);
  }
}
