package org.codesign.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.codesign.shared.Invalid.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is refused of the work somebody names, each fault with the name of its field. */
@Component
class WorkRules {

  /** What the catalogue was seen to hold; it retires things, and never takes them out. */
  private final Set<Object> known = ConcurrentHashMap.newKeySet();

  private final CatalogueFacts catalogue;

  WorkRules(CatalogueFacts catalogue) {
    this.catalogue = catalogue;
  }

  List<Fault> faultsOf(WorkForm work) {
    List<Fault> faults = new ArrayList<>();
    SystemId system = work.system();
    if (system == null || !isSystem(system)) {
      faults.add(new Fault("system", "timing.system.unknown"));
    }
    TaskId task = work.task();
    if (task != null && !isKnown(task, () -> catalogue.tasks(List.of(task)).containsKey(task))) {
      faults.add(new Fault("task", "timing.task.unknown"));
    }
    StepId step = work.step();
    if (step != null && !isStepOf(step, task)) {
      faults.add(new Fault("step", "timing.step.unknown"));
    }
    ScreenId screen = work.screen();
    if (screen != null && !isScreenOf(screen, system)) {
      faults.add(new Fault("screen", "timing.screen.unknown"));
    }
    faults.addAll(faultsOfMode(work));
    return faults;
  }

  private List<Fault> faultsOfMode(WorkForm work) {
    List<Fault> faults = new ArrayList<>();
    if (work.entryMode() == null) {
      faults.add(new Fault("entryMode", "timing.mode.missing"));
    }
    Integer paperDays = work.paperDays();
    if (paperDays != null && (paperDays < 0 || paperDays > Work.OLDEST_PAPER)) {
      faults.add(new Fault("paperDays", "timing.paper.range"));
    } else if (paperDays != null && work.entryMode() != EntryMode.TYPED_FOR_ANOTHER) {
      faults.add(new Fault("paperDays", "timing.paper.mode"));
    }
    SystemId from = work.keyedFrom();
    if (from != null && work.entryMode() != EntryMode.KEYED_AGAIN) {
      faults.add(new Fault("keyedFrom", "timing.keyed.mode"));
    } else if (from != null && (from.equals(work.system()) || !isSystem(from))) {
      faults.add(new Fault("keyedFrom", "timing.keyed.unknown"));
    }
    return faults;
  }

  /** The work itself, once nothing is wrong with it. */
  static Work work(WorkForm form) {
    return new Work(
        Objects.requireNonNull(form.system()),
        form.task(),
        form.step(),
        form.screen(),
        Objects.requireNonNull(form.entryMode()),
        form.paperDays(),
        form.keyedFrom());
  }

  private boolean isSystem(SystemId system) {
    return isKnown(system, () -> catalogue.system(system).isPresent());
  }

  private boolean isStepOf(StepId step, @Nullable TaskId task) {
    return task != null
        && isKnown(
            new StepOf(step, task), () -> task.equals(catalogue.taskOfStep(step).orElse(null)));
  }

  private boolean isScreenOf(ScreenId screen, @Nullable SystemId system) {
    return system != null
        && isKnown(
            new ScreenOf(screen, system),
            () -> {
              var found = catalogue.screens(List.of(screen)).get(screen);
              return found != null && found.system().equals(system);
            });
  }

  private boolean isKnown(Object thing, BooleanSupplier isInCatalogue) {
    if (!known.contains(thing) && isInCatalogue.getAsBoolean()) {
      known.add(thing);
    }
    return known.contains(thing);
  }

  private record StepOf(StepId step, TaskId task) {}

  private record ScreenOf(ScreenId screen, SystemId system) {}
}
