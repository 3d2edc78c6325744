package org.codesign.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;

/** A page's title with its one action. */
class Heading extends Div {

  Heading(String title, String actionPath, String actionKey) {
    addClassName("cd-heading");
    Anchor action = new Anchor(actionPath, getTranslation(actionKey));
    action.addClassName("cd-button");
    action.getElement().setAttribute("data-shortcut", "n");
    add(new H1(title), action);
  }
}
