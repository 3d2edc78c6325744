package org.codesign.priorities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.Usage;
import org.codesign.issues.IssueEvidence;
import org.codesign.issues.IssueEvidence.CouncilAnswers;
import org.codesign.issues.IssueId;
import org.codesign.shared.GssCode;
import org.codesign.shared.SupplierId;
import org.junit.jupiter.api.Test;

class HoursLostTest {

  private static final GssCode BARNSLEY = new GssCode("E08000016");
  private static final GssCode DEVON = new GssCode("E10000008");
  private static final GssCode KENT = new GssCode("E10000016");
  private static final SystemId SYSTEM = new SystemId(UUID.randomUUID());

  private final List<Usage> sixHundredUsers = List.of(uses(BARNSLEY, 100), uses(DEVON, 500));

  /** 600 users × (5 + 1) / (10 + 3) × 500 min / 5 people / 60 = 461.538… hours. */
  @Test
  void are_users_times_share_times_minutes() {
    HoursLost lost =
        HoursLost.of(
            said(
                new CouncilAnswers(BARNSLEY, 4, 2, 260.5),
                new CouncilAnswers(DEVON, 3, 2, 200),
                new CouncilAnswers(KENT, 3, 1, 39.5)),
            sixHundredUsers);

    assertThat(lost).isEqualTo(new HoursLost(600, 10, 5, 3, 0.461538, 100, 461.54));
  }

  /** 600 × (1 + 1) / (1 + 3) × (21 × 10 min) / 60 = 1050: one loud answer is not all 600. */
  @Test
  void of_one_answer_are_drawn_towards_the_prior() {
    HoursLost lost =
        HoursLost.of(said(new CouncilAnswers(BARNSLEY, 1, 1, 21 * 10)), sixHundredUsers);

    assertThat(lost.share()).isEqualTo(0.5);
    assertThat(lost.hours()).isEqualTo(1050);
  }

  @Test
  void are_none_where_nobody_is_affected() {
    HoursLost lost = HoursLost.of(said(new CouncilAnswers(BARNSLEY, 7, 0, 0)), sixHundredUsers);

    assertThat(lost).isEqualTo(new HoursLost(600, 7, 0, 1, 0.1, 0, 0));
  }

  @Test
  void are_none_before_anybody_answered() {
    assertThat(HoursLost.of(said(), sixHundredUsers))
        .isEqualTo(new HoursLost(600, 0, 0, 0, 0.333333, 0, 0));
  }

  @Test
  void are_none_where_nobody_uses_the_system() {
    HoursLost lost = HoursLost.of(said(new CouncilAnswers(KENT, 2, 2, 90)), List.of());

    assertThat(lost.hours()).isZero();
    assertThat(lost.minutes()).isEqualTo(45);
  }

  @Test
  void do_not_count_councils_where_it_is_nobodys_job() {
    HoursLost lost =
        HoursLost.of(
            said(new CouncilAnswers(BARNSLEY, 3, 1, 30), new CouncilAnswers(DEVON, 0, 0, 0)),
            sixHundredUsers);

    assertThat(lost.councils()).isEqualTo(1);
  }

  @Test
  void count_people_without_a_council_but_no_council_for_them() {
    HoursLost lost =
        HoursLost.of(
            said(new CouncilAnswers(BARNSLEY, 3, 1, 30), new CouncilAnswers(null, 2, 1, 10)),
            sixHundredUsers);

    assertThat(lost.asked()).isEqualTo(5);
    assertThat(lost.councils()).isEqualTo(1);
    assertThat(lost.minutes()).isEqualTo(20);
  }

  @Test
  void refuse_what_cannot_be() {
    assertThatIllegalArgumentException().isThrownBy(() -> new HoursLost(10, 2, 3, 1, 0.5, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new HoursLost(-1, 2, 1, 1, 0.5, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new HoursLost(10, 2, 1, 3, 0.5, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new HoursLost(10, 2, 1, 1, 1, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HoursLost(10, 2, 1, 1, 0.5, Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new HoursLost(10, 2, 1, 1, 0.5, 1, -1));
  }

  private static Usage uses(GssCode council, int workers) {
    return new Usage(council, new ReleaseId(UUID.randomUUID()), workers);
  }

  private static IssueEvidence said(CouncilAnswers... answers) {
    return new IssueEvidence(
        IssueId.next(),
        1,
        "Any",
        SYSTEM,
        new SupplierId(UUID.randomUUID()),
        true,
        List.of(answers));
  }
}
