package org.codesign.priorities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.Usage;
import org.codesign.issues.IssueEvidence;
import org.codesign.issues.IssueEvidence.CouncilAnswers;
import org.codesign.issues.IssueId;
import org.codesign.priorities.HoursLost.Certainty;
import org.codesign.shared.GssCode;
import org.codesign.shared.SupplierId;
import org.codesign.statistics.LogNormalMean;
import org.codesign.statistics.NormalPrior;
import org.codesign.timing.ScreenTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoursLostTest {

  private static final GssCode BARNSLEY = new GssCode("E08000016");
  private static final GssCode DEVON = new GssCode("E10000008");
  private static final GssCode KENT = new GssCode("E10000016");
  private static final SystemId SYSTEM = new SystemId(UUID.randomUUID());

  /** An hour a month, give or take a factor of 2.7; answers to one issue differ by their mean. */
  private static final LogNormalMean USUAL = new LogNormalMean(new NormalPrior(Math.log(60), 1), 1);

  private final List<Usage> sixHundredUsers = List.of(uses(BARNSLEY, 100), uses(DEVON, 500));

  /**
   * By hand: Barnsley's 3 answers count as 3·4/6 = 2 people, Devon's 6 as 6·4/9 = 2⅔; so the mean
   * is (1 + 2·1/3 + 2⅔·4/6) / (3 + 4⅔) = 0.44928. Barnsley (1 + 3·0.44928)/6 = 0.39130, Devon (4 +
   * 3·0.44928)/9 = 0.59420: 336.23 of 600 affected. Five people lose 100 minutes each: trust 1 / (1
   * + ln 1.2) = 0.84579, so exp(0.84579·ln 100 + 0.15421·ln 60) = 92.42 minutes. 517.93 hours.
   */
  @Test
  void are_users_times_share_times_minutes() {
    HoursLost lost =
        HoursLost.of(
            said(answers(BARNSLEY, 3, 1, 100), answers(DEVON, 6, 4, 400)),
            sixHundredUsers,
            USUAL,
            null);

    assertThat(lost.users()).isEqualTo(600);
    assertThat(lost.asked()).isEqualTo(9);
    assertThat(lost.affected()).isEqualTo(5);
    assertThat(lost.councils()).isEqualTo(2);
    assertThat(lost.share()).isCloseTo(336.23 / 600, within(0.0001));
    assertThat(lost.minutes()).isCloseTo(92.42, within(0.01));
    assertThat(lost.hours()).isCloseTo(517.93, within(0.05));
    assertThat(lost.certainty().running()).isEqualTo(2);
  }

  @Test
  void councils_that_were_not_asked_are_taken_to_be_like_the_others() {
    HoursLost lost =
        HoursLost.of(
            said(answers(BARNSLEY, 1000, 200, 200 * 60)),
            List.of(uses(BARNSLEY, 100), uses(DEVON, 500)),
            USUAL,
            null);

    // Barnsley 20%, elsewhere (1 + 4·0.2) / (3 + 4) = 25.7%
    assertThat(lost.share()).isCloseTo((100 * 0.2 + 500 * 0.257) / 600, within(0.002));
  }

  @Test
  void the_interval_holds_the_hours_and_narrows_with_councils() {
    HoursLost few = HoursLost.of(council(5), sixHundred(40), USUAL, null);
    HoursLost many = HoursLost.of(council(40), sixHundred(40), USUAL, null);

    assertThat(few.hours()).isBetween(few.certainty().lower(), few.certainty().upper());
    assertThat(many.hours()).isBetween(many.certainty().lower(), many.certainty().upper());
    assertThat(width(many)).isLessThan(width(few) / 2);
  }

  @Test
  void the_same_evidence_gives_the_same_figures() {
    assertThat(HoursLost.of(council(7), sixHundred(40), USUAL, null))
        .isEqualTo(HoursLost.of(council(7), sixHundred(40), USUAL, null));
  }

  @Test
  void three_loud_answers_do_not_top_what_many_say() {
    HoursLost loud =
        HoursLost.of(
            said(answers(BARNSLEY, 1, 1, 6000), answers(DEVON, 2, 2, 12000)),
            sixHundred(40),
            USUAL,
            null);
    HoursLost many = HoursLost.of(council(40), sixHundred(40), USUAL, null);

    assertThat(loud.minutes()).isLessThan(6000 / 2.0);
    assertThat(loud.lowerEnd() / loud.hours()).isLessThan(0.4);
    assertThat(many.lowerEnd() / many.hours()).isGreaterThan(0.75);
  }

  @Test
  void where_nobody_is_affected_they_are_few() {
    HoursLost lost = HoursLost.of(said(answers(BARNSLEY, 70, 0, 0)), sixHundredUsers, USUAL, null);

    assertThat(lost.share()).isLessThan(0.15);
    assertThat(lost.minutes()).isEqualTo(60);
  }

  @Test
  void before_anybody_answered_they_are_what_is_usual() {
    HoursLost lost = HoursLost.of(said(), sixHundredUsers, USUAL, null);

    assertThat(lost.share()).isEqualTo(0.333333);
    assertThat(lost.hours()).isEqualTo(200);
    assertThat(lost.certainty().fairShare()).isZero();
    assertThat(lost.certainty().upper()).isGreaterThan(400);
  }

  @Test
  void are_none_where_nobody_uses_the_system() {
    HoursLost lost = HoursLost.of(said(answers(KENT, 2, 2, 90)), List.of(), USUAL, null);

    assertThat(lost.hours()).isZero();
    assertThat(lost.certainty()).isEqualTo(new Certainty(0, 0, 0, 0, 1));
  }

  @Test
  void do_not_count_councils_where_it_is_nobodys_job() {
    HoursLost lost =
        HoursLost.of(
            said(answers(BARNSLEY, 3, 1, 30), answers(DEVON, 0, 0, 0)),
            sixHundredUsers,
            USUAL,
            null);

    assertThat(lost.councils()).isEqualTo(1);
    assertThat(lost.certainty().fairShare()).isEqualTo(0.333333);
  }

  @Test
  void count_people_without_a_council_but_no_council_for_them() {
    HoursLost lost =
        HoursLost.of(
            said(answers(BARNSLEY, 3, 1, 30), answers(null, 2, 1, 10)),
            sixHundredUsers,
            USUAL,
            null);

    assertThat(lost.asked()).isEqualTo(5);
    assertThat(lost.councils()).isEqualTo(1);
    assertThat(lost.certainty().fairShare()).isEqualTo(0.333333);
  }

  @Test
  void are_held_against_the_time_that_a_visit_to_the_screen_takes() {
    IssueEvidence evidence = said(answers(BARNSLEY, 20, 10, 400), answers(DEVON, 20, 10, 400));
    HoursLost said = HoursLost.of(evidence, sixHundredUsers, USUAL, null);
    HoursLost half = HoursLost.of(evidence, sixHundredUsers, USUAL, new ScreenTime(10, 3, 20));

    assertThat(half.certainty().calibration()).isEqualTo(0.5);
    assertThat(half.hours()).isCloseTo(said.hours() / 2, within(0.1));
    assertThat(half.certainty().lower()).isCloseTo(said.certainty().lower() / 2, within(0.1));
  }

  @Test
  void are_not_calibrated_upwards_nor_by_few_people() {
    IssueEvidence evidence = said(answers(BARNSLEY, 20, 10, 400));

    for (ScreenTime measured :
        List.of(new ScreenTime(10, 3, 90), new ScreenTime(9, 3, 20), new ScreenTime(10, 2, 20))) {
      assertThat(HoursLost.of(evidence, sixHundredUsers, USUAL, measured).certainty().calibration())
          .isEqualTo(1);
    }
    assertThat(
            HoursLost.of(said(), sixHundredUsers, USUAL, new ScreenTime(10, 3, 0))
                .certainty()
                .calibration())
        .isEqualTo(1);
  }

  @Test
  void refuse_what_cannot_be() {
    Certainty sure = new Certainty(0.5, 2, 0.3, 4, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HoursLost(10, 2, 3, 1, 0.5, 1, 1, sure));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HoursLost(-1, 2, 1, 1, 0.5, 1, 1, sure));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HoursLost(10, 2, 1, 3, 0.5, 1, 1, sure));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HoursLost(10, 2, 1, 1, 1, 1, 1, sure));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HoursLost(10, 2, 1, 1, 0.5, Double.NaN, 1, sure));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HoursLost(10, 2, 1, 1, 0.5, 1, -1, sure));
    assertThatIllegalArgumentException().isThrownBy(() -> new Certainty(2, 1, 0.3, 4, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Certainty(1, Double.NaN, 0.3, 4, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Certainty(1, 2, 1, 4, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Certainty(1, 2, 0.3, 4, 1.1));
  }

  private static double width(HoursLost lost) {
    return (lost.certainty().upper() - lost.certainty().lower()) / lost.hours();
  }

  /** So many councils of ten answers each, four of them affected. */
  private static IssueEvidence council(int councils) {
    return said(
        IntStream.range(0, councils)
            .mapToObj(i -> answers(code(i), 10, 3 + i % 3, 100 * (3 + i % 3)))
            .toArray(CouncilAnswers[]::new));
  }

  private static List<Usage> sixHundred(int councils) {
    List<Usage> usage = new ArrayList<>();
    IntStream.range(0, councils).forEach(i -> usage.add(uses(code(i), 600 / councils)));
    return usage;
  }

  private static GssCode code(int council) {
    return new GssCode(String.format("E10%06d", council));
  }

  private static CouncilAnswers answers(
      @Nullable GssCode council, int asked, int affected, double minutes) {
    double squares = affected == 0 ? 0 : minutes * minutes / affected;
    return new CouncilAnswers(council, asked, affected, minutes, squares, affected);
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
        null,
        true,
        List.of(answers));
  }
}
