package org.codesign.suppliers.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.codesign.suppliers.TrackRecord;

/** How a supplier kept its promises, in numbers. */
class TrackRecordCard extends Div {

  TrackRecordCard(TrackRecord record) {
    addClassNames("cd-card", "cd-track-record");
    Div figures =
        new Div(
            figure(record.promised(), "record.promised"),
            figure(record.delivered(), "record.delivered"),
            figure(record.gaveBack(), "proof.verdict.GAVE_BACK"),
            figure(record.noChange(), "proof.verdict.NO_CHANGE"),
            figure(record.worse(), "proof.verdict.WORSE"),
            figure(record.notEnough(), "proof.verdict.NOT_ENOUGH"));
    figures.addClassName("cd-cost");
    add(figures);
    note(record.unmeasured(), "record.unmeasured");
    note(record.overdue(), "record.overdue");
    note(record.notCompared(), "record.not-compared");
  }

  private void note(int number, String key) {
    if (number > 0) {
      Paragraph note = new Paragraph(getTranslation(key, number));
      note.addClassName("cd-note");
      add(note);
    }
  }

  /** For a page about something else. */
  TrackRecordCard withTitle() {
    addComponentAsFirst(new H2(getTranslation("record.title")));
    add(new Anchor("promises", getTranslation("record.all")));
    return this;
  }

  private Div figure(int value, String label) {
    Span number = new Span(String.valueOf(value));
    number.addClassName("cd-figure-value");
    Span name = new Span(getTranslation(label));
    name.addClassName("cd-figure-label");
    Div figure = new Div(number, name);
    figure.addClassName("cd-figure");
    return figure;
  }
}
