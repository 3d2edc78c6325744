package org.codesign.shared;

import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.PostProcessor;

/**
 * Takes emphasis out that lies deeper than {@link MarkdownLight#MOST_NESTED}, and leaves its words:
 * thousands of asterisks nest thousands deep, and whatever writes them as HTML calls itself for
 * each. Parsers limit the depth of blocks, and not this.
 */
public final class FlatEmphasis implements PostProcessor {

  @Override
  public Node process(Node document) {
    int depth = 0;
    Node node = document;
    while (node != null) {
      boolean tooDeep = depth > MarkdownLight.MOST_NESTED && isEmphasis(node);
      Node next = node.getFirstChild();
      if (next == null) {
        Node last = node;
        while (last != document && last.getNext() == null) {
          last = last.getParent();
          depth--;
        }
        next = last == document ? null : last.getNext();
      } else if (!tooDeep) {
        depth++;
      }
      if (tooDeep) {
        unwrap(node);
      }
      node = next;
    }
    return document;
  }

  private static boolean isEmphasis(Node node) {
    return node instanceof Emphasis || node instanceof StrongEmphasis;
  }

  private static void unwrap(Node emphasis) {
    for (Node child = emphasis.getFirstChild(); child != null; child = emphasis.getFirstChild()) {
      emphasis.insertBefore(child);
    }
    emphasis.unlink();
  }
}
