package org.codesign.catalogue.ui;

import com.vaadin.flow.component.html.Span;

/** A state in a word. */
class Tag extends Span {

  Tag(String text) {
    super(text);
    addClassName("cd-tag");
  }
}
