package org.codesign.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class StudyDaysTest {

  @Autowired StudyDays days;
  @Autowired TimeLog log;
  @Autowired Given given;

  final LocalDate yesterday = Days.of(Instant.now()).minusDays(1);
  Actor worker;

  @BeforeEach
  void aWorker() {
    worker = given.worker(given.council());
  }

  @Test
  void aDayThatNobodySpokeOfIsUnknown() {
    assertThat(days.days(worker, new Period(yesterday.minusDays(6), yesterday))).isEmpty();
  }

  @Test
  void aDayWithoutDataEntryCountsWithItsHours() {
    state(Statement.NONE, "7.4", 0);
    assertThat(days.days(worker, Period.of(yesterday)))
        .containsExactly(new StudyDay(yesterday, Statement.NONE, new BigDecimal("7.40"), 1));
  }

  @Test
  void whatEntriesContradictIsRefused() {
    refused("statement", () -> state(Statement.COMPLETE, "7.4", 0));
    logSomething();
    refused("statement", () -> state(Statement.NONE, "7.4", 0));
    assertThat(state(Statement.COMPLETE, "7.4", 0)).isInstanceOf(Stating.Stated.class);
  }

  @Test
  void theSameAgainHasNoEffectAndWhatChangedMeanwhileIsShown() {
    state(Statement.NONE, "7.4", 0);
    assertThat(state(Statement.NONE, "7.40", 0)).isInstanceOf(Stating.Stated.class);
    assertThat(state(Statement.LEAVE, null, 0))
        .isInstanceOfSatisfying(
            Stating.Differs.class,
            it -> assertThat(it.kept().statement()).isEqualTo(Statement.NONE));
    assertThat(state(Statement.LEAVE, null, 1)).isInstanceOf(Stating.Stated.class);
    assertThat(state(Statement.OPEN, null, 2)).isInstanceOf(Stating.Stated.class);
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLETE, , hoursWorked",
    "NONE, , hoursWorked",
    "LEAVE, 7, hoursWorked",
    "OPEN, 7, hoursWorked"
  })
  void hoursBelongToDaysThatWereWorked(Statement statement, String hours, String field) {
    refused(field, () -> state(statement, hours, 0));
  }

  @Test
  void aDayToComeIsNotSpokenOf() {
    LocalDate tomorrow = Days.of(Instant.now()).plusDays(1);
    refused("day", () -> days.state(worker, tomorrow, new StudyDayForm(Statement.LEAVE, null, 0)));
  }

  @Test
  void nobodyElseHearsOfIt() {
    state(Statement.NONE, "7.4", 0);
    Actor colleague = given.worker(worker.council().orElseThrow());
    assertThat(days.days(colleague, Period.of(yesterday))).isEmpty();
    Actor supplier = given.personOf(given.supplier());
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> days.days(supplier, Period.of(yesterday)));
  }

  private Stating state(Statement statement, @Nullable String hours, int replaces) {
    BigDecimal worked = hours == null ? null : new BigDecimal(hours);
    return days.state(worker, yesterday, new StudyDayForm(statement, worked, replaces));
  }

  private void logSomething() {
    SystemId system = given.systemOf(given.supplier());
    log.log(
        worker,
        EntryId.next(),
        new EntryForm(
            Source.DURATION,
            Days.startOf(yesterday).plusSeconds(36_000),
            BigDecimal.TEN,
            WorkForm.of(system, null, EntryMode.DIRECT),
            null,
            0,
            false));
  }

  private static void refused(String field, Callable<?> action) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(action::call)
        .satisfies(it -> assertThat(it.faults()).extracting("field").containsExactly(field));
  }
}
