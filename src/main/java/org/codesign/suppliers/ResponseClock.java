package org.codesign.suppliers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a supplier has had an issue. The clock runs while it is the supplier's turn: from the
 * first list on until the answer, and again from what a facilitator wrote to an answer that asked
 * for information.
 *
 * @param givenAt with the first list it was on
 * @param dueAt {@link #ALLOWED} after the turn began; null while it is not the supplier's
 * @param latest the latest answer; null before the first
 * @param latestCode what it came to
 * @param firstAnsweredAt null before the first answer
 */
public record ResponseClock(
    Instant givenAt,
    @Nullable Instant dueAt,
    @Nullable ResponseId latest,
    @Nullable ResponseCode latestCode,
    @Nullable Instant firstAnsweredAt) {

  /** The time a supplier has to answer. */
  public static final Duration ALLOWED = Duration.ofDays(28);

  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  public Optional<ResponseCode> code() {
    return Optional.ofNullable(latestCode);
  }

  public Optional<Instant> due() {
    return Optional.ofNullable(dueAt);
  }

  /** Days left to answer, below 0 where it is late; empty while it is not the supplier's turn. */
  public Optional<Integer> daysLeft(Instant now) {
    return due().map(it -> days(now, it));
  }

  /** Days from the list to the first answer. */
  public Optional<Integer> daysTaken() {
    return Optional.ofNullable(firstAnsweredAt).map(it -> days(givenAt, it));
  }

  private static int days(Instant from, Instant until) {
    return (int) ChronoUnit.DAYS.between(day(from), day(until));
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ENGLAND);
  }
}
