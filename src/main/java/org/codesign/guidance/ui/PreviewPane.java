package org.codesign.guidance.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.UnaryOperator;

/** A text as its page will show it. */
class PreviewPane extends Section {

  private final UnaryOperator<String> render;
  private final Div place = new Div();

  /**
   * @param render Markdown to HTML that is safe to show
   */
  PreviewPane(UnaryOperator<String> render) {
    this.render = render;
    addClassName("cd-write-preview");
    H2 heading = new H2(getTranslation("guidance.edit.preview"));
    heading.setId("preview-heading");
    getElement().setAttribute("aria-labelledby", "preview-heading");
    getElement().setAttribute("tabindex", "0");
    add(heading, place);
  }

  void show(String markdown) {
    place.removeAll();
    String html = markdown.isBlank() ? "" : render.apply(markdown);
    if (html.isBlank()) {
      Paragraph none = new Paragraph(getTranslation("guidance.edit.preview.none"));
      none.addClassName("cd-note");
      place.add(none);
    } else {
      place.add(new Html("<div class=\"cd-document-text\">" + html + "</div>"));
    }
  }
}
