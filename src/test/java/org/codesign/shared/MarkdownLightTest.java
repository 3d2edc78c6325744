package org.codesign.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownLightTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Press **Save** *twice* | <p>Press <strong>Save</strong> <em>twice</em></p>
          - one                  | <ul><li>one</li></ul>
          3. three               | <ol start="3"><li>three</li></ol>
          > they said            | <blockquote><p>they said</p></blockquote>
          `F5`                   | <p><code>F5</code></p>
          # 12 is no heading     | <p># 12 is no heading</p>
          """)
  void a_few_signs_mean_something(String markdown, String html) {
    assertThat(MarkdownLight.html(markdown).replaceAll("\n", "")).isEqualTo(html);
  }

  @Test
  void a_line_ends_where_it_was_ended() {
    assertThat(MarkdownLight.html("one\ntwo\n\nthree").replaceAll("\n", ""))
        .isEqualTo("<p>one<br />two</p><p>three</p>");
  }

  @Test
  void a_link_leads_out_and_takes_nothing_along() {
    assertThat(MarkdownLight.html("[help](https://example.org/a)"))
        .contains("<a href=\"https://example.org/a\" rel=\"noopener noreferrer\">help</a>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[press](javascript:alert(1))",
        "[press](data:text/html;base64,PHNjcmlwdD4=)",
        "![picture](https://example.org/spy.png)",
        "<a href=\"https://example.org\" onclick=\"alert(1)\">x</a>",
        "<https://example.org/\"onmouseover=alert(1)>"
      })
  void nothing_runs_and_nothing_is_fetched(String markdown) {
    assertThat(MarkdownLight.html(markdown))
        .doesNotContain("<script", "<img", "javascript:", "data:")
        .doesNotContainPattern("<[^>]*\\son\\w+=");
  }

  @Test
  void what_was_typed_as_html_is_read_as_typed() {
    assertThat(MarkdownLight.html("It shows <b>0</b> & \"none\""))
        .contains("&lt;b&gt;0&lt;/b&gt; &amp; &#34;none&#34;");
  }

  @Test
  void a_preview_has_the_words_without_the_signs() {
    assertThat(MarkdownLight.plain("Press **Save**\n\n- once\n- [twice](https://example.org)"))
        .contains("Press Save")
        .doesNotContain("**")
        .doesNotContain("\n");
  }

  @Test
  void a_hundred_thousand_signs_take_no_time() {
    String hostile = "> ".repeat(10_000) + "*a ".repeat(10_000) + "[".repeat(10_000);
    assertThat(Duration.ofMillis(timeOf(() -> MarkdownLight.html(hostile))))
        .isLessThan(Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "_", "**a *b ", "[", "![", "- ", "> "})
  void what_is_nested_thousands_of_times_is_still_shown(String sign) {
    String hostile = sign.repeat(4000) + "end" + sign.strip().repeat(4000);
    assertThat(MarkdownLight.html(hostile)).contains("end");
    assertThat(MarkdownLight.plain(hostile)).contains("end");
  }

  private static long timeOf(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1_000_000;
  }
}
