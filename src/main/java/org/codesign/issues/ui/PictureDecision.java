package org.codesign.issues.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssuePictures;
import org.codesign.issues.OwnPicture;
import org.codesign.issues.PictureRefusal;
import org.codesign.issues.PictureState;
import org.codesign.shared.ui.Notice;

/** Releases a picture or refuses it, and leads to who saw it; for facilitators. */
class PictureDecision extends Div {

  private final IssuePictures pictures;
  private final SignedIn signedIn;
  private final OwnPicture picture;
  private final Runnable whenDecided;

  PictureDecision(
      IssuePictures pictures, SignedIn signedIn, OwnPicture picture, Runnable whenDecided) {
    this.pictures = pictures;
    this.signedIn = signedIn;
    this.picture = picture;
    this.whenDecided = whenDecided;
    addClassName("cd-buttons");
    if (picture.state() == PictureState.HELD) {
      Button release = new Button(getTranslation("own-pictures.release"), click -> release());
      release.addThemeVariants(ButtonVariant.PRIMARY);
      release.setDisableOnClick(true);
      add(release);
    }
    if (picture.isThere()) {
      Button refuse = new Button(getTranslation("own-pictures.refuse"), click -> refusal().open());
      refuse.addThemeVariants(ButtonVariant.ERROR);
      add(refuse);
    }
    add(new Anchor("manage/pictures/" + picture.id(), getTranslation("own-pictures.views.link")));
  }

  private void release() {
    pictures.release(signedIn.actor(), picture.issue(), picture.id());
    Notice.done(getTranslation("own-pictures.released"));
    whenDecided.run();
  }

  private ConfirmDialog refusal() {
    RadioButtonGroup<PictureRefusal> reason =
        new RadioButtonGroup<>(getTranslation("own-pictures.refuse.reason"));
    reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    reason.setItems(PictureRefusal.values());
    reason.setItemLabelGenerator(it -> getTranslation("own-pictures.refusal." + it));
    reason.setValue(PictureRefusal.RECOGNISABLE);
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("own-pictures.refuse.title"));
    dialog.add(new Paragraph(getTranslation("own-pictures.refuse.text")), reason);
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("own-pictures.cancel"));
    dialog.setConfirmText(getTranslation("own-pictures.refuse"));
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(confirmed -> {
      pictures.refuse(signedIn.actor(), picture.issue(), picture.id(), reason.getValue());
      Notice.done(getTranslation("own-pictures.refused"));
      whenDecided.run();
    });
    return dialog;
  }
}
