package org.codesign.guidance.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codesign.shared.Invalid.Fault;
import org.codesign.shared.Invalid.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Words alone.",
        "## One\n\nx\n\n### Below\n\ny\n\n## Two",
        "# One\n\n## Below\n\n# Two",
        "### Low\n\n#### Lower\n\n### Low again",
        "## One\n\n### Two\n\n#### Three\n\n## Back up at once",
        "![What it shows](https://example.org/a.png)",
        "```\n# no heading\n![](no-picture)\n```",
      })
  void what_is_in_order_is_taken(String text) {
    assertThat(TextRules.faults(text)).isEmpty();
  }

  @Test
  void a_heading_that_skips_a_level_is_named_with_its_place() {
    String text = "## One\n\nx\n\n#### Skips";
    assertThat(TextRules.faults(text))
        .containsExactly(
            new Fault(
                "markdown",
                "guidance.edit.heading.skips",
                new Span("TEXT", text.indexOf("####"), text.length())));
  }

  @Test
  void no_heading_is_above_the_first() {
    assertThat(messages("## One\n\n# Above")).containsExactly("guidance.edit.heading.above");
  }

  @Test
  void a_heading_has_words() {
    assertThat(messages("## One\n\n##\n\nx")).containsExactly("guidance.edit.heading.empty");
  }

  @Test
  void a_picture_says_what_it_shows() {
    String text = "First.\n\nA ![ ](https://example.org/a.png) and ![](b.png)";
    assertThat(messages(text))
        .containsExactly("guidance.edit.picture.silent", "guidance.edit.picture.silent");
    assertThat(TextRules.faults(text).getFirst().span().start()).isEqualTo(8);
  }

  @Test
  void a_picture_in_a_link_counts_too() {
    assertThat(messages("[![](b.png)](https://example.org)"))
        .contains("guidance.edit.picture.silent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!-- only a remark -->", "---", "[a]: https://example.org"})
  void a_text_with_nothing_to_read_is_refused(String text) {
    assertThat(messages(text)).containsExactly("guidance.edit.markdown.nothing");
  }

  @Test
  void faults_come_in_their_order_and_not_by_the_thousand() {
    List<Fault> faults = TextRules.faults("## One\n\n" + "#### Deep\n\n## Up\n\n".repeat(500));
    assertThat(faults).hasSize(20);
    assertThat(faults).extracting(it -> it.span().start()).isSorted();
  }

  @Test
  void hostile_nesting_is_answered() {
    assertThat(messages("> ".repeat(20_000) + "x")).hasSizeLessThan(2);
    assertThat(messages("[".repeat(50_000) + "x")).isEmpty();
  }

  private static List<String> messages(String text) {
    return TextRules.faults(text).stream().map(Fault::message).toList();
  }
}
