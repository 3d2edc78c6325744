package org.codesign.timing.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.codesign.catalogue.Catalogue;
import org.codesign.catalogue.TaskListItem;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.identity.SignedIn;
import org.codesign.timing.StepTime;
import org.codesign.timing.StepTimes;
import org.codesign.timing.WorkflowRuns;

/** How long the steps of a task take: one's own runs, and, for those who oversee, many people's. */
@Route("workflows/steps")
@RolesAllowed({"WORKER", "MEMBER", "COUNCIL_LEAD", "FACILITATOR"})
class StepTimesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final String TASK = "task";

  private final StepTimes times;
  private final Catalogue catalogue;
  private final SignedIn signedIn;

  StepTimesView(StepTimes times, Catalogue catalogue, SignedIn signedIn) {
    this.times = times;
    this.catalogue = catalogue;
    this.signedIn = signedIn;
    addClassName("cd-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Actor actor = signedIn.actor();
    if (actor.isAnyOf(WorkflowRuns.RUNNERS)) {
      Anchor back = new Anchor("workflows", getTranslation("runs.title"));
      back.addClassName("cd-back");
      add(back);
    }
    Paragraph lead = new Paragraph(getTranslation("steps.why"));
    lead.addClassName("cd-lead");
    add(new H1(getTranslation("steps.title")), lead);
    List<TaskListItem> tasks = catalogue.tasks(actor);
    Optional<TaskListItem> chosen = chosen(event, tasks);
    add(choice(tasks, chosen));
    chosen.ifPresent(task -> show(actor, task));
  }

  private static Optional<TaskListItem> chosen(BeforeEnterEvent event, List<TaskListItem> tasks) {
    String wanted = event.getLocation().getQueryParameters().getSingleParameter(TASK).orElse("");
    return tasks.stream()
        .filter(it -> it.id().toString().equals(wanted))
        .findFirst()
        .or(() -> tasks.stream().findFirst());
  }

  private ComboBox<TaskListItem> choice(List<TaskListItem> tasks, Optional<TaskListItem> chosen) {
    ComboBox<TaskListItem> task = new ComboBox<>(getTranslation("runs.task"));
    task.setItems(tasks);
    task.setItemLabelGenerator(TaskListItem::name);
    chosen.ifPresent(task::setValue);
    task.addValueChangeListener(change -> {
      if (change.isFromClient() && change.getValue() != null) {
        QueryParameters wanted = QueryParameters.of(TASK, change.getValue().id().toString());
        getUI().ifPresent(ui -> ui.navigate(StepTimesView.class, wanted));
      }
    });
    return task;
  }

  private void show(Actor actor, TaskListItem task) {
    if (actor.isAnyOf(StepTimes.OVERSEERS)) {
      boolean national = actor.is(Role.FACILITATOR);
      add(
          section(
              national ? "steps.national" : "steps.council",
              national ? "steps.national.why" : "steps.council.why",
              times.ofMany(actor, task.id()),
              "steps.too-few"));
    }
    if (actor.isAnyOf(WorkflowRuns.RUNNERS)) {
      add(section("steps.own", "steps.own.why", times.own(actor, task.id()), "steps.no-runs"));
    }
  }

  private Div section(String heading, String why, List<StepTime> steps, String none) {
    Paragraph note = new Paragraph(getTranslation(why));
    note.addClassName("cd-note");
    Div section =
        new Div(
            new H2(getTranslation(heading)),
            note,
            new SpreadTable(getTranslation(heading), steps, getTranslation(none)));
    section.addClassName("cd-section");
    return section;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("steps.title") + " · Codesign";
  }
}
