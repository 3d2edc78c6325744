package org.codesign.guidance.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.codesign.shared.FlatEmphasis;
import org.codesign.shared.MarkdownLight;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A text in Markdown, taken apart, with its headings in order: each has an address of its own, the
 * first level is the page's title and so begins at 2 here, and none is more than one deeper than
 * the one it belongs to.
 */
record Outline(Node document, Map<Heading, String> anchors) {

  static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(MarkdownLight.MOST_NESTED)
          .postProcessor(new FlatEmphasis())
          .build();

  static Outline of(String markdown) {
    Node document = PARSER.parse(markdown);
    Map<Heading, String> anchors = new IdentityHashMap<>();
    document.accept(new InOrder(anchors));
    return new Outline(document, anchors);
  }

  String anchorOf(Heading heading) {
    return anchors.getOrDefault(heading, "");
  }

  private static final class InOrder extends AbstractVisitor {

    private static final int DEEPEST = 6;

    private final Anchors anchors = new Anchors();
    private final Deque<Integer> above = new ArrayDeque<>();
    private final Map<Heading, String> found;

    InOrder(Map<Heading, String> found) {
      this.found = found;
    }

    @Override
    public void visit(Heading heading) {
      while (!above.isEmpty() && above.peek() >= heading.getLevel()) {
        above.pop();
      }
      above.push(heading.getLevel());
      heading.setLevel(Math.min(1 + above.size(), DEEPEST));
      found.put(heading, anchors.next(NodeText.of(heading)));
    }
  }
}
