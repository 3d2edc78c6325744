package org.codesign.timing.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.codesign.shared.Minutes;
import org.codesign.timing.OwnHours;
import org.codesign.timing.OwnHours.Week;

/** One's hours as a column for each week; the table below says the same in figures. */
class WeekChart extends Div {

  private static final int HEIGHT = 160;
  private static final int STEP = 20;
  private static final int COLUMN = 14;
  private static final List<Integer> TOPS =
      List.of(1, 2, 4, 6, 8, 10, 12, 16, 20, 24, 30, 40, 60, 80, 100, 168);
  private static final double MINUTES = 60;

  private final OwnHours hours;
  private final SeriesNames names;
  private final int top;

  WeekChart(OwnHours hours, SeriesNames names) {
    this.hours = hours;
    this.names = names;
    this.top = top();
    addClassNames("cd-card", "cd-weeks");
    Div scale = new Div(new Span(top + " h"), new Span(half() + " h"), new Span("0"));
    scale.addClassName("cd-weeks-scale");
    Div picture = new Div(drawing());
    picture.addClassName("cd-weeks-picture");
    picture.getElement().setAttribute("role", "img");
    picture.getElement().setAttribute("aria-label", getTranslation("my-time.chart", top));
    Div ends =
        new Div(
            new Span(Moments.day(hours.weeks().getFirst().monday())),
            new Span(Moments.day(hours.weeks().getLast().monday())));
    ends.addClassName("cd-strip-ends");
    add(scale, picture, ends, legend());
  }

  private int top() {
    double longest =
        hours.weeks().stream().map(Week::total).mapToDouble(WeekChart::hours).max().orElse(1);
    return TOPS.stream().filter(it -> it >= longest).findFirst().orElse(TOPS.getLast());
  }

  private String half() {
    return top % 2 == 0 ? String.valueOf(top / 2) : String.valueOf(top / 2.0);
  }

  private Svg drawing() {
    int width = hours.weeks().size() * STEP;
    StringBuilder svg = new StringBuilder();
    svg.append("<svg viewBox=\"0 0 %d 160\" preserveAspectRatio=\"none\">".formatted(width));
    for (int line : List.of(0, HEIGHT / 2, HEIGHT - 1)) {
      svg.append(rect("cd-weeks-line", 0, line, width, 1));
    }
    int left = (STEP - COLUMN) / 2;
    for (Week week : hours.weeks()) {
      double bottom = HEIGHT;
      for (int series = 0; series < names.coloured().size(); series++) {
        double height = height(week.of(names.coloured().get(series)));
        bottom -= height;
        svg.append(rect("cd-series-" + (series + 1), left, bottom, COLUMN, height));
      }
      double rest = height(week.total()) - (HEIGHT - bottom);
      svg.append(rect("cd-series-rest", left, bottom - rest, COLUMN, rest));
      left += STEP;
    }
    return new Svg(svg.append("</svg>").toString());
  }

  private double height(Minutes minutes) {
    return hours(minutes) / top * HEIGHT;
  }

  private static double hours(Minutes minutes) {
    return minutes.value().doubleValue() / MINUTES;
  }

  private static String rect(String style, double x, double y, double width, double height) {
    return height < 0.01
        ? ""
        : String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%.1f\" y=\"%.2f\" width=\"%.1f\" height=\"%.2f\"/>",
            style,
            x,
            y,
            width,
            height);
  }

  private Div legend() {
    Div legend = new Div();
    legend.addClassName("cd-legend");
    for (int series = 0; series < names.coloured().size(); series++) {
      legend.add(entry("cd-series-" + (series + 1), names.of(names.coloured().get(series))));
    }
    if (names.hasRest(hours)) {
      legend.add(entry("cd-series-rest", getTranslation("my-time.rest")));
    }
    return legend;
  }

  private static Span entry(String style, String name) {
    Span swatch = new Span();
    swatch.addClassNames("cd-swatch", style);
    Span entry = new Span(swatch, new Span(name));
    entry.addClassName("cd-legend-entry");
    return entry;
  }
}
