package org.codesign.suppliers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.codesign.priorities.Appearance;
import org.codesign.priorities.Figures;
import org.codesign.shared.ui.Dates;

/** What an issue costs, as last published, and how that was worked out. */
class Cost extends Div {

  Cost(Appearance latest) {
    addClassName("cd-card");
    add(new H2(getTranslation("workspace.cost")));
    latest.figures().ifPresentOrElse(this::show, this::sayTooFew);
    Paragraph source =
        new Paragraph(
            getTranslation(
                "workspace.cost.source", latest.edition(), Dates.day(latest.publishedAt())));
    source.addClassName("cd-note");
    add(source);
  }

  private void show(Figures it) {
    Div figures =
        new Div(
            figure(getTranslation("hours-lost.hours.value", it.hours()), "workspace.cost.month"),
            figure(getTranslation("hours-lost.percent", it.percent()), "workspace.cost.share"));
    figures.addClassName("cd-cost");
    add(figures);
    it.certainty()
        .ifPresent(sure -> {
          add(
              new Paragraph(
                  getTranslation("hours-lost.interval.sure", sure.lower(), sure.upper())));
          figures.add(
              figure(getTranslation("hours-lost.percent", sure.fairPercent()), "hours-lost.fair"));
        });
    it.whyKeys().forEach(key -> add(new Paragraph(getTranslation(key, it.whyParts()))));
  }

  private Div figure(String value, String label) {
    Span number = new Span(value);
    number.addClassName("cd-figure-value");
    Span name = new Span(getTranslation(label));
    name.addClassName("cd-figure-label");
    Div figure = new Div(number, name);
    figure.addClassName("cd-figure");
    return figure;
  }

  private void sayTooFew() {
    add(new Paragraph(getTranslation("workspace.cost.too-few")));
  }
}
