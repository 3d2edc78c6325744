package org.codesign.timing.api;

import java.util.UUID;
import java.util.function.Function;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.codesign.timing.EntryMode;
import org.codesign.timing.Work;
import org.codesign.timing.WorkForm;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, as the API says it; from a client anything may be missing.
 *
 * @param step of the task
 * @param screen of the system
 * @param paperDays 0 to 365, with {@code TYPED_FOR_ANOTHER}: how many days old the paper was
 * @param keyedFrom with {@code KEYED_AGAIN}: the system that held the information before
 */
record WorkJson(
    @Nullable UUID system,
    @Nullable UUID task,
    @Nullable UUID step,
    @Nullable UUID screen,
    @Nullable EntryMode entryMode,
    @Nullable Integer paperDays,
    @Nullable UUID keyedFrom) {

  static WorkJson of(Work work) {
    return new WorkJson(
        work.system().value(),
        map(work.task(), TaskId::value),
        map(work.step(), StepId::value),
        map(work.screen(), ScreenId::value),
        work.mode(),
        work.paperDays(),
        map(work.keyedFrom(), SystemId::value));
  }

  WorkForm form() {
    return new WorkForm(
        map(system, SystemId::new),
        map(task, TaskId::new),
        map(step, StepId::new),
        map(screen, ScreenId::new),
        entryMode,
        paperDays,
        map(keyedFrom, SystemId::new));
  }

  private static <A, B> @Nullable B map(@Nullable A value, Function<A, B> function) {
    return value == null ? null : function.apply(value);
  }
}
