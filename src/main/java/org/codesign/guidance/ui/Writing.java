package org.codesign.guidance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.codesign.guidance.DocumentDesk;
import org.codesign.guidance.DocumentForm;
import org.codesign.guidance.DocumentId;
import org.codesign.guidance.EditedDocument;
import org.codesign.guidance.Guidance;
import org.codesign.guidance.Topic;
import org.codesign.identity.SignedIn;
import org.codesign.shared.Stale;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.Notice;

/**
 * One document being written. Where somebody else was faster, both texts are shown and nothing is
 * lost: one's own stay in the fields, and saving again is a decision.
 */
class Writing extends Div {

  private final DocumentDesk desk;
  private final SignedIn signedIn;
  private final DocumentId document;
  private final boolean isNew;
  private final Runnable startAgain;
  private final FormErrors errors = new FormErrors();
  private final Div theirs = new Div();
  private final DocumentFields fields;
  private final UnsavedWords unsaved;
  private int version;

  /**
   * @param start what to begin with; version 0 for a document that is not there yet
   * @param startAgain shows the document as it is now
   */
  Writing(
      Guidance guidance,
      DocumentDesk desk,
      SignedIn signedIn,
      EditedDocument start,
      Runnable startAgain) {
    this.desk = desk;
    this.signedIn = signedIn;
    this.document = start.id();
    this.version = start.version();
    this.isNew = start.version() == 0;
    this.startAgain = startAgain;
    addClassName("cd-writing");
    fields =
        new DocumentFields(
            errors,
            new PreviewPane(it -> desk.preview(signedIn.actor(), isNew ? null : document, it)),
            guidance.topics(signedIn.actor()).stream().map(Topic::name).toList(),
            desk.keepers(signedIn.actor()));
    fields.show(start.form(), start.kept());
    unsaved = new UnsavedWords(this, fields);
    add(errors, theirs, fields, foot());
  }

  private Component foot() {
    Button save = new Button(getTranslation("guidance.edit.save"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.setDisableOnClick(true);
    save.addClickListener(click -> {
      save();
      save.setEnabled(true);
    });
    for (KeyModifier modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
      save.addClickShortcut(Key.ENTER, modifier).resetFocusOnActiveElement();
    }
    String back = isNew ? "manage/guidance" : DocumentView.addressOf(document);
    Div foot = new Div(save, new Anchor(back, getTranslation("guidance.desk.cancel")));
    foot.addClassName("cd-actions");
    if (!isNew) {
      foot.add(
          new Anchor(VersionsView.addressOf(document), getTranslation("guidance.edit.earlier")));
    }
    return foot;
  }

  private void save() {
    theirs.removeAll();
    DocumentForm mine = fields.form();
    if (fields.areReadable() && errors.none(() -> save(mine))) {
      unsaved.forget();
      Notice.done(getTranslation("guidance.edit.done", mine.title()));
      getUI().ifPresent(ui -> ui.navigate(DocumentView.addressOf(document)));
    }
  }

  private void save(DocumentForm mine) {
    try {
      if (version == 0) {
        desk.write(signedIn.actor(), document, mine, fields.kept());
      } else {
        desk.change(signedIn.actor(), document, version, mine, fields.kept());
      }
    } catch (Stale late) {
      compare(mine);
      throw late;
    }
  }

  /** From here on a save goes over what stands above it, knowingly. */
  private void compare(DocumentForm mine) {
    EditedDocument now = desk.document(signedIn.actor(), document);
    version = now.version();
    Button take =
        new Button(
            getTranslation("guidance.edit.take-theirs"),
            click -> {
              unsaved.forget();
              startAgain.run();
            });
    theirs.add(new TheirVersion(now, desk.compare(signedIn.actor(), document, mine), take));
  }

  UnsavedWords unsaved() {
    return unsaved;
  }
}
