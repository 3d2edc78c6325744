package org.codesign.suppliers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codesign.catalogue.Deployed;
import org.codesign.catalogue.ReleaseId;
import org.codesign.shared.GssCode;
import org.codesign.timing.CouncilDays;
import org.junit.jupiter.api.Test;

/** Which councils have a fix, and which are held against them. */
class RolloutTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-01");
  private static final ReleaseId OLD = new ReleaseId(UUID.randomUUID());
  private static final ReleaseId FIX = new ReleaseId(UUID.randomUUID());
  private static final ReleaseId NEXT = new ReleaseId(UUID.randomUUID());
  private static final LocalDate OUT = LocalDate.parse("2026-02-01");
  private static final GssCode A = new GssCode("E10000001");
  private static final GssCode B = new GssCode("E10000002");
  private static final GssCode C = new GssCode("E10000003");
  private static final GssCode D = new GssCode("E10000004");

  @Test
  void a_later_release_brings_the_fix_too() {
    Rollout rollout =
        rollout(
            deployed(A, OLD, "2025-01-01"),
            deployed(A, FIX, "2026-03-01"),
            deployed(B, OLD, "2025-01-01"),
            deployed(B, NEXT, "2026-06-01"),
            deployed(C, OLD, "2025-01-01"));

    assertThat(rollout.first()).contains(LocalDate.parse("2026-03-01"));
    assertThat(rollout.released()).containsExactly(A, B);
    assertThat(rollout.others()).containsExactly(C);
  }

  @Test
  void who_follows_after_half_a_year_is_compared_with_until_then() {
    Rollout rollout =
        rollout(
            deployed(A, FIX, "2026-03-01"),
            deployed(B, FIX, "2026-09-10"),
            deployed(C, FIX, "2026-12-01"));

    assertThat(rollout.released()).containsExactly(A);
    assertThat(rollout.others()).containsExactly(B, C);
    assertThat(rollout.delivered()).containsOnlyKeys(A, B);
    assertThat(rollout.isWithout(B, LocalDate.parse("2026-09-10"))).isTrue();
    assertThat(rollout.isWithout(B, LocalDate.parse("2026-09-11"))).isFalse();
  }

  @Test
  void ninety_days_before_stand_against_ninety_after_but_for_the_first_two_weeks() {
    Rollout rollout = rollout(deployed(A, FIX, "2026-03-01"), deployed(D, FIX, "2026-08-20"));

    assertThat(rollout.before(A))
        .isEqualTo(
            new CouncilDays(A, LocalDate.parse("2025-12-01"), LocalDate.parse("2026-03-01")));
    assertThat(rollout.after(A))
        .contains(new CouncilDays(A, LocalDate.parse("2026-03-15"), LocalDate.parse("2026-05-30")));
    assertThat(rollout.after(D))
        .contains(new CouncilDays(D, LocalDate.parse("2026-09-03"), TODAY.plusDays(1)));
    assertThat(rollout.stillOpen()).isEqualTo(1);
  }

  @Test
  void nothing_is_measured_while_people_settle_in() {
    assertThat(rollout(deployed(A, FIX, TODAY.minusDays(13).toString())).after(A)).isEmpty();
    assertThat(rollout(deployed(A, FIX, TODAY.minusDays(14).toString())).after(A))
        .contains(new CouncilDays(A, TODAY, TODAY.plusDays(1)));
  }

  @Test
  void what_is_still_to_come_is_not_delivered() {
    Rollout rollout = rollout(deployed(A, FIX, TODAY.plusDays(1).toString()));
    assertThat(rollout.first()).isEmpty();
    assertThat(rollout.released()).isEmpty();
    assertThat(rollout.others()).containsExactly(A);
  }

  private static Rollout rollout(Deployed... deployments) {
    return Rollout.of(List.of(deployments), FIX, OUT, TODAY);
  }

  private static Deployed deployed(GssCode council, ReleaseId release, String day) {
    LocalDate out =
        release.equals(OLD)
            ? LocalDate.parse("2025-01-01")
            : release.equals(FIX) ? OUT : LocalDate.parse("2026-05-01");
    return new Deployed(council, release, out, LocalDate.parse(day), null);
  }
}
