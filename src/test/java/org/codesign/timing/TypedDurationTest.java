package org.codesign.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.codesign.shared.Minutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDurationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30        | 30
          30 min    | 30
          30mins    | 30
          2.5 min   | 2.5
          1:15      | 75
          01:15:00  | 75
          1h15      | 75
          1 h 15 min| 75
          1h 5m     | 65
          1h        | 60
          2 Hours   | 120
          1.5h      | 90
          1,5 h     | 90
          1.5       | 90
          .25       | 15
          0         | 0
          """)
  void durations_are_read_as_in_the_log(String typed, BigDecimal minutes) {
    assertThat(TypedDuration.read(typed, BareNumber.AS_IN_LOG)).contains(new Minutes(minutes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "half an hour",
        "-5",
        "1:75",
        "1h75",
        "1e9",
        "30 parsecs",
        "٣٠",
        "=30",
        "1.2.3"
      })
  void what_cannot_be_read_is_not_guessed(String typed) {
    assertThat(TypedDuration.read(typed, BareNumber.AS_IN_LOG)).isEmpty();
  }

  @Test
  void a_column_can_say_what_its_bare_numbers_mean() {
    assertThat(TypedDuration.read("2", BareNumber.HOURS)).contains(Minutes.of(120));
    assertThat(TypedDuration.read("1.5", BareNumber.MINUTES))
        .contains(new Minutes(new BigDecimal("1.5")));
    assertThat(TypedDuration.read("1h", BareNumber.MINUTES)).contains(Minutes.of(60));
  }

  @Test
  void what_comes_along_when_a_time_is_pasted_does_not_count() {
    assertThat(TypedDuration.read("\u200b1:15\u200e ", BareNumber.AS_IN_LOG))
        .contains(Minutes.of(75));
  }
}
