package org.codesign.timing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.codesign.shared.Minutes;
import org.codesign.shared.ui.ListTable;
import org.codesign.timing.Spread;
import org.codesign.timing.StepTime;

/** Steps with how long they take: a box from quartile to quartile, and the figures beside it. */
class SpreadTable extends ListTable<StepTime> {

  private static final double WIDTH = 200;

  private final double longest;
  private final String none;

  /**
   * @param none what is said of a step without figures
   */
  SpreadTable(String caption, List<StepTime> steps, String none) {
    super(caption);
    this.none = none;
    this.longest =
        steps.stream()
            .map(StepTime::spread)
            .flatMap(Optional::stream)
            .mapToDouble(it -> minutes(it.upper()))
            .max()
            .orElse(1);
    addClassName("cd-spreads");
    text(getTranslation("runs.step"), StepTime::name);
    cell(getTranslation("steps.half"), it -> it.spread().map(this::box).orElseGet(this::nothing));
    figure(
        getTranslation("steps.median"),
        it -> it.spread().map(x -> Lengths.text(x.median())).orElse("–"));
    figure(
        getTranslation("steps.runs"),
        it -> it.spread().map(x -> String.valueOf(x.runs())).orElse("–"));
    show(steps);
  }

  private Component box(Spread spread) {
    Div picture = new Div(drawing(spread));
    picture.addClassName("cd-spread-picture");
    picture.getElement().setAttribute("aria-hidden", "true");
    Span words =
        new Span(
            getTranslation(
                "steps.from-to", Lengths.text(spread.lower()), Lengths.text(spread.upper())));
    words.addClassName("cd-note");
    Div box = new Div(picture, words);
    box.addClassName("cd-spread");
    return box;
  }

  private Svg drawing(Spread spread) {
    double from = place(spread.lower());
    double width = Math.max(2, place(spread.upper()) - from);
    return new Svg(
        String.format(
            Locale.ROOT,
            """
            <svg viewBox="0 0 200 16" preserveAspectRatio="none">
            <rect class="cd-spread-ground" x="0" y="7" width="200" height="2"/>
            <rect class="cd-spread-box" x="%.1f" y="1" width="%.1f" height="14"/>
            <rect class="cd-spread-median" x="%.1f" y="0" width="3" height="16"/></svg>\
            """,
            from,
            width,
            place(spread.median()) - 1));
  }

  private double place(Minutes minutes) {
    return minutes(minutes) / Math.max(longest, 0.01) * WIDTH;
  }

  private static double minutes(Minutes minutes) {
    return minutes.value().doubleValue();
  }

  private Component nothing() {
    Span note = new Span(none);
    note.addClassName("cd-note");
    return note;
  }
}
