package org.codesign.guidance.internal;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;

/**
 * What stands in one line of HTML, as Markdown's nodes. Space is collapsed as a browser would; what
 * Markdown has no sign for, or would misread, stays a tag.
 */
final class HtmlLine {

  private static final Set<String> KEPT_TAGS = Set.of("kbd", "sup", "sub", "abbr", "del", "ins");

  private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n\\f]+");

  private static final Pattern FOLLOWED =
      Pattern.compile("(?i)(https?:|mailto:)\\S+|[^:]+|[^:/?#]*[/?#].*");

  private final boolean inCell;
  private Node parent = new Paragraph();
  private boolean afterSpace = true;

  HtmlLine() {
    this(false);
  }

  private HtmlLine(boolean inCell) {
    this.inCell = inCell;
  }

  static HtmlLine of(Element element) {
    HtmlLine line = new HtmlLine();
    line.addAll(element);
    return line;
  }

  /** A cell is one line of Markdown, so a break in it must be a tag. */
  static HtmlLine ofCell(Element cell) {
    HtmlLine line = new HtmlLine(true);
    line.addAll(cell);
    return line;
  }

  boolean hasContent() {
    return parent.getFirstChild() != null;
  }

  /** Moves everything into the node. */
  <N extends Node> N into(N node) {
    trimEnd(parent);
    while (parent.getFirstChild() != null) {
      node.appendChild(parent.getFirstChild());
    }
    return node;
  }

  void add(org.jsoup.nodes.Node node) {
    if (node instanceof TextNode text) {
      text(text.getWholeText());
    } else if (node instanceof Element element) {
      element(element);
    }
  }

  private void addAll(Element element) {
    element.childNodes().forEach(this::add);
  }

  private void text(String whole) {
    String text = SPACE.matcher(whole).replaceAll(" ");
    String kept = afterSpace && text.startsWith(" ") ? text.substring(1) : text;
    if (kept.isEmpty()) {
      return;
    }
    if (parent.getLastChild() instanceof Text last) {
      last.setLiteral(last.getLiteral() + kept);
    } else {
      parent.appendChild(new Text(kept));
    }
    afterSpace = kept.endsWith(" ");
  }

  private void element(Element element) {
    switch (element.normalName()) {
      case "br" -> lineBreak();
      case "img" -> image(element);
      case "a" -> link(element);
      case "em", "i" -> emphasis(element, new Emphasis(), "em");
      case "strong", "b" -> emphasis(element, new StrongEmphasis(), "strong");
      case "code", "tt", "samp" -> code(element);
      default -> other(element);
    }
  }

  private void lineBreak() {
    trimEnd(parent);
    if (hasContent()) {
      parent.appendChild(inCell ? tag("<br>") : new HardLineBreak());
    }
    afterSpace = true;
  }

  private void image(Element element) {
    String alternative = element.attr("alt").strip();
    if (!alternative.isEmpty() && FOLLOWED.matcher(element.attr("src")).matches()) {
      Image image = new Image(element.attr("src").strip(), null);
      image.appendChild(new Text(alternative));
      append(image);
    }
  }

  private void link(Element element) {
    String address = element.attr("href").strip();
    if (FOLLOWED.matcher(address).matches()) {
      within(element, new Link(address, null));
    } else {
      addAll(element);
    }
  }

  /** Signs only around a word, where they cannot be misread; tags otherwise. */
  private void emphasis(Element element, Node node, String tag) {
    String text = element.text();
    if (text.isEmpty() || parent.getClass() == node.getClass()) {
      addAll(element);
    } else if (isWordCharacter(text.codePointAt(0))
        && isWordCharacter(text.codePointBefore(text.length()))
        && !(parent.getLastChild() instanceof Emphasis)
        && !(parent.getLastChild() instanceof StrongEmphasis)) {
      within(element, node);
    } else {
      tagged(element, "<" + tag + ">", "</" + tag + ">");
    }
  }

  private static boolean isWordCharacter(int character) {
    return Character.isLetterOrDigit(character);
  }

  private void code(Element element) {
    String literal = SPACE.matcher(element.wholeText()).replaceAll(" ").strip();
    if (!literal.isEmpty()) {
      append(new Code(literal));
    }
  }

  private void other(Element element) {
    String name = element.normalName();
    if (KEPT_TAGS.contains(name)) {
      String title = element.attr("title");
      String open = title.isEmpty() ? name : name + " title=\"" + Entities.escape(title) + "\"";
      tagged(element, "<" + open + ">", "</" + name + ">");
    } else if (element.isBlock()) {
      lineBreak();
      addAll(element);
      lineBreak();
    } else {
      addAll(element);
    }
  }

  private void tagged(Element element, String open, String close) {
    append(tag(open));
    addAll(element);
    parent.appendChild(tag(close));
  }

  private static HtmlInline tag(String literal) {
    HtmlInline tag = new HtmlInline();
    tag.setLiteral(literal);
    return tag;
  }

  private void append(Node node) {
    parent.appendChild(node);
    afterSpace = false;
  }

  /** Space at the edges goes outside: Markdown's signs must touch what they surround. */
  private void within(Element element, Node node) {
    if (!afterSpace && element.wholeText().matches("(?s)\\s.*")) {
      text(" ");
    }
    Node outer = parent;
    parent = node;
    addAll(element);
    boolean spaceAtEnd = trimEnd(node);
    parent = outer;
    if (node.getFirstChild() != null) {
      outer.appendChild(node);
      afterSpace = false;
      if (spaceAtEnd) {
        text(" ");
      }
    }
  }

  private static boolean trimEnd(Node node) {
    if (node.getLastChild() instanceof Text last && last.getLiteral().endsWith(" ")) {
      last.setLiteral(last.getLiteral().substring(0, last.getLiteral().length() - 1));
      if (last.getLiteral().isEmpty()) {
        last.unlink();
      }
      return true;
    }
    if (node.getLastChild() instanceof HardLineBreak end) {
      end.unlink();
      return true;
    }
    return false;
  }
}
