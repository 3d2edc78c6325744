package org.codesign.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.SuppliersClock.SUPPLIERS_CLOCK;
import static org.codesign.db.generated.tables.SuppliersProof.SUPPLIERS_PROOF;
import static org.codesign.db.generated.tables.TimingEntry.TIMING_ENTRY;

import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.codesign.catalogue.CouncilDesk;
import org.codesign.catalogue.DeploymentForm;
import org.codesign.catalogue.ReleaseForm;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemDesk;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.issues.AnswerForm;
import org.codesign.issues.Following;
import org.codesign.issues.Frequency;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.notices.Notice;
import org.codesign.notices.NoticeKind;
import org.codesign.notices.Notices;
import org.codesign.priorities.GivenEvidence;
import org.codesign.priorities.GivenEvidence.Market;
import org.codesign.shared.GssCode;
import org.codesign.shared.Ids;
import org.codesign.shared.NotFound;
import org.codesign.suppliers.internal.ProofRounds;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What came of a promise: measured where councils have the fix, and asked of those affected. */
@CodesignTest
class ProofsTest {

  private static final LocalDate TODAY = LocalDate.now();

  @Autowired Proofs proofs;
  @Autowired ProofRounds rounds;
  @Autowired Responses responses;
  @Autowired Issues issues;
  @Autowired Following following;
  @Autowired Notices notices;
  @Autowired SystemDesk systems;
  @Autowired CouncilDesk councils;
  @Autowired Given given;
  @Autowired GivenEvidence evidence;
  @Autowired DSLContext db;

  private final Random random = new Random(5);
  private Market market;
  private Actor supplier;
  private Actor facilitator;
  private Actor reader;
  private IssueId issue;
  private ScreenId screen;
  private ReleaseId fix;

  @BeforeEach
  void aPromisedFix() {
    market = evidence.market();
    supplier = given.personOf(market.supplier());
    facilitator = given.facilitator();
    reader = given.worker(given.council());
    issue = evidence.issue(market, "Saving takes a minute");
    screen = given.screenOf(market.system());
    db.update(ISSUES_ISSUE)
        .set(ISSUES_ISSUE.SCREEN_ID, screen.value())
        .where(ISSUES_ISSUE.ID.eq(issue.value()))
        .execute();
    give();
    fix =
        systems.addRelease(
            facilitator, market.system(), new ReleaseForm("9.9", TODAY.minusDays(130), ""));
    responses.respond(
        supplier,
        issue,
        ResponseId.next(),
        new ResponseForm(ResponseCode.ALREADY_RELEASED, fix, "", null));
    awaitVerdict(Verdict.AWAITED);
  }

  private void give() {
    Instant now = Instant.now();
    db.insertInto(SUPPLIERS_CLOCK)
        .set(SUPPLIERS_CLOCK.SUPPLIER_ID, market.supplier().value())
        .set(SUPPLIERS_CLOCK.ISSUE_ID, issue.value())
        .set(SUPPLIERS_CLOCK.GIVEN_AT, now)
        .set(SUPPLIERS_CLOCK.CREATED_AT, now)
        .set(SUPPLIERS_CLOCK.CHANGED_AT, now)
        .execute();
  }

  private void awaitVerdict(Verdict verdict) {
    await().until(() -> isJudged(verdict));
  }

  private boolean isJudged(Verdict verdict) {
    try {
      return proofs.of(reader, issue).verdict() == verdict;
    } catch (NotFound notYet) {
      return false;
    }
  }

  private void deploy(GssCode council, LocalDate day) {
    councils.addDeployment(facilitator, new DeploymentForm(council, fix, day, null, 200));
  }

  private List<GssCode> deployToAll(LocalDate day) {
    market.councils().forEach(it -> deploy(it, day));
    return market.councils();
  }

  private List<GssCode> othersRunning(int number) {
    List<GssCode> others = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      GssCode council = given.council();
      given.deployment(council, market.system(), 200);
      others.add(council);
    }
    return others;
  }

  /** So many workers of each council, an entry each before and after. */
  private void logged(List<GssCode> where, int workers, double before, double after) {
    for (GssCode council : where) {
      for (int i = 0; i < workers; i++) {
        Actor worker = given.worker(council);
        entry(worker, TODAY.minusDays(110 + i % 10), before);
        entry(worker, TODAY.minusDays(40 + i % 10), after);
      }
    }
  }

  private void entry(Actor worker, LocalDate day, double mean) {
    Instant at = day.atTime(10, 0).toInstant(ZoneOffset.UTC);
    double minutes = mean * Math.exp(0.05 * random.nextGaussian());
    db.insertInto(TIMING_ENTRY)
        .set(TIMING_ENTRY.ID, Ids.next())
        .set(TIMING_ENTRY.PERSON_ID, worker.id().value())
        .set(TIMING_ENTRY.SOURCE, "TIMER")
        .set(TIMING_ENTRY.STARTED_AT, at)
        .set(TIMING_ENTRY.DAY, day)
        .set(TIMING_ENTRY.MINUTES, BigDecimal.valueOf(minutes).setScale(2, RoundingMode.HALF_UP))
        .set(TIMING_ENTRY.SYSTEM_ID, market.system().value())
        .set(TIMING_ENTRY.SCREEN_ID, screen.value())
        .set(TIMING_ENTRY.ENTRY_MODE, "DIRECT")
        .set(TIMING_ENTRY.RECORDED_AT, at)
        .set(TIMING_ENTRY.CREATED_AT, at)
        .set(TIMING_ENTRY.CHANGED_AT, at)
        .execute();
  }

  private Proof judged() {
    rounds.look(List.of(issue));
    return proofs.of(reader, issue);
  }

  @Test
  void a_promise_is_looked_at_once_a_day() {
    Instant yesterday = Instant.now().minus(25, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MICROS);
    lookedAt(yesterday);
    rounds.everyDay();
    Instant today = lastLook();
    assertThat(today).isAfter(yesterday);

    rounds.everyDay();
    assertThat(lastLook()).as("another node, or a start").isEqualTo(today);
  }

  private void lookedAt(Instant then) {
    db.update(SUPPLIERS_PROOF)
        .set(SUPPLIERS_PROOF.CHANGED_AT, then)
        .where(SUPPLIERS_PROOF.ISSUE_ID.eq(issue.value()))
        .execute();
  }

  private Instant lastLook() {
    return db.fetchSingle(SUPPLIERS_PROOF, SUPPLIERS_PROOF.ISSUE_ID.eq(issue.value()))
        .get(SUPPLIERS_PROOF.CHANGED_AT);
  }

  @Test
  void three_planted_minutes_are_found_beside_councils_without_the_release() {
    logged(othersRunning(4), 6, 20, 21);
    logged(deployToAll(TODAY.minusDays(100)), 8, 20, 18);

    following.follow(reader, issue);
    Proof proof = judged();

    assertThat(proof.verdict()).isEqualTo(Verdict.GAVE_BACK);
    await()
        .untilAsserted(() ->
            assertThat(notices.page(reader, null).items())
                .extracting(Notice::kind)
                .contains(NoticeKind.PROVED));
    assertThat(proof.measured().compared()).isTrue();
    Gain gain = proof.measured().found().orElseThrow();
    assertThat(gain.lower()).isBetween(0.5, 3.0);
    assertThat(gain.upper()).isBetween(3.0, 5.5);
    assertThat(proof.delivered()).isEqualTo(3);
    assertThat(proof.measured().others()).isEqualTo(4);
    assertThat(proof.measured().entries()).isEqualTo(25);
    assertThat(proofs.told(supplier)).extracting(ProofItem::issue).containsExactly(issue);
    assertThat(proofs.trackRecord(supplier)).isEqualTo(new TrackRecord(1, 1, 0, 1, 0, 0, 0, 0, 0));
  }

  @Test
  void where_all_got_quicker_alike_no_change_is_said() {
    logged(othersRunning(4), 6, 20, 17);
    logged(deployToAll(TODAY.minusDays(100)), 8, 20, 17);

    assertThat(judged().verdict()).isEqualTo(Verdict.NO_CHANGE);
    assertThat(proofs.trackRecord(supplier).noChange()).isEqualTo(1);
  }

  @Test
  void a_deployment_is_noticed_and_too_little_time_is_counted_as_far_as_it_may_be() {
    logged(deployToAll(TODAY.minusDays(100)), 4, 20, 18);
    awaitVerdict(Verdict.NOT_ENOUGH);

    assertThat(judged().measured().entries()).isEqualTo(10);

    GssCode first = market.councils().getFirst();
    logged(List.of(first), 1, 20, 18);
    assertThat(judged().measured().entries()).isEqualTo(15);
  }

  @Test
  void of_few_people_not_even_the_number_is_told() {
    logged(deployToAll(TODAY.minusDays(100)), 2, 20, 18);

    Proof proof = judged();

    assertThat(proof.verdict()).isEqualTo(Verdict.NOT_ENOUGH);
    assertThat(proof.measured().entries()).isZero();
    assertThat(proof.measured().workers()).isZero();
  }

  @Test
  void foreign_suppliers_find_nothing_and_nobody_reads_another_s_record() {
    Actor foreign = given.personOf(given.supplier());

    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> proofs.of(foreign, issue));
    assertThat(proofs.told(foreign)).isEmpty();
    assertThat(proofs.promises(foreign, null).items()).isEmpty();
    assertThat(proofs.trackRecord(foreign).promised()).isZero();
    assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> proofs.trackRecord(reader));
    assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> proofs.asked(supplier, issue));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> proofs.of(reader, IssueId.next()));
  }

  @Test
  void who_is_affected_where_the_fix_is_is_asked_once_and_may_change_their_mind() {
    GssCode home = market.councils().getFirst();
    Actor affected = given.worker(home);
    Actor elsewhere = given.worker(market.councils().getLast());
    affect(affected);
    affect(elsewhere);
    assertThat(proofs.asked(affected, issue)).isEmpty();

    deploy(home, TODAY.minusDays(20));
    await().until(() -> proofs.asked(affected, issue).isPresent());

    assertThat(proofs.unsaid(affected)).extracting(AskedAgain::issue).containsExactly(issue);
    assertThat(proofs.asked(elsewhere, issue)).isEmpty();
    assertThat(proofs.asked(given.worker(home), issue)).isEmpty();

    proofs.say(affected, issue, new FeltForm(Felt.SAME, null));
    proofs.say(affected, issue, new FeltForm(Felt.BETTER, new BigDecimal("2.5")));

    assertThat(proofs.unsaid(affected)).isEmpty();
    AskedAgain.Said said = proofs.asked(affected, issue).orElseThrow().answer().orElseThrow();
    assertThat(said.felt()).isEqualTo(Felt.BETTER);
    assertThat(said.minutes()).isEqualByComparingTo("2.5");
    assertThat(proofs.of(reader, issue).felt()).isEmpty();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> proofs.say(elsewhere, issue, new FeltForm(Felt.WORSE, null)));
    assertThatExceptionOfType(ConstraintViolationException.class)
        .isThrownBy(() -> proofs.say(affected, issue, new FeltForm(null, null)));
    assertThatExceptionOfType(ConstraintViolationException.class)
        .isThrownBy(
            () -> proofs.say(affected, issue, new FeltForm(Felt.SAME, new BigDecimal("481"))));
  }

  @Test
  void what_people_say_is_told_from_ten_in_three_councils_on() {
    deployToAll(TODAY.minusDays(20));
    for (int i = 0; i < 10; i++) {
      assertThat(proofs.of(reader, issue).felt()).isEmpty();
      Actor one = given.worker(market.councils().get(i % 3));
      affect(one);
      await().until(() -> proofs.asked(one, issue).isPresent());
      Felt felt = i < 9 ? Felt.BETTER : Felt.WORSE;
      proofs.say(one, issue, new FeltForm(felt, i == 0 ? null : BigDecimal.valueOf(4)));
    }
    assertThat(proofs.of(reader, issue).felt()).contains(new FeltTally(10, 0, 0, null));
  }

  private void affect(Actor person) {
    issues.answer(person, issue, new AnswerForm(Frequency.DAILY, BigDecimal.valueOf(5)));
  }
}
