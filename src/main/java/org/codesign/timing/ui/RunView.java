package org.codesign.timing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.codesign.shared.ui.Address;
import org.codesign.shared.ui.Notice;
import org.codesign.timing.Lap;
import org.codesign.timing.Lapping;
import org.codesign.timing.RunId;
import org.codesign.timing.RunNames;
import org.codesign.timing.StepPlace;
import org.codesign.timing.WorkflowRun;

/** One run of one's own: to go on with, or afterwards where the time went. */
@Route("workflows/:run")
@RolesAllowed({"WORKER", "MEMBER"})
class RunView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final RunScreens screens;
  private final Div content = new Div();
  private final Span status = new Span();
  private String title = "";
  private final Div note = new Div();

  RunView(RunScreens screens) {
    this.screens = screens;
    addClassName("cd-page");
    content.addClassName("cd-run");
    status.getElement().setAttribute("role", "status");
    status.addClassName("cd-unseen");
    Anchor back = new Anchor("workflows", getTranslation("runs.title"));
    back.addClassName("cd-back");
    add(back, content, status);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    WorkflowRun run =
        screens
            .runs()
            .run(screens.actor(), Address.id(event.getRouteParameters(), "run", RunId::new));
    note.removeAll();
    note.add(new NoteCard(screens, run));
    show(run);
  }

  /**
   * Shows what came of a press, also where another device was first.
   *
   * @param pressed the button, so that it has the focus again
   */
  void answer(Lapping outcome, String pressed) {
    LapText text = show(outcome.run());
    switch (outcome) {
      case Lapping.Lapped it -> status.setText(standing(it.run(), text));
      case Lapping.WentOnElsewhere it -> Notice.problem(getTranslation("runs.elsewhere"));
    }
    content
        .getChildren()
        .forEach(it -> {
          if (it instanceof RunningRun running) {
            running.focus(pressed);
          } else if (it instanceof FinishedRun finished) {
            finished.focus();
          }
        });
  }

  private String standing(WorkflowRun run, LapText text) {
    return run.isRunning()
        ? getTranslation("runs.now", text.of(run.current()))
        : getTranslation("runs.finished");
  }

  /** The note stays what it is while the rest is built anew: somebody may be writing it. */
  private LapText show(WorkflowRun run) {
    List<StepPlace> doings = new ArrayList<>(run.laps().stream().map(Lap::doing).toList());
    doings.addAll(screens.runs().habits(screens.actor(), run.task()).values());
    RunNames names = RunNames.of(screens.facts(), run.task(), doings);
    LapText text = new LapText(names);
    title = names.task(run.task());
    content.removeAll();
    content.add(
        run.isRunning()
            ? new RunningRun(this, screens, run, text, note)
            : new FinishedRun(screens, run, text, note));
    return text;
  }

  @Override
  public String getPageTitle() {
    return title + " · Codesign";
  }
}
