package org.codesign.guidance.internal;

import static com.google.common.base.Strings.commonPrefix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlToMarkdownTest {

  private static final Path PAGES = Path.of("../shared/data/guidance/nhs-service-manual");

  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().extensions(Outline.EXTENSIONS).build();

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      value = {
        "<h2>When  to\\nuse</h2><p>Now.</p> => ## When to use\\n\\nNow.",
        "<p>a <strong> bold </strong>word</p> => a **bold** word",
        "<p>end<em>, then</em> more</p> => end<em>, then</em> more",
        "<p>see <a href='/x y'>this  one</a>.</p> => see [this one](</x y>).",
        "<p><a href='javascript:alert(1)'>no</a></p> => no",
        "<p>2 * 3 <code>a`b</code> x_y</p> => 2 \\* 3 ``a`b`` x\\_y",
        "<ul><li>one<ul><li>deeper</li></ul></li><li>two</li></ul> => - one\\n  - deeper\\n- two",
        "<ol start=3><li>three<li>four</ol> => 3. three\\n4. four",
        "<p>one<br>two</p> => one  \\ntwo",
        "<pre><code>&lt;b&gt;\\n  x</code></pre> => ```\\n<b>\\n  x\\n```",
        "<p>1<sup>st</sup>, <kbd>F12</kbd></p> => 1<sup>st</sup>, <kbd>F12</kbd>",
        "<dl><dt>Term</dt><dd>Meaning</dd></dl> => **Term**\\n\\nMeaning",
        "loose <div>text</div> => loose\\n\\ntext",
        "<p>1. not a list</p> => 1\\. not a list",
        "<p>- <meta name=a> + no list</p> => \\- + no list",
        "<img src='/a.png' alt='A screen'><img src='/b.png' alt=''> => ![A screen](/a.png)",
        "<table><tr><th>A<th>B<tr><td>1<br>2<td>x|y</table> => |A|B|\\n|---|---|\\n|1<br>2|x\\|y|",
        "<table><tr><td rowspan=2>a<td>b<tr><td>c</table> => |||\\n|---|---|\\n|a|b|\\n||c|",
        "<table><tr><td><h2>Layout</h2><p>only</table> => ## Layout\\n\\nonly",
      })
  void writesHtmlAsMarkdown(String html, String markdown) {
    assertThat(convert(html.replace("\\n", "\n"))).isEqualTo(markdown.replace("\\n", "\n"));
  }

  @Test
  void keepsAnchorsThatAreLinkedToAndThatNoHeadingGives() {
    assertThat(
            convert(
                "<p><a href='#how'>How</a> <a href='#why'>Why</a></p><h2 id=how>How</h2><h2 id=why>Reasons</h2>"))
        .isEqualTo("[How](#how) [Why](#why)\n\n## How\n\n<a id=\"why\"></a>\n\n## Reasons");
  }

  @Test
  void losesNoWordOfRealPages() throws IOException {
    assumeThat(PAGES).as("outside pages are not here").exists();
    try (var pages = Files.list(PAGES)) {
      for (Path page : pages.sorted().toList()) {
        String html = Files.readString(page);
        Element content = Jsoup.parse(html).body();
        content.select("script, svg, nav, button, input, meta").remove();
        String back =
            letters(Jsoup.parse(HTML.render(Outline.PARSER.parse(HtmlPage.read(html).markdown()))));
        String there = letters(content);
        String same = commonPrefix(back, there);
        assertThat(end(back, same)).as("%s", page.getFileName()).isEqualTo(end(there, same));
      }
    }
  }

  private static String convert(String html) {
    return HtmlPage.read(html).markdown().strip();
  }

  private static String end(String text, String prefix) {
    return text.substring(
        Math.max(0, prefix.length() - 20), Math.min(text.length(), prefix.length() + 60));
  }

  private static String letters(Element html) {
    return html.text().replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
