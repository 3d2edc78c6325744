package org.codesign.priorities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.codesign.priorities.Figures;
import org.codesign.priorities.Figures.Sure;
import org.codesign.shared.ui.FigureBar;
import org.codesign.shared.ui.FigureNote;
import org.codesign.shared.ui.IntervalBar;
import org.codesign.shared.ui.ListTable;

/** The columns that say what an issue costs; bars are parts of the most on the page. */
final class FigureColumns<T> {

  private final ListTable<T> table;
  private final Function<T, Optional<Figures>> figures;
  private final long most;

  private FigureColumns(ListTable<T> table, List<T> rows, Function<T, Optional<Figures>> figures) {
    this.table = table;
    this.figures = figures;
    this.most =
        rows.stream()
            .flatMap(it -> figures.apply(it).stream())
            .mapToLong(FigureColumns::longest)
            .max()
            .orElse(0);
  }

  /** Adds them to a table that will show these rows. */
  static <T> void addTo(ListTable<T> table, List<T> rows, Function<T, Optional<Figures>> figures) {
    new FigureColumns<>(table, rows, figures).add();
  }

  private void add() {
    table
        .cell(
            table.getTranslation("hours-lost.hours"),
            row -> figures.apply(row).map(this::hours).orElseGet(this::tooFew))
        .cell(
            table.getTranslation("hours-lost.share"),
            row -> figures.apply(row).map(this::share).orElseGet(() -> new Span("–")))
        .figure(
            table.getTranslation("hours-lost.fair"),
            row -> figures.apply(row).flatMap(Figures::certainty).map(this::fair).orElse("–"));
  }

  private static long longest(Figures it) {
    return Math.max(it.hours(), it.certainty().map(Sure::upper).orElse(0L));
  }

  private Component hours(Figures it) {
    String value = table.getTranslation("hours-lost.hours.value", it.hours());
    return it.certainty()
        .<Component>map(sure ->
            new IntervalBar(
                value,
                table.getTranslation("hours-lost.interval", sure.lower(), sure.upper()),
                part(sure.lower()),
                part(it.hours()),
                part(sure.upper())))
        .orElseGet(() -> new FigureBar(value, part(it.hours())));
  }

  private double part(long hours) {
    return most == 0 ? 0 : (double) hours / most;
  }

  private String fair(Sure it) {
    return table.getTranslation("hours-lost.percent", it.fairPercent());
  }

  private Component tooFew() {
    Span text = new Span(table.getTranslation("hours-lost.too-few"));
    text.addClassName("cd-note");
    return text;
  }

  private Component share(Figures it) {
    return new FigureNote(
        table.getTranslation("hours-lost.percent", it.percent()),
        table.getTranslation("hours-lost.answers", it.asked(), it.councils()));
  }
}
