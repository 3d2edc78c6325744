package org.codesign.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;

/** What a row of a table is about: a link, a quiet line under it, and more for those who ask. */
public class TitleCell extends Div {

  public TitleCell(String address, String title, String about) {
    addClassName("cd-title-cell");
    Span below = new Span(about);
    below.addClassName("cd-note");
    add(new Anchor(address, title), below);
  }

  /** Adds something to unfold. */
  public TitleCell explain(String question, String... answers) {
    Div text = new Div();
    Arrays.stream(answers).map(Paragraph::new).forEach(text::add);
    add(new NativeDetails(question, text));
    return this;
  }
}
