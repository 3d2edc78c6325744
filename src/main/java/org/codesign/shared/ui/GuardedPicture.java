package org.codesign.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Somebody's own picture of a screen, small; a press shows it in full size. The full size is not
 * fetched before, since each look at it is recorded.
 */
public class GuardedPicture extends Div {

  /**
   * @param thumbnail address of the small picture
   * @param full address of the full size
   * @param caption what it shows; may be empty
   */
  public GuardedPicture(String thumbnail, String full, String caption) {
    addClassName("cd-guarded");
    String shows = caption.isEmpty() ? getTranslation("guarded-picture.alt") : caption;
    NativeButton open = new NativeButton("", click -> dialog(full, shows).open());
    open.addClassName("cd-guarded-open");
    open.setAriaLabel(getTranslation("guarded-picture.open", shows));
    Image small = new Image(thumbnail, "");
    small.getElement().setAttribute("loading", "lazy");
    open.add(small);
    add(open);
    if (!caption.isEmpty()) {
      Paragraph words = new Paragraph(caption);
      words.addClassName("cd-note");
      add(words);
    }
  }

  private Dialog dialog(String full, String shows) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(getTranslation("guarded-picture.title"));
    dialog.addClassName("cd-guarded-dialog");
    Image picture = new Image(full, shows);
    picture.addClassName("cd-guarded-full");
    dialog.add(picture);
    Button close = new Button(getTranslation("guarded-picture.close"), click -> dialog.close());
    close.addThemeVariants(ButtonVariant.PRIMARY);
    close.setAutofocus(true);
    dialog.getFooter().add(close);
    return dialog;
  }
}
