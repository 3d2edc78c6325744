package org.codesign.guidance.internal;

import java.util.List;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * A text and its title: what the file says, unless that is only its own name; else its first
 * heading of the first level, or whichever heading it begins with; else the file's name.
 *
 * @param markdown without the heading that is the title
 */
record Titled(String title, String markdown) {

  static Titled of(FilePath path, Source file) {
    Optional<String> said = file.fact("title").filter(it -> !it.equalsIgnoreCase(path.name()));
    Optional<Heading> heading = titleHeading(Outline.PARSER.parse(file.markdown()));
    Optional<String> headed = heading.map(NodeText::of).filter(it -> !it.isBlank());
    String title = said.or(() -> headed).orElseGet(path::nameInWords);
    boolean isRepeated = headed.filter(it -> Anchors.of(it).equals(Anchors.of(title))).isPresent();
    return new Titled(
        title, isRepeated ? without(heading.orElseThrow(), file.markdown()) : file.markdown());
  }

  private static Optional<Heading> titleHeading(Node document) {
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == 1) {
        return Optional.of(heading);
      }
    }
    return document.getFirstChild() instanceof Heading first
        ? Optional.of(first)
        : Optional.empty();
  }

  private static String without(Heading heading, String markdown) {
    List<SourceSpan> lines = heading.getSourceSpans();
    int start = lines.getFirst().getInputIndex();
    int end = lines.getLast().getInputIndex() + lines.getLast().getLength();
    return (markdown.substring(0, start) + markdown.substring(end)).strip();
  }
}
