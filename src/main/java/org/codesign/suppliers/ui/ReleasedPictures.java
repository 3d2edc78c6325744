package org.codesign.suppliers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.codesign.issues.OwnPicture;
import org.codesign.issues.PictureSize;
import org.codesign.shared.ui.GuardedPicture;

/** Pictures that people made of the screen themselves, once a facilitator has released them. */
class ReleasedPictures extends Div {

  ReleasedPictures(List<OwnPicture> pictures) {
    addClassName("cd-card");
    setVisible(!pictures.isEmpty());
    Div list = new Div();
    list.addClassName("cd-picture-list");
    pictures.forEach(it ->
        list.add(
            new GuardedPicture(
                it.path(PictureSize.THUMBNAIL), it.path(PictureSize.FULL), it.caption())));
    Paragraph note = new Paragraph(getTranslation("own-pictures.recorded"));
    note.addClassName("cd-note");
    add(new H2(getTranslation("own-pictures.gallery")), list, note);
  }
}
