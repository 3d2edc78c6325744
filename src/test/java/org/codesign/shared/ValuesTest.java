package org.codesign.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  @ParameterizedTest
  @CsvSource({"0,0 min", "59,59 min", "60,1 h", "85,1 h 25 min", "960,16 h"})
  void minutes_read_as_people_say_them(long minutes, String text) {
    assertThat(Minutes.of(minutes).text()).isEqualTo(text);
  }

  @Test
  void minutes_are_kept_to_the_hundredth_and_never_negative() {
    assertThat(Minutes.of(Duration.ofSeconds(100)).value()).isEqualByComparingTo("1.67");
    assertThatIllegalArgumentException().isThrownBy(() -> Minutes.of(-1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a@b", "a b@c.de", "a@c.de\nBcc: x@y.de", "@c.de", "a@-.1"})
  void what_is_no_address_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(text));
  }

  @Test
  void addresses_are_trimmed_and_lower_case() {
    assertThat(new EmailAddress(" Jo.O'Brien@Council.GOV.uk ").value())
        .isEqualTo("jo.o'brien@council.gov.uk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "W06000001", "E0800001", "E080000166", "e08000016"})
  void what_is_no_gss_code_of_england_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new GssCode(text));
  }

  @Test
  void a_cursor_survives_the_address_bar() {
    Cursor cursor = Cursor.of("Ünal, O'Brien & Co. 🦉", 42, "");
    assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
    assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void a_page_knows_whether_there_is_more() {
    assertThat(Page.of(List.of(1, 2, 3), 2, Cursor::of).items()).containsExactly(1, 2);
    assertThat(Page.of(List.of(1, 2, 3), 2, Cursor::of).next()).contains(Cursor.of(2));
    assertThat(Page.of(List.of(1, 2), 2, Cursor::of).next()).isEmpty();
  }

  @Test
  void text_keeps_what_people_mean_and_loses_what_misleads() {
    assertThat(PlainText.tidy("  a\u0000b\u202Ec\u200B\r\nd 👩‍👩‍👧 \u200Fم "))
        .isEqualTo("abc\nd 👩‍👩‍👧 \u200Fم");
    assertThat(PlainText.tidyLine("one\r\ntwo\tthree")).isEqualTo("one two three");
  }
}
