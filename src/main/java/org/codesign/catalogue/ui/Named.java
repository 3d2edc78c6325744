package org.codesign.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A name that leads to what it names, with its state behind it where that is unusual. */
class Named extends Span {

  Named(String path, String name, String state) {
    addClassName("cd-named");
    add(new Anchor(path, name));
    if (!state.isEmpty()) {
      add(new Tag(state));
    }
  }
}
