package org.codesign.guidance.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import org.codesign.guidance.GuidanceDocument;
import org.codesign.guidance.GuidanceDocument.Heading;

/** The headings of a document, two levels of them, to jump to. */
class Contents extends Nav {

  private static final int DEEPEST = 3;

  Contents(GuidanceDocument document) {
    addClassName("cd-contents");
    H2 heading = new H2(getTranslation("guidance.document.contents"));
    heading.setId("contents-heading");
    getElement().setAttribute("aria-labelledby", "contents-heading");
    UnorderedList list = new UnorderedList();
    for (Heading place : document.contents()) {
      if (place.level() <= DEEPEST) {
        Anchor link =
            new Anchor(DocumentView.addressOf(document.id()) + "#" + place.anchor(), place.text());
        ListItem item = new ListItem(link);
        item.getElement().setAttribute("data-level", String.valueOf(place.level()));
        list.add(item);
      }
    }
    add(heading, list);
  }
}
