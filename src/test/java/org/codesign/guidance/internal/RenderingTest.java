package org.codesign.guidance.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<scr<script>ipt>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![x](javascript:alert(1))",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt&#58;alert(1))",
        "[x](&#x6A;avascript:alert(1))",
        "[x](java\tscript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:msgbox)",
        "<javascript:alert(1)>",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href=' java&#10;script:alert(1)'>x</a>",
        "<a href='//evil.example' onclick=alert(1)>x</a>",
        "<iframe src=https://evil.example></iframe>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<svg><a xlink:href='javascript:alert(1)'>x</a></svg>",
        "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
        "<form action=https://evil.example><input name=password><button>Go</button></form>",
        "<style>body{display:none}</style><p style='position:fixed'>x</p>",
        "<base href=https://evil.example>",
        "<meta http-equiv=refresh content='0;url=https://evil.example'>",
        "<object data=x></object><embed src=x>",
        "<div onmouseover=alert(1) class=cd-alert>x</div>",
        "<details open ontoggle=alert(1)>x</details>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
        "<template><script>alert(1)</script></template>",
        "<p id=main>x</p>",
        "`<script>`</script>",
        "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
        "# <img src=x onerror=alert(1)>",
        "[a]: javascript:alert(1)\n\n[a]",
        "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
      })
  void nothingInADocumentIsExecutedOrPretendsToBeThePage(String markdown) {
    for (String html : new String[] {html(markdown), html(HtmlPage.read(markdown).markdown())}) {
      var shown = org.jsoup.Jsoup.parseBodyFragment(html);
      assertThat(
              shown.select(
                  "script, img, iframe, svg, math, form, input, button, style, base, meta, object, embed, details, template"))
          .isEmpty();
      shown
          .getAllElements()
          .forEach(element ->
              element
                  .attributes()
                  .forEach(attribute ->
                      assertThat(attribute.getKey())
                          .isIn(
                              "id",
                              "href",
                              "rel",
                              "role",
                              "tabindex",
                              "aria-label",
                              "class",
                              "scope",
                              "title",
                              "align",
                              "start")));
      shown
          .select("[href]")
          .forEach(
              link -> assertThat(link.attr("href")).matches("(https?://|mailto:|guidance/).*"));
      assertThat(shown.select("[class]:not(.cd-scroll), #main")).isEmpty();
    }
  }

  @Test
  void headingsTablesAndCodeAreShownAccessibly() {
    assertThat(html("# One\n\n#### Two\n\n|A|B|\n|-|-|\n|1|2|\n\n```java\nx < y\n```"))
        .contains("<h2 id=\"one\">One</h2>", "<h3 id=\"two\">Two</h3>")
        .contains("<div class=\"cd-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Two\">")
        .contains("<th scope=\"col\">A</th>")
        .contains("<pre tabindex=\"0\"><code>x &lt; y\n</code></pre>");
  }

  @Test
  void whatHtmlMarksInALineStays() {
    assertThat(html("press <kbd>F12</kbd>, 1<sup>st</sup>, <abbr title=\"Electronic\">E</abbr>"))
        .isEqualTo(
            "<p>press <kbd>F12</kbd>, 1<sup>st</sup>, <abbr title=\"Electronic\">E</abbr></p>\n");
  }

  private static String html(String markdown) {
    return new Rendering(markdown).html(Optional::of);
  }
}
