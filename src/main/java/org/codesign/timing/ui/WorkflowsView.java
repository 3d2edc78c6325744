package org.codesign.timing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.codesign.catalogue.TaskId;
import org.codesign.catalogue.TaskListItem;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.codesign.shared.ui.EmptyState;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.Notice;
import org.codesign.shared.ui.Pager;
import org.codesign.timing.RunId;
import org.codesign.timing.RunListItem;
import org.codesign.timing.RunNames;
import org.codesign.timing.RunStarting;
import org.codesign.timing.WorkflowRun;
import org.codesign.timing.WorkflowRuns;

/** One's own runs: start one, go on with it, look back. */
@Route("workflows")
@Menu(title = "runs.menu", order = 6, icon = "vaadin:stopwatch")
@RolesAllowed({"WORKER", "MEMBER", "COUNCIL_LEAD", "FACILITATOR"})
class WorkflowsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final String DELETED = "deleted";

  private final RunScreens screens;
  private RunId start = RunId.next();

  WorkflowsView(RunScreens screens) {
    this.screens = screens;
    addClassName("cd-page");
  }

  /** Opens the page with a way to bring the run back. */
  static void openAfterDeleting(RunId run) {
    UI.getCurrent().navigate("workflows", QueryParameters.of(DELETED, run.toString()));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (screens.actor().isAnyOf(WorkflowRuns.RUNNERS)) {
      show(event.getLocation());
    } else {
      event.forwardTo(StepTimesView.class);
    }
  }

  private void show(Location here) {
    removeAll();
    start = RunId.next();
    Paragraph lead = new Paragraph(getTranslation("runs.why"));
    lead.addClassName("cd-lead");
    add(new H1(getTranslation("runs.title")), lead);
    deleted(here).ifPresent(it -> add(undo(it)));
    add(
        screens.runs().running(screens.actor()).map(this::goOn).orElseGet(this::choose),
        past(here));
  }

  private static Optional<RunId> deleted(Location here) {
    try {
      return here.getQueryParameters()
          .getSingleParameter(DELETED)
          .map(UUID::fromString)
          .map(RunId::new);
    } catch (IllegalArgumentException nonsense) {
      return Optional.empty();
    }
  }

  private Div undo(RunId deleted) {
    Button undo = new Button(getTranslation("runs.undo"), click -> restore(deleted));
    undo.setDisableOnClick(true);
    Div bar = new Div(new Paragraph(getTranslation("runs.deleted")), undo);
    bar.addClassNames("cd-good", "cd-undo");
    bar.getElement().setAttribute("role", "status");
    return bar;
  }

  private void restore(RunId run) {
    switch (screens.runs().restore(screens.actor(), run)) {
      case RunStarting.Started it -> open(it.run());
      case RunStarting.AnotherRuns it -> {
        Notice.problem(getTranslation("runs.another"));
        UI.getCurrent().navigate("workflows");
      }
    }
  }

  private Div goOn(WorkflowRun run) {
    LapText text =
        new LapText(RunNames.of(screens.facts(), run.task(), List.of(run.current().doing())));
    Anchor on = new Anchor(address(run.id()), getTranslation("runs.continue"));
    on.addClassName("cd-button");
    Div card =
        new Div(
            new H2(getTranslation("runs.open", text.names().task(run.task()))),
            new Paragraph(
                getTranslation(
                    "runs.open.since", Moments.moment(run.startedAt()), text.of(run.current()))),
            on);
    card.addClassNames("cd-card", "cd-start");
    return card;
  }

  private Div choose() {
    FormErrors errors = new FormErrors();
    ComboBox<TaskListItem> task = new ComboBox<>(getTranslation("runs.task"));
    task.setItems(screens.catalogue().tasks(screens.actor()));
    task.setItemLabelGenerator(TaskListItem::name);
    task.setRequiredIndicatorVisible(true);
    errors.field("task", task);
    Button begin = new Button(getTranslation("runs.start"));
    begin.addThemeVariants(ButtonVariant.PRIMARY);
    begin.addClickListener(click ->
        task.getOptionalValue()
            .ifPresentOrElse(
                it -> errors.none(() -> begin(it.id())),
                () -> errors.show("task", getTranslation("runs.task.choose"))));
    Div row = new Div(task, begin);
    row.addClassName("cd-inline-form");
    Div card = new Div(new H2(getTranslation("runs.start.title")), errors, row);
    card.addClassNames("cd-card", "cd-start");
    return card;
  }

  private void begin(TaskId task) {
    switch (screens.runs().start(screens.actor(), start, task)) {
      case RunStarting.Started it -> open(it.run());
      case RunStarting.AnotherRuns it -> {
        Notice.problem(getTranslation("runs.another"));
        open(it.running());
      }
    }
  }

  private static void open(WorkflowRun run) {
    UI.getCurrent().navigate(address(run.id()));
  }

  private static String address(RunId run) {
    return "workflows/" + run;
  }

  private Div past(Location here) {
    Cursor after =
        here.getQueryParameters().getSingleParameter(Pager.AFTER).map(Cursor::parse).orElse(null);
    Page<RunListItem> page = screens.runs().finished(screens.actor(), after);
    Div section = new Div(new H2(getTranslation("runs.past")));
    section.addClassName("cd-section");
    if (page.items().isEmpty()) {
      section.add(new EmptyState(getTranslation("runs.none"), getTranslation("runs.none.advice")));
      return section;
    }
    Pager pager = new Pager();
    pager.show(here, page);
    section.add(
        new Anchor("workflows/steps", getTranslation("steps.open")), table(page.items()), pager);
    return section;
  }

  private ListTable<RunListItem> table(List<RunListItem> runs) {
    Map<TaskId, String> names =
        screens.facts().tasks(runs.stream().map(RunListItem::task).distinct().toList());
    ListTable<RunListItem> table =
        new ListTable<RunListItem>(getTranslation("runs.past"))
            .cell(
                getTranslation("runs.task"),
                it -> new Anchor(address(it.id()), names.getOrDefault(it.task(), "")))
            .text(getTranslation("runs.when"), it -> Moments.moment(it.startedAt()))
            .figure(getTranslation("runs.lasted"), it -> Lengths.text(it.lasted()))
            .figure(getTranslation("runs.interrupted.time"), it -> Lengths.text(it.interrupted()));
    table.show(runs);
    return table;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("runs.title") + " · Codesign";
  }
}
