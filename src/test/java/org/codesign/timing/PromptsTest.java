package org.codesign.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.shared.Invalid;
import org.codesign.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class PromptsTest {

  @Autowired Prompts prompts;
  @Autowired Given given;

  final Instant prompted = Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
  Actor worker;

  @BeforeEach
  void aWorker() {
    worker = given.worker(given.council());
  }

  @Test
  void nobodyIsAskedWhoDidNotOptIn() {
    assertThat(prompts.ahead(worker)).isEmpty();
    prompts.choose(worker, wanted(4, 0));
    assertThat(prompts.ahead(worker)).hasSize(8 * 4);
    assertThat(prompts.ahead(given.worker(given.council()))).isEmpty();
  }

  @Test
  void theMomentsOfADayLieInItsHoursOneInEachPartAndAreAlwaysTheSame() {
    LocalDate clocksGoBack = LocalDate.of(2026, 10, 25);
    for (int seed = 0; seed < 500; seed++) {
      Prompting prompting = prompting(seed);
      List<Instant> moments = prompting.momentsOf(clocksGoBack);
      assertThat(moments).hasSize(4).isSorted().isEqualTo(prompting.momentsOf(clocksGoBack));
      for (int part = 0; part < 4; part++) {
        LocalTime time = LocalTime.ofInstant(moments.get(part), Days.ZONE);
        assertThat(time).isBetween(LocalTime.of(8 + 2 * part, 0), LocalTime.of(10 + 2 * part, 0));
      }
    }
  }

  @Test
  void momentsAreSpreadOverTheWholeDay() {
    Double[] share = new Double[8];
    Arrays.fill(share, 0.0);
    for (int seed = 0; seed < 2000; seed++) {
      for (Instant moment : prompting(seed).momentsOf(LocalDate.of(2026, 11, 23))) {
        share[LocalTime.ofInstant(moment, Days.ZONE).getHour() - 8] += 1 / 8000.0;
      }
    }
    assertThat(share).allSatisfy(it -> assertThat(it).isBetween(0.11, 0.14));
  }

  @Test
  void anAnswerInTimeIsKeptAndTheFirstOneStays() {
    prompts.answer(worker, prompted, new PromptForm(Doing.MISSED, null, null));
    Instant answered = prompted.plusSeconds(60);
    PromptAnswer entering = prompts.answer(worker, prompted, entering(answered));
    assertThat(entering.answeredAt()).isEqualTo(answered);
    assertThat(prompts.answer(worker, prompted, answer(Doing.NOT_WORKING, answered)))
        .isEqualTo(entering);
    assertThat(prompts.answer(worker, prompted, answer(Doing.MISSED, null))).isEqualTo(entering);
  }

  @Test
  void anAnswerAfterEightMinutesIsTooLate() {
    refused("answeredAt", answer(Doing.OTHER_WORK, prompted.plusSeconds(481)));
    refused("answeredAt", answer(Doing.OTHER_WORK, prompted.minusSeconds(1)));
    refused("answeredAt", answer(Doing.OTHER_WORK, null));
    refused("system", answer(Doing.ENTERING, prompted));
  }

  @Test
  void whatAnotherDeviceChoseMeanwhileIsNotOverwritten() {
    prompts.choose(worker, wanted(4, 0));
    assertThatExceptionOfType(Stale.class).isThrownBy(() -> prompts.choose(worker, wanted(2, 0)));
    assertThat(prompts.choose(worker, wanted(2, 1)).perDay()).isEqualTo(2);
  }

  private PromptForm entering(Instant answeredAt) {
    SystemId system = given.systemOf(given.supplier());
    return new PromptForm(Doing.ENTERING, answeredAt, WorkForm.of(system, null, EntryMode.DIRECT));
  }

  private static PromptForm answer(Doing doing, @Nullable Instant answeredAt) {
    return new PromptForm(doing, answeredAt, null);
  }

  private void refused(String field, PromptForm form) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> prompts.answer(worker, prompted, form))
        .satisfies(it -> assertThat(it.faults()).extracting("field").containsExactly(field));
  }

  private static PromptingForm wanted(int perDay, int replaces) {
    Set<DayOfWeek> all = EnumSet.allOf(DayOfWeek.class);
    return new PromptingForm(true, all, LocalTime.of(8, 0), LocalTime.of(16, 0), perDay, replaces);
  }

  private static Prompting prompting(long seed) {
    return new Prompting(
        true, EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(16, 0), 4, seed, 1);
  }
}
