package org.codesign.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A figure with a quiet line under it that says what it rests on. */
public class FigureNote extends Div {

  public FigureNote(String figure, String note) {
    addClassName("cd-figure-note");
    Span below = new Span(note);
    below.addClassName("cd-note");
    add(new Span(figure), below);
  }
}
