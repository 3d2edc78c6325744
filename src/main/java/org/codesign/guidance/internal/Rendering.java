package org.codesign.guidance.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Entities;

/** Turns a document's Markdown into HTML that is safe to show. Used once. */
final class Rendering {

  private final Outline outline;
  private final List<Link> links = new ArrayList<>();

  Rendering(String markdown) {
    outline = Outline.of(markdown);
    outline.document().accept(new Preparation());
  }

  Outline outline() {
    return outline;
  }

  /** Where the document's links lead, as written. */
  List<String> destinations() {
    return links.stream().map(Link::getDestination).distinct().toList();
  }

  /**
   * @param addressOf the address to write for a link; where there is none, its words stay
   */
  String html(Function<String, Optional<String>> addressOf) {
    for (Link link : links) {
      addressOf
          .apply(link.getDestination())
          .ifPresentOrElse(link::setDestination, () -> giveWay(link));
    }
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .extensions(Outline.EXTENSIONS)
            .attributeProviderFactory(context -> this::complete)
            .build();
    return SafeHtml.of(renderer.render(outline.document()));
  }

  private void complete(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Heading heading) {
      attributes.put("id", outline.anchorOf(heading));
    } else if (node instanceof TableCell cell && cell.isHeader()) {
      attributes.put("scope", "col");
    } else if (tag.equals("pre")) {
      attributes.put("tabindex", "0"); // wide code scrolls, by keyboard too
    }
  }

  private static void giveWay(Node node) {
    while (node.getFirstChild() != null) {
      node.insertBefore(node.getFirstChild());
    }
    node.unlink();
  }

  /**
   * Finds the links, makes pictures links to where they are (none is kept here), and lets wide
   * tables scroll by themselves.
   */
  private final class Preparation extends AbstractVisitor {

    private String heading = "";
    private boolean inLink;

    @Override
    public void visit(Heading node) {
      heading = NodeText.of(node);
      visitChildren(node);
    }

    @Override
    public void visit(Link node) {
      links.add(node);
      inLink = true;
      visitChildren(node);
      inLink = false;
    }

    @Override
    public void visit(Image node) {
      if (inLink) {
        giveWay(node);
      } else {
        Link link = new Link(node.getDestination(), null);
        while (node.getFirstChild() != null) {
          link.appendChild(node.getFirstChild());
        }
        node.insertBefore(link);
        node.unlink();
        links.add(link);
      }
    }

    @Override
    public void visit(CustomBlock node) {
      if (node instanceof TableBlock) {
        String name = Entities.escape(heading);
        node.insertBefore(
            html(
                "<div class=\"cd-scroll\" role=\"region\" tabindex=\"0\" aria-label=\""
                    + name
                    + "\">"));
        node.insertAfter(html("</div>"));
      }
      visitChildren(node);
    }

    private static HtmlBlock html(String literal) {
      HtmlBlock block = new HtmlBlock();
      block.setLiteral(literal);
      return block;
    }
  }
}
