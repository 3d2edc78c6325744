package org.codesign.guidance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.codesign.guidance.TextDifferences;
import org.codesign.guidance.TextDifferences.Fact;
import org.codesign.guidance.TextDifferences.Kind;
import org.codesign.guidance.TextDifferences.Line;
import org.codesign.guidance.TextDifferences.Piece;
import org.codesign.shared.ui.ListTable;

/** What became of a text, line by line; a sign before each line says it without colour. */
class DifferencesPanel extends Div {

  /**
   * @param none what to say where there is no difference
   */
  DifferencesPanel(TextDifferences differences, String none) {
    addClassName("cd-differences");
    if (differences.isEmpty()) {
      add(new Paragraph(none));
    }
    if (!differences.facts().isEmpty()) {
      ListTable<Fact> facts =
          new ListTable<Fact>(getTranslation("guidance.differences.facts"))
              .text(
                  getTranslation("guidance.differences.field"),
                  it -> getTranslation("guidance.edit." + it.field()))
              .text(getTranslation("guidance.differences.was"), it -> orDash(it.was()))
              .text(getTranslation("guidance.differences.is"), it -> orDash(it.is()));
      facts.addClassName("cd-slim");
      facts.show(differences.facts());
      add(facts);
    }
    if (!differences.lines().isEmpty()) {
      Div lines = new Div();
      lines.addClassName("cd-lines");
      lines.getElement().setAttribute("role", "group");
      lines.getElement().setAttribute("aria-label", getTranslation("guidance.differences.text"));
      differences.lines().forEach(it -> lines.add(line(it)));
      add(lines);
    }
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "–" : text;
  }

  private Component line(Line line) {
    if (line.kind() == Kind.LEFT_OUT) {
      Div gap = new Div(getTranslation("guidance.differences.left-out", line.count()));
      gap.addClassName("cd-line-gap");
      return gap;
    }
    Div row = new Div(sign(line.kind()));
    row.addClassNames(
        "cd-line", "cd-line-" + line.kind().name().toLowerCase(java.util.Locale.ROOT));
    HtmlContainer words =
        switch (line.kind()) {
          case GONE -> new HtmlContainer("del");
          case ADDED -> new HtmlContainer("ins");
          case SAME, LEFT_OUT -> new HtmlContainer("span");
        };
    line.pieces().forEach(it -> words.add(piece(it)));
    row.add(words);
    return row;
  }

  private Component sign(Kind kind) {
    Span sign =
        new Span(
            switch (kind) {
              case GONE -> "−";
              case ADDED -> "+";
              case SAME, LEFT_OUT -> " ";
            });
    sign.addClassName("cd-line-sign");
    if (kind == Kind.SAME) {
      sign.getElement().setAttribute("aria-hidden", "true");
    } else {
      sign.getElement().setAttribute("role", "img");
      sign.getElement().setAttribute("aria-label", getTranslation("guidance.differences." + kind));
    }
    return sign;
  }

  private static Component piece(Piece piece) {
    if (!piece.changed()) {
      return new Text(piece.text());
    }
    HtmlContainer changed = new HtmlContainer("mark");
    changed.setText(piece.text());
    return changed;
  }
}
