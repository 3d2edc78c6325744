package org.codesign.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import org.codesign.shared.Invalid;
import org.junit.jupiter.api.Test;

class PeriodTest {

  private static final LocalDate DAY = LocalDate.parse("2026-11-20");

  @Test
  void aYearIsTheLongest() {
    assertThat(new Period(DAY, DAY.plusDays(365)).from()).isEqualTo(DAY);
    refused(DAY, DAY.plusDays(366), "to");
  }

  @Test
  void goesForward() {
    refused(DAY, DAY.minusDays(1), "to");
  }

  @Test
  void staysWhereDatesMakeSense() {
    refused(LocalDate.MIN, DAY, "from");
    refused(DAY, LocalDate.MAX, "to");
  }

  @Test
  void aDayInOctoberIsAnHourLonger() {
    LocalDate change = LocalDate.parse("2026-10-25");
    assertThat(Duration.between(Days.startOf(change), Days.startOf(change.plusDays(1))))
        .hasHours(25);
  }

  private static void refused(LocalDate from, LocalDate to, String field) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> new Period(from, to))
        .satisfies(it -> assertThat(it.faults().getFirst().field()).isEqualTo(field));
  }
}
