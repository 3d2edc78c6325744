package org.codesign.shared.ui;

import com.vaadin.flow.component.Html;
import org.codesign.shared.MarkdownLight;

/** What somebody wrote, with the few signs of Markdown that are understood. */
public class MarkdownText extends Html {

  public MarkdownText(String markdown) {
    super("<div class=\"cd-markdown\">" + MarkdownLight.html(markdown) + "</div>");
  }
}
