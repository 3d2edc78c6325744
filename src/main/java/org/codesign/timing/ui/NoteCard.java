package org.codesign.timing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.Notice;
import org.codesign.shared.ui.TextGuard;
import org.codesign.timing.NoteForm;
import org.codesign.timing.WorkflowRun;

/** A note for oneself. */
class NoteCard extends Div {

  private final RunScreens screens;
  private final FormErrors errors = new FormErrors();
  private final TextArea text = new TextArea(getTranslation("runs.note"));
  private int version;

  NoteCard(RunScreens screens, WorkflowRun run) {
    this.screens = screens;
    this.version = run.version();
    addClassNames("cd-card", "cd-form");
    text.setValue(run.note());
    text.setMinRows(3);
    text.setHelperText(getTranslation("runs.note.private"));
    TextGuard guard = new TextGuard(text);
    errors.field("text", text, guard);
    Button keep = new Button(getTranslation("runs.note.keep"), click -> keep(run));
    add(new H2(getTranslation("runs.note.title")), errors, text, guard, keep);
  }

  private void keep(WorkflowRun run) {
    errors.none(() -> {
      version =
          screens
              .runs()
              .note(screens.actor(), run.id(), new NoteForm(text.getValue(), version))
              .version();
      Notice.done(getTranslation("runs.note.kept"));
    });
  }
}
