package org.codesign.guidance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import java.util.List;
import org.codesign.search.Passage;

/** A passage on screen: what was asked for is marked. */
final class PassageText {

  private PassageText() {}

  static List<Component> of(Passage passage) {
    return passage.parts().stream()
        .<Component>map(part -> part.match() ? new Mark(part.text()) : new Text(part.text()))
        .toList();
  }

  @Tag("mark")
  static class Mark extends HtmlContainer {

    Mark(String text) {
      setText(text);
    }
  }
}
