package org.codesign.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.codesign.catalogue.ScreenDesk;
import org.codesign.catalogue.ScreenSheet;
import org.codesign.catalogue.ScreenSheet.ReleasePicture;
import org.codesign.identity.SignedIn;
import org.codesign.privacy.PictureIntake;
import org.codesign.privacy.PictureIntake.Refused;
import org.codesign.privacy.PictureIntake.Taken;
import org.codesign.shared.ui.Notice;

/** The picture of a screen in one release: see it, choose another, look at that first, keep it. */
class PicturePanel extends Div {

  private final ScreenDesk desk;
  private final SignedIn signedIn;
  private final RegionBoard board;
  private final Runnable refresh;
  private final Div below = new Div();

  PicturePanel(ScreenDesk desk, SignedIn signedIn, RegionBoard board, Runnable refresh) {
    this.desk = desk;
    this.signedIn = signedIn;
    this.board = board;
    this.refresh = refresh;
    below.addClassName("cd-thing");
    add(board, below);
  }

  void show(ScreenSheet screen, ReleasePicture release) {
    below.removeAll();
    board.setVisible(release.picture().isPresent());
    release
        .picture()
        .ifPresentOrElse(
            picture -> {
              board.show(picture, alternative(screen, release));
              below.add(note("screen.picture.size", picture.width(), picture.height()));
            },
            () -> below.add(note("screen.picture.none", release.name())));
    below.add(upload(screen, release));
    if (release.picture().isPresent()) {
      below.add(removeButton(screen, release));
    }
  }

  private String alternative(ScreenSheet screen, ReleasePicture release) {
    return getTranslation("screen.picture.alt", screen.edited().form().name(), release.name());
  }

  private Paragraph note(String key, Object... parts) {
    Paragraph note = new Paragraph(getTranslation(key, parts));
    note.addClassName("cd-note");
    return note;
  }

  private Div upload(ScreenSheet screen, ReleasePicture release) {
    Div refusal = new Div();
    refusal.addClassName("cd-alert");
    refusal.getElement().setAttribute("role", "alert");
    refusal.setVisible(false);
    FileUpload<PictureIntake.Outcome> upload =
        new FileUpload<>(
            getTranslation(
                release.picture().isPresent() ? "screen.picture.replace" : "screen.picture.add"),
            new String[] {".png", ".jpg", ".jpeg"},
            PictureIntake.MAX_BYTES,
            PictureIntake::take,
            outcome -> {
              switch (outcome) {
                case Taken picture -> preview(screen, release, picture);
                case Refused refused -> {
                  refusal.setText(getTranslation("picture.refused." + refused.reason()));
                  refusal.setVisible(true);
                }
              }
            });
    Div place = new Div(refusal, upload, note("screen.picture.what"));
    place.addClassName("cd-thing");
    return place;
  }

  private void preview(ScreenSheet screen, ReleasePicture release, Taken picture) {
    board.setVisible(true);
    board.show(
        DownloadHandler.fromInputStream(event -> response(picture)).inline(),
        picture.width(),
        picture.height(),
        alternative(screen, release));
    Button keep =
        new Button(
            getTranslation("screen.picture.keep", release.name()),
            click -> {
              desk.putPicture(signedIn.actor(), screen.id(), release.id(), picture);
              Notice.done(getTranslation("catalogue.saved"));
              refresh.run();
            });
    keep.addThemeVariants(ButtonVariant.PRIMARY);
    keep.setDisableOnClick(true);
    Button discard = new Button(getTranslation("screen.picture.discard"), click -> refresh.run());
    Div actions = new Div(keep, discard);
    actions.addClassName("cd-buttons");
    below.removeAll();
    below.add(note("screen.picture.look", picture.width(), picture.height()), actions);
    keep.focus();
  }

  private static DownloadResponse response(Taken picture) {
    return new DownloadResponse(
        new ByteArrayInputStream(picture.png()), "picture.png", "image/png", picture.png().length);
  }

  private Button removeButton(ScreenSheet screen, ReleasePicture release) {
    Button remove =
        new Button(
            getTranslation("screen.picture.remove"), click -> confirm(screen, release).open());
    remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
    return remove;
  }

  private ConfirmDialog confirm(ScreenSheet screen, ReleasePicture release) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("screen.picture.remove.title"));
    dialog.setText(getTranslation("screen.picture.remove.text"));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("catalogue.cancel"));
    dialog.setConfirmText(getTranslation("screen.picture.remove"));
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(confirmed -> {
      desk.removePicture(signedIn.actor(), screen.id(), release.id());
      Notice.done(getTranslation("screen.picture.removed"));
      refresh.run();
    });
    return dialog;
  }
}
