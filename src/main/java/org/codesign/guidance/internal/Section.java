package org.codesign.guidance.internal;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * A part of a document under a heading, up to the next one; the first is the document's beginning,
 * under its title.
 *
 * @param anchor of the heading within the page; empty for the beginning
 * @param level of the heading: 1 for the title, else 2 to 6
 * @param text in words
 */
record Section(String anchor, String heading, int level, String text) {

  private static final int MAX_HEADING = 300;

  /** The sections of a document, at least one. */
  static List<Section> of(Words words) {
    Outline outline = Outline.of(words.markdown());
    List<Section> sections = new ArrayList<>();
    Section current = new Section("", words.title(), 1, "");
    StringBuilder text = new StringBuilder(words.summary());
    for (Node node = outline.document().getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        sections.add(current.with(text));
        current =
            new Section(
                outline.anchorOf(heading),
                Lines.cut(NodeText.of(heading), MAX_HEADING),
                heading.getLevel(),
                "");
        text = new StringBuilder();
      } else {
        text.append('\n').append(NodeText.of(node));
      }
    }
    sections.add(current.with(text));
    return sections;
  }

  private Section with(CharSequence words) {
    return new Section(anchor, heading, level, words.toString().strip());
  }
}
