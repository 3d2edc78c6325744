package org.codesign.shell;

import com.vaadin.flow.component.html.Anchor;

/** The name of the place; leads home. */
class Brand extends Anchor {

  Brand() {
    super("", "Codesign");
    addClassName("cd-brand");
  }
}
