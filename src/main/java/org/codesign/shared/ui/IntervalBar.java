package org.codesign.shared.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/**
 * A figure, the interval it lies in, and both as a quiet picture for comparing down a column; the
 * picture is for the eye only.
 */
public class IntervalBar extends Div {

  private static final int WIDTH = 200;

  /**
   * @param figure with its unit
   * @param interval in words
   * @param lower as a part of the longest bar, 0..1, at most {@code upper}
   * @param middle the figure
   * @param upper 0..1
   */
  public IntervalBar(String figure, String interval, double lower, double middle, double upper) {
    addClassName("cd-interval-bar");
    Span words = new Span(interval);
    words.addClassName("cd-note");
    Div picture = new Div(drawing(lower, middle, upper));
    picture.addClassName("cd-interval-picture");
    picture.getElement().setAttribute("aria-hidden", "true");
    add(new Span(figure), words, picture);
  }

  private static Svg drawing(double lower, double middle, double upper) {
    double from = lower * WIDTH;
    double width = Math.max(2, (upper - lower) * WIDTH);
    return new Svg(
        "<svg viewBox=\"0 0 %d 10\" preserveAspectRatio=\"none\">".formatted(WIDTH)
            + rect("cd-interval-ground", 0, 4, WIDTH, 2)
            + rect("cd-interval-range", from, 2, width, 6)
            + rect("cd-interval-middle", middle * WIDTH - 1.5, 0, 3, 10)
            + "</svg>");
  }

  private static String rect(String style, double x, double y, double width, double height) {
    return String.format(
        Locale.ROOT,
        "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
        style,
        Math.clamp(x, 0, WIDTH - 3),
        y,
        width,
        height);
  }
}
