package org.codesign.shared;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The Markdown that people may use in what they write here: paragraphs, line breaks, emphasis,
 * lists, quotations, code and links. Everything else, HTML above all, is shown as it was typed.
 */
public final class MarkdownLight {

  /** Elements that any text may be made of. */
  public static final String[] ELEMENTS = {
    "p", "br", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "a"
  };

  /** Deeper nesting is nobody's text. */
  public static final int MOST_NESTED = 50;

  private static final Pattern LINK = Pattern.compile("(?:https?://|mailto:).*");

  private static final Set<Class<? extends Block>> BLOCKS =
      Set.of(ListBlock.class, BlockQuote.class, FencedCodeBlock.class);

  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(BLOCKS)
          .maxOpenBlockParsers(MOST_NESTED)
          .postProcessor(new FlatEmphasis())
          .build();

  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().escapeHtml(true).softbreak("<br>").build();

  private static final TextContentRenderer TEXT =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.STRIP).build();

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(ELEMENTS)
          .allowAttributes("start")
          .matching(Pattern.compile("\\d{1,9}"))
          .onElements("ol")
          .allowAttributes("href")
          .matching(LINK)
          .onElements("a")
          .allowStandardUrlProtocols()
          .requireRelsOnLinks("noopener", "noreferrer")
          .toFactory();

  private MarkdownLight() {}

  /** The text as HTML that is safe to show. */
  public static String html(String markdown) {
    return POLICY.sanitize(HTML.render(PARSER.parse(markdown)));
  }

  /** The text in one line without its marks, for lists and previews. */
  public static String plain(String markdown) {
    return PlainText.tidyLine(TEXT.render(PARSER.parse(markdown)));
  }
}
