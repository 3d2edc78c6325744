package org.codesign.suppliers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.codesign.issues.IssueId;
import org.codesign.priorities.Figures;
import org.codesign.priorities.Movement.Direction;
import org.codesign.priorities.PriorityItem;
import org.codesign.shared.ui.FigureBar;
import org.codesign.shared.ui.FigureNote;
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
            .mapToLong(Figures::hours)
            .max()
            .orElse(0);
    figure(
        getTranslation("priorities.place"),
        it -> it.figures().isPresent() ? String.valueOf(it.place()) : "–");
    cell(getTranslation("priorities.issue"), this::issue);
    cell(getTranslation("hours-lost.hours"), this::hours);
    cell(getTranslation("hours-lost.share"), this::share);
    cell(getTranslation("priorities.movement"), this::movement);
    cell(getTranslation("answer-card.title"), it -> answer(clocks.get(it.issue()), now));
    show(items);
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
                getTranslation(figures.whyKey(), figures.whyParts())));
    return cell;
  }

  private Component hours(PriorityItem it) {
    return it.figures()
        .<Component>map(figures ->
            new FigureBar(
                getTranslation("hours-lost.hours.value", figures.hours()),
                most == 0 ? 0 : (double) figures.hours() / most))
        .orElseGet(() -> quiet(getTranslation("hours-lost.too-few")));
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
