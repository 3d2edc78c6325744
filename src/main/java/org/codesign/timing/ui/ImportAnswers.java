package org.codesign.timing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.codesign.shared.ui.SheetFaultTable;
import org.codesign.timing.TimeImport;

/** How an import stands, read out and in sight. */
class ImportAnswers extends Div {

  private final ProgressBar bar = new ProgressBar(0, 100, 0);
  private final Paragraph percent = new Paragraph();

  ImportAnswers() {
    addClassName("cd-sheet");
    getElement().setAttribute("role", "status");
    percent.getElement().setAttribute("aria-live", "off");
  }

  /** It is being worked at; one may leave. */
  void working(TimeImport it, Runnable cancel) {
    bar.getElement().setAttribute("aria-label", state(it));
    Button button = new Button(getTranslation("timing.imports.cancel"));
    button.addClickListener(click -> cancel.run());
    show("cd-card", new H2(state(it)), bar, percent, button);
    advance(it);
  }

  /** Only what moves: whoever is about to stop it keeps their place. */
  void advance(TimeImport it) {
    bar.setValue(it.percent());
    percent.setText(getTranslation("timing.imports.leave", it.percent()));
  }

  /** It is in. */
  void done(TimeImport it, String text, Runnable takeBack, Component... more) {
    Button button = new Button(getTranslation("timing.imports.take-back"));
    button.setDisableOnClick(true);
    button.addClickListener(click -> takeBack.run());
    Div box = show("cd-good", new H2(state(it)), new Paragraph(text));
    box.add(more);
    box.add(button);
  }

  /** Nothing is in, and why. */
  void ended(TimeImport it) {
    Div box = show(it.state().isCalledOff() ? "cd-card" : "cd-faults", new H2(state(it)));
    if (it.faultCount() > 0) {
      box.add(new SheetFaultTable(state(it), it.faults()));
    } else {
      box.add(new Paragraph(getTranslation("timing.imports." + it.state() + ".advice")));
    }
    if (it.faultCount() > it.faults().size()) {
      box.add(
          new Paragraph(
              getTranslation("timing.imports.more", it.faultCount(), it.faults().size())));
    }
  }

  private String state(TimeImport it) {
    return getTranslation("timing.imports." + it.state());
  }

  private Div show(String style, Component... content) {
    removeAll();
    Div box = new Div(content);
    box.addClassName(style);
    box.getElement().setAttribute("tabindex", "-1");
    add(box);
    return box;
  }
}
