package org.codesign.guidance.internal;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;

/** What a reader reads of a node: its words, a line for each paragraph, item and table row. */
final class NodeText extends AbstractVisitor {

  private final StringBuilder text = new StringBuilder();

  private NodeText() {}

  static String of(Node node) {
    NodeText reader = new NodeText();
    node.accept(reader);
    return reader.text.toString().strip();
  }

  @Override
  public void visit(Text node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(Code node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak node) {
    text.append(' ');
  }

  @Override
  public void visit(HardLineBreak node) {
    text.append('\n');
  }

  @Override
  public void visit(Paragraph node) {
    line(node);
  }

  @Override
  public void visit(Heading node) {
    line(node);
  }

  @Override
  public void visit(FencedCodeBlock node) {
    text.append(node.getLiteral().strip()).append('\n');
  }

  @Override
  public void visit(IndentedCodeBlock node) {
    text.append(node.getLiteral().strip()).append('\n');
  }

  @Override
  public void visit(HtmlBlock node) {
    text.append(Jsoup.parseBodyFragment(node.getLiteral()).text()).append('\n');
  }

  @Override
  public void visit(CustomNode node) {
    visitChildren(node);
    if (node instanceof TableCell) {
      text.append(' ');
    } else if (node instanceof TableRow) {
      text.append('\n');
    }
  }

  private void line(Block node) {
    visitChildren(node);
    text.append('\n');
  }
}
