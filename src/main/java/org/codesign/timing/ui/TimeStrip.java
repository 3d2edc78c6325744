package org.codesign.timing.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.codesign.timing.Lap;
import org.codesign.timing.WorkflowRun;

/** A run from left to right, drawn to scale; the tables below say the same in words. */
class TimeStrip extends Div {

  /** What a stretch is drawn as; interruptions are lower, so that colour is not all. */
  private enum Kind {
    SCREEN(0),
    AWAY(0),
    AGAIN(0),
    WAITING(8),
    INTERRUPTED(16);

    private final int top;

    Kind(int top) {
      this.top = top;
    }
  }

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 32;

  private final Map<Kind, Duration> times = new EnumMap<>(Kind.class);

  TimeStrip(WorkflowRun run, LapText text) {
    addClassNames("cd-card", "cd-strip");
    Div picture = new Div(drawing(run));
    picture.addClassName("cd-strip-picture");
    picture.getElement().setAttribute("role", "img");
    Div ends =
        new Div(
            new Span(Moments.time(run.startedAt())),
            new Span(Moments.time(run.startedAt().plus(run.lasted(run.startedAt())))));
    ends.addClassName("cd-strip-ends");
    Div legend = new Div();
    legend.addClassName("cd-legend");
    times.forEach((kind, time) -> legend.add(entry(kind, time)));
    picture
        .getElement()
        .setAttribute(
            "aria-label",
            times.entrySet().stream()
                .map(it -> name(it.getKey()) + " " + Lengths.text(it.getValue()))
                .collect(Collectors.joining(", ")));
    add(picture, ends, legend);
  }

  private Svg drawing(WorkflowRun run) {
    double whole = Math.max(1, run.lasted(run.startedAt()).toMillis());
    StringBuilder svg =
        new StringBuilder("<svg viewBox=\"0 0 1000 32\" preserveAspectRatio=\"none\">");
    double left = 0;
    for (Lap lap : run.laps()) {
      Duration time = lap.lasted(lap.startedAt());
      double width = time.toMillis() / whole * WIDTH;
      Kind kind = kind(lap);
      times.merge(kind, time, Duration::plus);
      svg.append(
          String.format(
              Locale.ROOT,
              "<rect class=\"cd-kind-%s\" x=\"%.2f\" y=\"%d\" width=\"%.2f\" height=\"%d\"/>",
              style(kind),
              left,
              kind.top,
              width,
              HEIGHT - kind.top));
      left += width;
    }
    return new Svg(svg.append("</svg>").toString());
  }

  private static Kind kind(Lap lap) {
    if (!lap.isWork()) {
      return Kind.INTERRUPTED;
    }
    if (lap.waiting()) {
      return Kind.WAITING;
    }
    if (lap.keyedAgain()) {
      return Kind.AGAIN;
    }
    return lap.isDataEntry() ? Kind.SCREEN : Kind.AWAY;
  }

  private Span entry(Kind kind, Duration time) {
    Span swatch = new Span();
    swatch.addClassNames("cd-swatch", "cd-kind-" + style(kind));
    Span entry = new Span(swatch, new Span(name(kind) + ": " + Lengths.text(time)));
    entry.addClassName("cd-legend-entry");
    return entry;
  }

  private String name(Kind kind) {
    return getTranslation("runs.kind." + kind);
  }

  private static String style(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
