package org.codesign.suppliers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.codesign.issues.IssueId;
import org.codesign.priorities.Figures;
import org.codesign.priorities.Figures.Sure;
import org.codesign.priorities.Movement.Direction;
import org.codesign.priorities.PriorityItem;
import org.codesign.shared.ui.FigureBar;
import org.codesign.shared.ui.FigureNote;
import org.codesign.shared.ui.IntervalBar;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.TitleCell;
import org.codesign.suppliers.ResponseClock;
import org.jspecify.annotations.Nullable;

/** The supplier's list: what to fix first, what it would give back, and why that is said. */
class WorkspaceTable extends ListTable<PriorityItem> {

  private final long most;

  WorkspaceTable(
      String caption, List<PriorityItem> items, Map<IssueId, ResponseClock> clocks, Instant now) {
    super(caption);
    most =
        items.stream()
            .flatMap(it -> it.figures().stream())
            .mapToLong(WorkspaceTable::longest)
            .max()
            .orElse(0);
    boolean banded = items.stream().anyMatch(it -> it.band().isPresent());
    figure(
        getTranslation(banded ? "priorities.band" : "priorities.place"),
        it -> banded ? it.band().map(String::valueOf).orElse("–") : place(it));
    cell(getTranslation("priorities.issue"), this::issue);
    cell(getTranslation("hours-lost.hours"), this::hours);
    cell(getTranslation("hours-lost.share"), this::share);
    figure(
        getTranslation("hours-lost.fair"),
        it -> it.figures().flatMap(Figures::certainty).map(this::fair).orElse("–"));
    cell(getTranslation("priorities.movement"), this::movement);
    cell(getTranslation("answer-card.title"), it -> answer(clocks.get(it.issue()), now));
    show(items);
  }

  private static String place(PriorityItem it) {
    return it.figures().isPresent() ? String.valueOf(it.place()) : "–";
  }

  private static long longest(Figures it) {
    return Math.max(it.hours(), it.certainty().map(Sure::upper).orElse(0L));
  }

  private String fair(Sure it) {
    return getTranslation("hours-lost.percent", it.fairPercent());
  }

  private Component issue(PriorityItem it) {
    TitleCell cell =
        new TitleCell(
            IssueAddress.of(it.issue()),
            it.title(),
            getTranslation("priorities.issue.about", it.number(), it.systemName()));
    it.figures()
        .ifPresent(figures ->
            cell.explain(
                getTranslation("hours-lost.why.summary"),
                figures.whyKeys().stream()
                    .map(key -> getTranslation(key, figures.whyParts()))
                    .toArray(String[]::new)));
    return cell;
  }

  private Component hours(PriorityItem it) {
    return it.figures()
        .map(this::hours)
        .orElseGet(() -> quiet(getTranslation("hours-lost.too-few")));
  }

  private Component hours(Figures it) {
    String value = getTranslation("hours-lost.hours.value", it.hours());
    return it.certainty()
        .<Component>map(sure ->
            new IntervalBar(
                value,
                getTranslation("hours-lost.interval", sure.lower(), sure.upper()),
                part(sure.lower()),
                part(it.hours()),
                part(sure.upper())))
        .orElseGet(() -> new FigureBar(value, part(it.hours())));
  }

  private double part(long hours) {
    return most == 0 ? 0 : (double) hours / most;
  }

  private Component share(PriorityItem it) {
    return it.figures()
        .<Component>map(figures ->
            new FigureNote(
                getTranslation("hours-lost.percent", figures.percent()),
                getTranslation("hours-lost.answers", figures.asked(), figures.councils())))
        .orElseGet(() -> new Span("–"));
  }

  private Component movement(PriorityItem it) {
    Direction direction = it.movement().direction();
    String text = getTranslation("movement." + direction, it.movement().places());
    if (direction != Direction.NEW) {
      return quiet(text);
    }
    Span tag = new Span(text);
    tag.addClassName("cd-tag");
    return tag;
  }

  private Component answer(@Nullable ResponseClock clock, Instant now) {
    if (clock == null) {
      return new Span("–");
    }
    return clock
        .code()
        .<Component>map(code -> new Span(getTranslation("response.code." + code)))
        .orElseGet(() -> new ClockNote(clock, now));
  }

  private static Span quiet(String text) {
    Span span = new Span(text);
    span.addClassName("cd-note");
    return span;
  }
}
