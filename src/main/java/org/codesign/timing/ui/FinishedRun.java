package org.codesign.timing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.codesign.shared.ui.FigureBar;
import org.codesign.shared.ui.ListTable;
import org.codesign.timing.Lap;
import org.codesign.timing.TimeSpent;
import org.codesign.timing.WorkflowRun;

/** Where a run's time went. */
class FinishedRun extends Div {

  private final RunScreens screens;
  private final WorkflowRun run;
  private final TimeSpent spent;
  private final H1 heading = new H1();

  FinishedRun(RunScreens screens, WorkflowRun run, LapText text, Div note) {
    this.screens = screens;
    this.run = run;
    this.spent = TimeSpent.of(run, screens.now());
    addClassName("cd-run");
    Paragraph lead =
        new Paragraph(
            getTranslation(
                "runs.lead",
                Moments.moment(run.startedAt()),
                Lengths.text(run.lasted(screens.now()))));
    lead.addClassName("cd-lead");
    heading.setText(text.names().task(run.task()));
    heading.getElement().setAttribute("tabindex", "-1");
    add(
        heading,
        lead,
        new OfferCard(screens, run, text),
        section("runs.where", new TimeStrip(run, text)),
        section("runs.by-step", shares("runs.step", steps(text))),
        section("runs.by-system", shares("runs.system", systems(text))),
        section("runs.costs", shares("runs.cost", costs())),
        section("runs.laps", laps(text)),
        note,
        delete());
  }

  /** For whoever pressed the button that finished it, which is gone. */
  void focus() {
    heading.getElement().executeJs("this.focus(); this.scrollIntoView({block: 'center'})");
  }

  private Div section(String title, Component content) {
    Div section = new Div(new H2(getTranslation(title)), content);
    section.addClassName("cd-section");
    return section;
  }

  private List<Share> steps(LapText text) {
    return shares(spent.bySteps(), text::step);
  }

  private List<Share> systems(LapText text) {
    return shares(
            spent.bySystems(),
            it -> it.map(text.names()::system).orElseGet(() -> getTranslation("runs.place.none")))
        .stream()
        .sorted(Comparator.comparing(Share::time).reversed())
        .toList();
  }

  private static <K> List<Share> shares(Map<K, Duration> times, Function<K, String> name) {
    return times.entrySet().stream()
        .map(it -> new Share(name.apply(it.getKey()), it.getValue()))
        .toList();
  }

  private List<Share> costs() {
    List<Share> costs = new ArrayList<>();
    costs.add(new Share(getTranslation("runs.cost.again"), spent.keyedAgain()));
    costs.add(new Share(getTranslation("runs.cost.waiting"), spent.waiting()));
    spent
        .interruptions()
        .forEach((by, time) ->
            costs.add(new Share(getTranslation("runs.interrupted.by", LapText.by(by)), time)));
    return costs;
  }

  /** The bars are drawn to the whole of the run, so that they can be compared from list to list. */
  private ListTable<Share> shares(String header, List<Share> rows) {
    Duration whole = run.lasted(screens.now());
    ListTable<Share> table =
        new ListTable<Share>(getTranslation(header))
            .text(getTranslation(header), Share::name)
            .cell(
                getTranslation("runs.time"),
                it -> new FigureBar(Lengths.text(it.time()), part(it.time(), whole)))
            .figure(getTranslation("runs.part"), it -> percent(it.time(), whole));
    table.show(rows);
    return table;
  }

  private static double part(Duration of, Duration whole) {
    return whole.isZero() ? 0 : of.toMillis() / (double) whole.toMillis();
  }

  private static String percent(Duration of, Duration whole) {
    return Math.round(100 * part(of, whole)) + " %";
  }

  private ListTable<Lap> laps(LapText text) {
    ListTable<Lap> table =
        new ListTable<Lap>(getTranslation("runs.laps"))
            .text(getTranslation("runs.lap.began"), it -> Moments.time(it.startedAt()))
            .text(getTranslation("runs.lap.what"), text::of)
            .text(getTranslation("runs.place"), it -> it.isWork() ? text.place(it.doing()) : "")
            .text(getTranslation("runs.lap.marks"), this::marks)
            .figure(getTranslation("runs.time"), it -> Lengths.text(it.lasted(screens.now())));
    table.show(run.laps());
    return table;
  }

  private String marks(Lap lap) {
    List<String> marks = new ArrayList<>();
    if (lap.keyedAgain()) {
      marks.add(getTranslation("runs.mark.again"));
    }
    if (lap.waiting()) {
      marks.add(getTranslation("runs.mark.waiting"));
    }
    return marks.isEmpty() ? "–" : String.join(", ", marks);
  }

  private Div delete() {
    Button button = new Button(getTranslation("runs.delete"), click -> deleteNow());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setDisableOnClick(true);
    Div row = new Div(button);
    row.addClassName("cd-buttons");
    return row;
  }

  private void deleteNow() {
    screens.runs().delete(screens.actor(), run.id());
    WorkflowsView.openAfterDeleting(run.id());
  }

  private record Share(String name, Duration time) {}
}
