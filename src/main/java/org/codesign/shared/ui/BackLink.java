package org.codesign.shared.ui;

import com.vaadin.flow.component.html.Anchor;

/** Leads to the list that a page belongs to; stands above its title. */
public class BackLink extends Anchor {

  /** Where it leads is told later. */
  public BackLink() {
    addClassName("cd-back");
  }

  public BackLink(String address, String text) {
    this();
    setHref(address);
    setText(text);
  }
}
