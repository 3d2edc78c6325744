package org.codesign.issues.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import org.codesign.issues.Figures;

/** What an issue costs and whom, as far as it may be shown. */
class Cost extends Div {

  Cost(Optional<Figures> figures) {
    addClassName("cd-issue-count");
    figures.ifPresentOrElse(this::show, () -> add(note(getTranslation("figures.few"))));
  }

  private void show(Figures figures) {
    if (figures.hoursLost() > 0) {
      getElement().appendChild(strong(getTranslation("figures.hours", figures.hoursLost())));
      add(note(getTranslation("figures.hours.note")));
    }
    add(note(getTranslation("figures.affected", figures.affected(), figures.asked())));
  }

  private static Element strong(String text) {
    return new Element("strong").setText(text);
  }

  private static Span note(String text) {
    Span note = new Span(text);
    note.addClassName("cd-note");
    return note;
  }
}
