package org.codesign.suppliers.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.codesign.priorities.Appearance;
import org.codesign.shared.ui.Dates;

/** Where an issue stood on the supplier's lists. */
class Places extends Div {

  Places(List<Appearance> appearances) {
    addClassNames("cd-card", "cd-panel");
    UnorderedList places = new UnorderedList();
    appearances.forEach(it -> places.add(new ListItem(place(it))));
    add(new H2(getTranslation("workspace.places")), places);
  }

  private Anchor place(Appearance it) {
    return new Anchor(
        "supplier/editions/" + it.edition(),
        getTranslation(
            key(it), it.edition(), Dates.day(it.publishedAt()), it.band().orElse(it.place())));
  }

  private static String key(Appearance it) {
    if (it.band().isPresent()) {
      return "workspace.band";
    }
    return it.figures().isPresent() ? "workspace.place" : "workspace.listed";
  }
}
