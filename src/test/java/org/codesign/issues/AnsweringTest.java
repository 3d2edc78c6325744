package org.codesign.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.codesign.db.generated.tables.IssuesAnswer.ISSUES_ANSWER;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;

import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.identity.Role;
import org.codesign.shared.GssCode;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class AnsweringTest {

  @Autowired Issues issues;
  @Autowired IssueFacts facts;
  @Autowired Given given;
  @Autowired DSLContext db;

  SystemId system;
  Actor reporter;
  IssueId issue;

  @BeforeEach
  void anIssueThatSomebodyReported() {
    system = given.systemOf(given.supplier());
    reporter = given.worker(given.council());
    issue = IssueId.next();
    issues.report(reporter, issue, Reports.on(system));
  }

  @Test
  void an_answer_can_be_changed_and_is_one() {
    Actor worker = given.worker(given.council());

    issues.answer(worker, issue, Reports.daily(5));
    issues.answer(worker, issue, Reports.never());

    assertThat(issues.issue(worker, issue).ownAnswer()).contains(Reports.never());
    assertThat(rowsOf(worker)).isEqualTo(1);
  }

  @Test
  void an_answer_taken_back_leaves_nothing() {
    Actor worker = given.worker(given.council());
    issues.answer(worker, issue, Reports.daily(5));

    issues.withdraw(worker, issue);
    issues.withdraw(worker, issue);

    assertThat(rowsOf(worker)).isZero();
    assertThat(issues.issue(worker, issue).ownAnswer()).isEmpty();
  }

  @Test
  void five_hundred_people_at_once_are_five_hundred_answers() throws Exception {
    List<GssCode> councils = Stream.generate(given::council).limit(10).toList();
    List<Callable<Void>> answers = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Actor worker = given.worker(councils.get(i % 10));
      AnswerForm form = i % 5 == 0 ? Reports.never() : Reports.daily(3);
      answers.add(() -> {
        issues.answer(worker, issue, form);
        return null;
      });
    }
    at_once(answers);

    assertThat(db.fetchCount(ISSUES_ANSWER, ISSUES_ANSWER.ISSUE_ID.eq(issue.value())))
        .isEqualTo(501);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> {
          var standing =
              db.selectFrom(ISSUES_STANDING)
                  .where(ISSUES_STANDING.ISSUE_ID.eq(issue.value()))
                  .fetchSingle();
          assertThat(standing.get(ISSUES_STANDING.ASKED)).isEqualTo(501);
          assertThat(standing.get(ISSUES_STANDING.AFFECTED)).isEqualTo(401);
          assertThat(standing.get(ISSUES_STANDING.COUNCILS)).isEqualTo(11);
        });
    IssueEvidence evidence = facts.evidence(issue).orElseThrow();
    assertThat(evidence.councils().stream().mapToInt(IssueEvidence.CouncilAnswers::affected).sum())
        .isEqualTo(401);
  }

  @Test
  void one_person_fifty_times_at_once_is_one_answer() throws Exception {
    Actor worker = given.worker(given.council());
    at_once(
        IntStream.rangeClosed(1, 50)
            .mapToObj(minutes ->
                (Callable<Void>)
                    () -> {
                      issues.answer(worker, issue, Reports.daily(minutes));
                      return null;
                    })
            .toList());

    assertThat(rowsOf(worker)).isEqualTo(1);
    assertThat(issues.issue(worker, issue).ownAnswer().orElseThrow().minutes())
        .isBetween(BigDecimal.ONE, BigDecimal.valueOf(50));
  }

  private static void at_once(List<Callable<Void>> all) throws Exception {
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : people.invokeAll(all)) {
        done.get();
      }
    }
  }

  @Test
  void evidence_adds_up_council_by_council() {
    GssCode council = given.council();
    issues.answer(given.worker(council), issue, Reports.daily(2));
    issues.answer(
        given.worker(council), issue, new AnswerForm(Frequency.WEEKLY, BigDecimal.valueOf(30)));
    issues.answer(given.worker(council), issue, Reports.never());
    issues.answer(given.worker(council), issue, new AnswerForm(Frequency.NOT_MY_JOB, null));
    issues.answer(given.person(null, null, Role.MEMBER), issue, Reports.daily(1));

    IssueEvidence evidence = facts.evidence(issue).orElseThrow();

    assertThat(evidence.councils())
        .contains(
            new IssueEvidence.CouncilAnswers(
                council,
                3,
                2,
                21 * 2 + 52 / 12.0 * 30,
                42 * 42 + Math.pow(52 / 12.0, 2) * 900,
                21 + 52 / 12.0))
        .contains(new IssueEvidence.CouncilAnswers(null, 1, 1, 21, 21 * 21, 21));
    assertThat(facts.evidenceOf(evidence.supplier())).containsExactly(evidence);
    assertThat(facts.titles(List.of(issue))).containsEntry(issue, "Save lies below the fold");
  }

  @Test
  void figures_stay_hidden_until_ten_workers_of_three_councils_answered() {
    List<GssCode> councils = Stream.generate(given::council).limit(2).toList();
    for (int i = 0; i < 8; i++) {
      issues.answer(given.worker(councils.get(i % 2)), issue, Reports.daily(5));
    }
    facts.recountAll();
    assertThat(issues.issue(reporter, issue).figures()).as("nine workers").isEmpty();

    issues.answer(given.worker(councils.getFirst()), issue, Reports.never());
    facts.recountAll();

    assertThat(issues.issue(reporter, issue).figures()).contains(new Figures(10, 10, 0));
  }

  @Test
  void people_whose_job_it_is_not_count_for_nothing() {
    for (int i = 0; i < 20; i++) {
      issues.answer(
          given.worker(given.council()), issue, new AnswerForm(Frequency.NOT_MY_JOB, null));
    }
    facts.recountAll();

    assertThat(issues.issue(reporter, issue).figures()).isEmpty();
  }

  @Test
  void a_council_lead_sees_the_own_council_from_ten_answers_on() {
    GssCode council = given.council();
    Actor lead = given.person(council, null, Role.COUNCIL_LEAD);
    for (int i = 0; i < 9; i++) {
      issues.answer(given.worker(council), issue, Reports.daily(5));
    }
    assertThat(issues.issue(lead, issue).ownCouncilFigures()).isEmpty();

    issues.answer(given.worker(council), issue, Reports.never());

    assertThat(issues.issue(lead, issue).ownCouncilFigures()).contains(new Figures(10, 10, 0));
    assertThat(issues.issue(reporter, issue).ownCouncilFigures()).isEmpty();
    Actor leadElsewhere = given.person(given.council(), null, Role.COUNCIL_LEAD);
    assertThat(issues.issue(leadElsewhere, issue).ownCouncilFigures()).isEmpty();
  }

  @Test
  void only_those_who_do_the_work_are_asked() {
    Actor lead = given.person(given.council(), null, Role.COUNCIL_LEAD);
    for (Actor other : List.of(lead, given.facilitator())) {
      assertThat(Voices.has(other)).isFalse();
      assertThatThrownBy(() -> issues.answer(other, issue, Reports.never()))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> issues.questions(other)).isInstanceOf(NotAllowed.class);
      IssueId reported = IssueId.next();
      issues.report(other, reported, Reports.on(system));
      assertThat(issues.issue(other, reported).ownAnswer()).as("no worker's").isEmpty();
    }
    Actor leadWhoWorks = given.person(given.council(), null, Role.COUNCIL_LEAD, Role.WORKER);
    issues.answer(leadWhoWorks, issue, Reports.never());
    assertThat(issues.issue(leadWhoWorks, issue).ownAnswer()).contains(Reports.never());
  }

  @Test
  void a_note_is_for_oneself_and_holds_nothing_of_anybody() {
    Actor worker = given.worker(given.council());
    AnswerForm noted = new AnswerForm(Frequency.DAILY, new BigDecimal("1.0"), "Mondays above all");

    issues.answer(worker, issue, noted);

    assertThat(issues.issue(worker, issue).ownAnswer()).contains(noted);
    assertThat(ownOf(reporter).note()).isEmpty();
    AnswerForm telling = new AnswerForm(Frequency.NEVER, null, "Mrs X of LS1 4AP");
    assertThatThrownBy(() -> issues.answer(worker, issue, telling))
        .isInstanceOfSatisfying(
            Invalid.class, it -> assertThat(it.faults().getFirst().field()).isEqualTo("note"));
    issues.answer(worker, issue, Reports.never());
    assertThat(issues.issue(worker, issue).ownAnswer()).contains(Reports.never());
  }

  @Test
  void a_closed_issue_is_read_but_takes_no_answers() {
    close();

    assertThatThrownBy(() -> issues.answer(reporter, issue, Reports.never()))
        .isInstanceOf(Invalid.class);
    assertThat(issues.issue(reporter, issue).ownAnswer()).contains(ownOf(reporter));
  }

  private AnswerForm ownOf(Actor actor) {
    return issues.issue(actor, issue).ownAnswer().orElseThrow();
  }

  private void close() {
    db.update(ISSUES_ISSUE)
        .set(ISSUES_ISSUE.STATUS, "CLOSED")
        .where(ISSUES_ISSUE.ID.eq(issue.value()))
        .execute();
  }

  @Test
  void answers_out_of_range_and_unknown_issues_are_refused() {
    assertThatThrownBy(() -> issues.answer(reporter, IssueId.next(), Reports.never()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> issues.answer(reporter, issue, new AnswerForm(Frequency.WEEKLY, null)))
        .isInstanceOf(Invalid.class);
    for (String minutes : List.of("-1", "481", "2.55", "1e9")) {
      AnswerForm form = new AnswerForm(Frequency.DAILY, new BigDecimal(minutes));
      assertThatThrownBy(() -> issues.answer(reporter, issue, form))
          .isInstanceOf(ConstraintViolationException.class);
    }
  }

  @Test
  void hours_lost_are_told_to_the_board_and_shown_only_where_enough_answered() {
    facts.noteHoursLost(issue, 123.456);
    assertThat(shownHours()).isEqualByComparingTo("0");

    for (int i = 0; i < 12; i++) {
      GssCode home = given.council();
      given.deployment(home, system, 100);
      issues.answer(given.worker(home), issue, Reports.daily(5));
    }

    await().untilAsserted(() -> assertThat(shownHours()).isGreaterThan(new BigDecimal("1000")));
    assertThat(issues.issue(reporter, issue).figures().orElseThrow().hoursLost())
        .isEqualTo(shownHours().longValue());
  }

  private BigDecimal shownHours() {
    return db.select(ISSUES_STANDING.HOURS_SHOWN)
        .from(ISSUES_STANDING)
        .where(ISSUES_STANDING.ISSUE_ID.eq(issue.value()))
        .fetchSingle()
        .value1();
  }

  private int rowsOf(Actor worker) {
    return db.fetchCount(
        ISSUES_ANSWER,
        ISSUES_ANSWER
            .ISSUE_ID
            .eq(issue.value())
            .and(ISSUES_ANSWER.PERSON_ID.eq(worker.id().value())));
  }
}
