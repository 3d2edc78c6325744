package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssuePictures;
import org.codesign.issues.OwnPicture;
import org.codesign.issues.PictureCaption;
import org.codesign.issues.PictureSize;
import org.codesign.shared.PlainText;
import org.codesign.shared.ui.GuardedPicture;
import org.codesign.shared.ui.Notice;
import org.codesign.shared.ui.TextGuard;

/** A picture as its owner sees it: how far it has come, what it shows, and the way to delete it. */
class OwnPictureFigure extends Div {

  private final IssuePictures pictures;
  private final SignedIn signedIn;
  private final OwnPicture picture;
  private final Runnable whenDeleted;

  OwnPictureFigure(
      IssuePictures pictures, SignedIn signedIn, OwnPicture picture, Runnable whenDeleted) {
    this.pictures = pictures;
    this.signedIn = signedIn;
    this.picture = picture;
    this.whenDeleted = whenDeleted;
    addClassName("cd-picture");
    add(new PictureTag(picture));
    if (picture.isThere()) {
      add(
          new GuardedPicture(
              picture.path(PictureSize.THUMBNAIL), picture.path(PictureSize.FULL), ""));
      addCaption();
      add(deletion());
    } else {
      picture
          .refusal()
          .ifPresent(why ->
              add(
                  new Paragraph(getTranslation("own-pictures.refused." + why)),
                  new Button(getTranslation("own-pictures.dismiss"), click -> delete())));
    }
  }

  private void addCaption() {
    TextField caption = new TextField(getTranslation("own-pictures.caption"));
    caption.setHelperText(getTranslation("own-pictures.caption.help"));
    caption.setMaxLength(PictureCaption.MOST);
    caption.setValue(picture.caption());
    caption.setValueChangeMode(ValueChangeMode.LAZY);
    caption.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        describe(caption);
      }
    });
    add(caption, new TextGuard(caption));
  }

  /** What was masked shows so at once. */
  private void describe(TextField field) {
    PictureCaption caption = new PictureCaption(field.getValue());
    pictures.describe(signedIn.actor(), picture.issue(), picture.id(), caption);
    if (!caption.text().equals(PlainText.tidyLine(field.getValue()))) {
      field.setValue(caption.text());
      Notice.done(getTranslation("own-pictures.caption.masked"));
    }
  }

  private Component deletion() {
    Button delete =
        new Button(getTranslation("own-pictures.delete"), click -> confirmation().open());
    delete.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
    return delete;
  }

  private ConfirmDialog confirmation() {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("own-pictures.delete.title"));
    dialog.setText(getTranslation("own-pictures.delete.text"));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("own-pictures.cancel"));
    dialog.setConfirmText(getTranslation("own-pictures.delete"));
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(confirmed -> {
      delete();
      Notice.done(getTranslation("own-pictures.deleted"));
    });
    return dialog;
  }

  private void delete() {
    pictures.delete(signedIn.actor(), picture.id());
    whenDeleted.run();
  }
}
