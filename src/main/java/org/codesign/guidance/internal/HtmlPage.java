package org.codesign.guidance.internal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Takes from a page in HTML what it says, and leaves what surrounds it. */
final class HtmlPage {

  private static final String NOT_CONTENT =
      "script, style, template, noscript, svg, math, canvas, iframe, object, embed, audio, video, "
          + "body meta, body link, body title, body base, nav, body > header, body > footer, "
          + "button, input, select, textarea, [hidden], [aria-hidden=true]";

  private HtmlPage() {}

  static Source read(String html) {
    Document page = Jsoup.parse(html);
    Map<String, String> facts = new LinkedHashMap<>();
    page.select("meta[name][content]")
        .forEach(it -> facts.put(it.attr("name").toLowerCase(Locale.ROOT), it.attr("content")));
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    if (canonical != null) {
      facts.putIfAbsent("url", canonical.attr("href"));
    }
    page.select(NOT_CONTENT).remove();
    Elements marked = page.select("main, [role=main]");
    Element main = marked.size() == 1 ? marked.getFirst() : page.body();
    if (main.selectFirst("h1") == null) {
      facts.putIfAbsent("title", page.title());
    }
    return new Source(facts, HtmlToMarkdown.convert(main));
  }
}
