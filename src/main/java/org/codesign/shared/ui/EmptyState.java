package org.codesign.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Shown where there is nothing yet: says so, and what to do. */
public class EmptyState extends Div {

  public EmptyState(String title, String advice, Component... actions) {
    addClassName("cd-empty");
    add(new H2(title), new Paragraph(advice));
    add(actions);
  }
}
