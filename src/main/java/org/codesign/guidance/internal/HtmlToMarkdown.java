package org.codesign.guidance.internal;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Writes HTML as Markdown, so that what was imported can be edited like what was written here. This
 * is for blocks; {@link HtmlLine} is for what stands in a line, {@link HtmlTable} for tables.
 */
final class HtmlToMarkdown {

  private static final MarkdownRenderer RENDERER =
      MarkdownRenderer.builder().extensions(Outline.EXTENSIONS).build();

  private static final String BLOCKS =
      "p, div, section, article, ul, ol, dl, table, blockquote, pre, h1, h2, h3, h4, h5, h6";

  /** Where links of the page lead to within the page. */
  private final Set<String> targets;

  private HtmlToMarkdown(Set<String> targets) {
    this.targets = targets;
  }

  static String convert(Element content) {
    Set<String> targets =
        content.select("a[href^=#]").stream()
            .map(link -> link.attr("href").substring(1))
            .filter(target -> target.matches("[\\w-]{1,100}"))
            .collect(toSet());
    Document document = new Document();
    new HtmlToMarkdown(targets).blocks(content, document);
    return RENDERER.render(document);
  }

  /** Blocks become blocks; what stands between them becomes paragraphs. */
  private void blocks(Element element, Block parent) {
    HtmlLine line = new HtmlLine();
    for (Node child : element.childNodes()) {
      if (child instanceof Element block && isBlock(block)) {
        close(line, parent);
        line = new HtmlLine();
        anchor(block, parent);
        block(block, parent);
      } else {
        line.add(child);
      }
    }
    close(line, parent);
  }

  private static boolean isBlock(Element element) {
    return element.isBlock() || (!element.nameIs("a") && element.selectFirst(BLOCKS) != null);
  }

  private static void close(HtmlLine line, Block parent) {
    if (line.hasContent()) {
      parent.appendChild(line.into(new Paragraph()));
    }
  }

  /** An id that the block's heading will not have by itself. */
  private void anchor(Element block, Block parent) {
    if (targets.contains(block.id()) && !block.id().equals(Anchors.of(block.text()))) {
      HtmlBlock anchor = new HtmlBlock();
      anchor.setLiteral("<a id=\"" + block.id() + "\"></a>");
      parent.appendChild(anchor);
    }
  }

  private void block(Element element, Block parent) {
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, parent);
      case "summary", "dt", "caption" -> strong(element, parent);
      case "ul", "menu" -> list(element, new BulletList(), parent);
      case "ol" -> list(element, new OrderedList(), parent);
      case "blockquote" -> within(element, new BlockQuote(), parent);
      case "pre" -> code(element, parent);
      case "table" -> table(element, parent);
      case "hr" -> parent.appendChild(new ThematicBreak());
      default -> blocks(element, parent);
    }
  }

  private void heading(Element element, Block parent) {
    HtmlLine line = HtmlLine.of(element);
    if (line.hasContent()) {
      Heading heading = new Heading();
      heading.setLevel(element.normalName().charAt(1) - '0');
      parent.appendChild(line.into(heading));
    }
  }

  private void strong(Element element, Block parent) {
    HtmlLine line = HtmlLine.of(element);
    if (line.hasContent()) {
      Paragraph paragraph = new Paragraph();
      paragraph.appendChild(line.into(new StrongEmphasis()));
      parent.appendChild(paragraph);
    }
  }

  private void list(Element element, ListBlock list, Block parent) {
    if (list instanceof OrderedList numbered && element.attr("start").matches("\\d{1,9}")) {
      numbered.setMarkerStartNumber(Integer.parseInt(element.attr("start")));
    }
    list.setTight(element.select("> li > p, > li > div").isEmpty());
    for (Element child : element.children()) {
      ListItem item = new ListItem();
      blocks(child, item);
      list.appendChild(item);
    }
    if (list.getFirstChild() != null) {
      parent.appendChild(list);
    }
  }

  private void within(Element element, Block block, Block parent) {
    blocks(element, block);
    if (block.getFirstChild() != null) {
      parent.appendChild(block);
    }
  }

  private void code(Element element, Block parent) {
    FencedCodeBlock code = new FencedCodeBlock();
    code.setLiteral(element.wholeText().stripTrailing());
    parent.appendChild(code);
  }

  /** A table of data becomes one; one that only lays out a page gives up its cells in order. */
  private void table(Element element, Block parent) {
    HtmlTable table = new HtmlTable(element);
    if (table.isData()) {
      element.children().select("> caption").forEach(caption -> strong(caption, parent));
      parent.appendChild(table.block());
    } else {
      element.select("caption, td, th").stream()
          .filter(cell -> cell.closest("table") == element)
          .forEach(cell -> blocks(cell, parent));
    }
  }
}
