package org.codesign.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.codesign.guidance.Files.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is typed, the search answers, soon, and takes none of it for a command. */
@CodesignTest
class HostileQuestionsTest {

  /** Bounded, also on a machine that builds three other things. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private static final List<String> FRAGMENTS =
      List.of(
          "*",
          "?",
          "~",
          "^9",
          "a~2",
          "a*",
          "*a",
          "[a TO z]",
          "{a TO b}",
          "/.*/",
          "/(a|b)+/",
          "title:",
          "_all:marmalade",
          "_owner:x",
          "AND",
          "OR",
          "NOT",
          "&&",
          "||",
          "+",
          "-",
          "--",
          "!",
          "(",
          ")",
          "((",
          "\\",
          "\\\\",
          "\"",
          "\"\"",
          "\"\"\"",
          "'",
          "`",
          "“",
          "”",
          "„",
          "«x»",
          "‘x’",
          ":",
          "::",
          "a:b:c",
          "http://x/?q=1&r=2#y",
          "<script>alert(1)</script>",
          "</mark>",
          "&lt;",
          "&#0;",
          "%00",
          "%",
          "_",
          "' OR 1=1 --",
          "; DROP TABLE guidance_section;",
          "${jndi:ldap://x}",
          "{{7*7}}",
          "#{7*7}",
          "../../etc/passwd",
          "\u0000",
          "\u0007",
          "\u200b",
          "\u200d",
          "\u202e",
          "\u2066",
          "\ufeff",
          "\ufffd",
          "\ud83d",
          "😀",
          "👩‍👩‍👧",
          "🇬🇧",
          "é",
          "e\u0301",
          "ﬁ",
          "ß",
          "İ",
          "ı",
          "Å",
          "中文",
          "العربية",
          "ไทย",
          "हिन्दी",
          "\t",
          "\n",
          "\r\n",
          "\u2028",
          "0",
          "-0",
          "1e309",
          "NaN",
          "null",
          "undefined",
          "true",
          "the",
          "and or not",
          "to be or not to be",
          "a",
          "aa",
          "x",
          "THE",
          "MARMALADE",
          "MaRmAlAdE",
          "-marmalade",
          "-\"marmalade\"",
          "--marmalade",
          "\"marmalade",
          "marmalade\"",
          "“marmalade\"",
          "\"marmalade”",
          "marmalade-",
          "marmalade*",
          "marmalade~",
          "marmalade^2",
          "marmalade!",
          "(marmalade",
          "marmalade)",
          "[marmalade");

  @Autowired Guidance guidance;
  @Autowired Given given;

  Actor reader;

  @BeforeEach
  void somethingToFind() {
    reader = given.personOf(given.supplier());
    guidance.importFiles(
        given.facilitator(),
        List.of(file(UUID.randomUUID() + ".md", "# Jam\n\nMarmalade is made of oranges.")));
    await().until(() -> found("marmalade") > 0);
  }

  @Test
  void two_hundred_odd_questions_are_answered_in_bounded_time() {
    List<String> questions = questions();
    assertThat(questions).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    for (String question : questions) {
      long begun = System.nanoTime();
      SearchResults found =
          guidance.search(reader, new GuidanceQuestion(question, Map.of(), true), null);
      guidance.suggest(reader, question);
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .as(shortened(question))
          .isLessThan(LONGEST);
      assertThat(found.complete()).isTrue();
    }
  }

  @Test
  void signs_around_a_word_do_not_hide_it() {
    for (String sign :
        List.of(
            "*", "~2", "^9", "(", ")", "[", "]", "{", "}", "!", "?", "\\", "/", "&&", "||", "+",
            "'")) {
      assertThat(found("marmalade" + sign)).as("marmalade%s", sign).isPositive();
      assertThat(found(sign + " marmalade")).as("%s marmalade", sign).isPositive();
    }
  }

  private static List<String> questions() {
    List<String> questions = new ArrayList<>(FRAGMENTS);
    FRAGMENTS.stream()
        .map(it -> it + " marmalade " + it)
        .filter(it -> !questions.contains(it))
        .forEach(questions::add);
    Stream.of(
            "x",
            "😀",
            "the ",
            "\"",
            "- ",
            "-a ",
            "* ",
            "a\"b ",
            "é",
            "marmalade ",
            "\"marmalade\" ",
            "?")
        .map(it -> it.repeat(10_000 / it.length()))
        .forEach(questions::add);
    StringBuilder different = new StringBuilder();
    for (int i = 0; different.length() < 10_000; i++) {
      different.append("word").append(i).append(' ');
    }
    questions.add(different.toString());
    questions.add("marmalade " + different);
    questions.add("");
    questions.add(" ");
    return questions.stream().distinct().toList();
  }

  private static String shortened(String question) {
    return question.substring(0, Math.min(60, question.length()));
  }

  private long found(String question) {
    return guidance.search(reader, GuidanceQuestion.of(question), null).sections();
  }
}
