package org.codesign.timing.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.codesign.catalogue.Catalogue;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.TaskId;
import org.codesign.catalogue.TaskListItem;
import org.codesign.catalogue.TaskListItem.StepItem;
import org.codesign.identity.Actor;
import org.codesign.identity.SignedIn;
import org.codesign.timing.RunEntries;
import org.codesign.timing.WorkflowRuns;
import org.springframework.stereotype.Component;

/** What the pieces of a run's page ask. */
@Component
record RunScreens(
    WorkflowRuns runs,
    RunEntries entries,
    Catalogue catalogue,
    CatalogueFacts facts,
    SignedIn signedIn,
    Clock clock) {

  Actor actor() {
    return signedIn.actor();
  }

  Instant now() {
    return clock.instant();
  }

  /** The steps of a task as they are offered now. */
  List<StepItem> steps(TaskId task) {
    return catalogue.tasks(actor()).stream()
        .filter(it -> it.id().equals(task))
        .findFirst()
        .map(TaskListItem::steps)
        .orElse(List.of());
  }
}
