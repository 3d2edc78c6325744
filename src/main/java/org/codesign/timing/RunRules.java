package org.codesign.timing;

import java.util.ArrayList;
import java.util.List;
import org.codesign.catalogue.Catalogue;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.ScreenListItem;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.TaskId;
import org.codesign.catalogue.TaskListItem;
import org.codesign.catalogue.TaskListItem.StepItem;
import org.codesign.identity.Actor;
import org.codesign.privacy.FreeText;
import org.codesign.shared.Invalid;
import org.codesign.shared.Invalid.Fault;
import org.springframework.stereotype.Component;

/** What is refused of a run, each fault with the name of its field. */
@Component
class RunRules {

  private final Catalogue catalogue;
  private final CatalogueFacts facts;

  RunRules(Catalogue catalogue, CatalogueFacts facts) {
    this.catalogue = catalogue;
    this.facts = facts;
  }

  /**
   * The task, offered now.
   *
   * @throws Invalid if it is none of the catalogue's
   */
  TaskListItem task(Actor actor, TaskId id) {
    return catalogue.tasks(actor).stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Invalid("task", "runs.task.unknown"));
  }

  /** A lap of a run may be at a step of the run's task and at a screen of its system. */
  void check(Actor actor, TaskId task, StepPlace doing) {
    FreeText.check("named", doing.named());
    List<Fault> faults = new ArrayList<>();
    if (doing.step() != null && !isStep(actor, task, doing.step())) {
      faults.add(new Fault("step", "runs.step.unknown"));
    }
    if (doing.system() != null && facts.system(doing.system()).isEmpty()) {
      faults.add(new Fault("system", "timing.system.unknown"));
    }
    if (doing.screen() != null && !isOfItsSystem(doing, doing.screen())) {
      faults.add(new Fault("screen", "runs.screen.unknown"));
    }
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
  }

  private boolean isStep(Actor actor, TaskId task, StepId step) {
    return catalogue.tasks(actor).stream()
        .filter(it -> it.id().equals(task))
        .flatMap(it -> it.steps().stream())
        .map(StepItem::id)
        .anyMatch(step::equals);
  }

  private boolean isOfItsSystem(StepPlace doing, ScreenId id) {
    ScreenListItem screen = facts.screens(List.of(id)).get(id);
    return screen != null && screen.system().equals(doing.system());
  }
}
