package org.codesign.guidance.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codesign.shared.Invalid.Fault;
import org.codesign.shared.Invalid.Span;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * What is asked of a text that is written here, beyond what Markdown allows: headings in order and
 * with words, and for each picture words that say what it shows.
 */
final class TextRules extends AbstractVisitor {

  private static final String FIELD = "markdown";
  private static final int MOST_FAULTS = 20;
  private static final int MOST_HEADINGS = 2000;

  private final List<Fault> faults = new ArrayList<>();
  private int headings;
  private int top;
  private int before;

  private TextRules() {}

  /** The first 20 of them, each with its place in the text. */
  static List<Fault> faults(String markdown) {
    try {
      TextRules rules = new TextRules();
      Node document = Outline.PARSER.parse(markdown);
      document.accept(rules);
      new Rendering(markdown).html(link -> Optional.empty()); // what cannot be shown is not kept
      if (rules.headings > MOST_HEADINGS) {
        return List.of(new Fault(FIELD, "guidance.edit.headings.many"));
      }
      if (rules.faults.isEmpty() && NodeText.of(document).isBlank()) {
        return List.of(new Fault(FIELD, "guidance.edit.markdown.nothing"));
      }
      return rules.faults.stream().limit(MOST_FAULTS).toList();
    } catch (StackOverflowError tooDeep) {
      return List.of(new Fault(FIELD, "guidance.edit.markdown.nested"));
    }
  }

  @Override
  public void visit(Heading heading) {
    int level = heading.getLevel();
    headings++;
    if (NodeText.of(heading).isBlank()) {
      fault(heading, "guidance.edit.heading.empty");
    } else if (before == 0) {
      top = level;
    } else if (level > before + 1) {
      fault(heading, "guidance.edit.heading.skips");
    } else if (level < top) {
      fault(heading, "guidance.edit.heading.above");
    }
    before = level;
    visitChildren(heading);
  }

  @Override
  public void visit(Image image) {
    if (NodeText.of(image).isBlank()) {
      fault(image, "guidance.edit.picture.silent");
    }
  }

  private void fault(Node node, String message) {
    Node block = node;
    while (block.getSourceSpans().isEmpty() && block.getParent() != null) {
      block = block.getParent();
    }
    List<SourceSpan> lines = block.getSourceSpans();
    int start = lines.isEmpty() ? 0 : lines.getFirst().getInputIndex();
    int end = lines.isEmpty() ? 0 : start + lines.getFirst().getLength();
    faults.add(new Fault(FIELD, message, new Span("TEXT", start, end)));
  }
}
