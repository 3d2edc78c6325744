package org.codesign.guidance.internal;

import java.util.regex.Pattern;
import org.codesign.shared.MarkdownLight;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What a document may show: text with its structure, and links. Everything else is taken out. */
final class SafeHtml {

  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]{0,110}");
  private static final Pattern LINK =
      Pattern.compile("(?:https?://|mailto:|guidance/[0-9a-f-]{36}(?:#|$)).*");

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(MarkdownLight.ELEMENTS)
          .allowElements(
              "hr", "h2", "h3", "h4", "h5", "h6", "dl", "dt", "dd", "kbd", "samp", "b", "i", "abbr",
              "sub", "sup", "del", "ins", "table", "caption", "thead", "tbody", "tr", "th", "td",
              "div")
          .allowAttributes("id")
          .matching(ID)
          .onElements("h2", "h3", "h4", "h5", "h6", "a")
          .allowAttributes("title")
          .onElements("abbr")
          .allowAttributes("start")
          .matching(Pattern.compile("\\d{1,9}"))
          .onElements("ol")
          .allowAttributes("scope")
          .matching(true, "col", "row")
          .onElements("th")
          .allowAttributes("align")
          .matching(true, "left", "center", "right")
          .onElements("th", "td")
          .allowAttributes("colspan", "rowspan")
          .matching(Pattern.compile("[1-9]\\d?"))
          .onElements("th", "td")
          .allowAttributes("class")
          .matching(true, "cd-scroll")
          .onElements("div")
          .allowAttributes("tabindex")
          .matching(true, "0")
          .onElements("div", "pre")
          .allowAttributes("role")
          .matching(true, "region")
          .onElements("div")
          .allowAttributes("aria-label")
          .onElements("div")
          .allowAttributes("href")
          .matching(LINK)
          .onElements("a")
          .allowStandardUrlProtocols()
          .requireRelsOnLinks("noopener", "noreferrer")
          .toFactory();

  private SafeHtml() {}

  static String of(String html) {
    return POLICY.sanitize(html);
  }
}
