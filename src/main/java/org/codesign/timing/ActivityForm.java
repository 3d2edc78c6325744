package org.codesign.timing;

import jakarta.validation.constraints.NotNull;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * Which work an activity of an event log is.
 *
 * @param system none: the activity is left out
 */
public record ActivityForm(
    @Nullable SystemId system, @Nullable TaskId task, @NotNull EntryMode entryMode) {

  public static final ActivityForm LEFT_OUT = new ActivityForm(null, null, EntryMode.DIRECT);
}
