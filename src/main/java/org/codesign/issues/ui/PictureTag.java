package org.codesign.issues.ui;

import com.vaadin.flow.component.html.Span;
import org.codesign.issues.OwnPicture;
import org.codesign.issues.PictureState;

/** How far a picture has come. */
class PictureTag extends Span {

  PictureTag(OwnPicture picture) {
    super();
    addClassName("cd-tag");
    setText(getTranslation("own-pictures.state." + picture.state()));
    getElement().setAttribute("data-kind", kind(picture.state()));
  }

  private static String kind(PictureState state) {
    return switch (state) {
      case HELD -> "planned";
      case RELEASED -> "done";
      case REFUSED -> "harm";
    };
  }
}
