package org.codesign.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** A figure with a quiet bar under it, for comparing down a column; the bar is for the eye only. */
public class FigureBar extends Div {

  /**
   * @param figure with its unit
   * @param part of the longest bar, 0..1
   */
  public FigureBar(String figure, double part) {
    addClassName("cd-figure-bar");
    Element bar = new Element("progress");
    bar.setAttribute("max", "1");
    bar.setAttribute("value", String.valueOf(part));
    bar.setAttribute("aria-hidden", "true");
    add(new Span(figure));
    getElement().appendChild(bar);
  }
}
