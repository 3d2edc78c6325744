package org.codesign.timing;

import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.jspecify.annotations.Nullable;

/** Work as somebody says it; {@link WorkRules} tells what is missing or cannot be. */
public record WorkForm(
    @Nullable SystemId system,
    @Nullable TaskId task,
    @Nullable StepId step,
    @Nullable ScreenId screen,
    @Nullable EntryMode entryMode,
    @Nullable Integer paperDays,
    @Nullable SystemId keyedFrom) {

  public static WorkForm of(SystemId system, @Nullable TaskId task, EntryMode mode) {
    return new WorkForm(system, task, null, null, mode, null, null);
  }
}
