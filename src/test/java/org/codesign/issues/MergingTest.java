package org.codesign.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.awaitility.Awaitility.await;
import static org.codesign.db.generated.tables.IssuesAnswer.ISSUES_ANSWER;
import static org.codesign.db.generated.tables.IssuesComment.ISSUES_COMMENT;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesPin.ISSUES_PIN;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.shared.GssCode;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.codesign.shared.SupplierId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class MergingTest {

  @Autowired Issues issues;
  @Autowired IssueCare care;
  @Autowired IssueHistory history;
  @Autowired IssueFacts facts;
  @Autowired Comments comments;
  @Autowired Given given;
  @Autowired DSLContext db;

  SupplierId supplier;
  SystemId system;
  ScreenId screen;
  Actor facilitator;
  Actor reporter;
  Actor other;
  IssueId first;
  IssueId second;
  List<GssCode> councils;

  @BeforeEach
  void twoReportsOfTheSameThing() {
    supplier = given.supplier();
    system = given.systemOf(supplier);
    screen = given.screenOf(system);
    councils = Stream.generate(given::council).limit(4).toList();
    facilitator = given.facilitator();
    reporter = given.worker(councils.get(0));
    other = given.worker(councils.get(1));
    first = reported(reporter, "Quellwort one", new Pin(0.25, 0.5));
    second = reported(other, "Zwillwort two", new Pin(0.75, 0.5));
  }

  private IssueId reported(Actor actor, String title, Pin... pins) {
    IssueId id = IssueId.next();
    issues.report(
        actor, id, Reports.of(system, screen, List.of(pins), title, "What happens: " + title));
    return id;
  }

  private void merge(IssueId issue, IssueId into) {
    care.merge(facilitator, issue, new MergeForm(into, ""));
  }

  @Test
  void twelve_answers_and_eight_are_seventeen_people() {
    List<Actor> people = workers(16);
    people.subList(0, 11).forEach(it -> issues.answer(it, first, Reports.daily(5)));
    people.subList(8, 15).forEach(it -> issues.answer(it, second, Reports.daily(10)));
    assertStanding(first, 12, 12);
    assertStanding(second, 8, 8);

    merge(second, first);

    assertStanding(first, 17, 17);
    assertStanding(second, 0, 0);
    IssueEvidence evidence = facts.evidence(first).orElseThrow();
    assertThat(sumOf(evidence, IssueEvidence.CouncilAnswers::affected)).isEqualTo(17);
    assertThat(
            evidence.councils().stream()
                .mapToDouble(IssueEvidence.CouncilAnswers::minutesPerMonth)
                .sum())
        .isEqualTo(21 * (12 * 5 + 4 * 10 + 5), offset(1e-6));
    IssueEvidence merged = facts.evidence(second).orElseThrow();
    assertThat(merged.open()).isFalse();
    assertThat(merged.councils()).isEmpty();
  }

  @Test
  void merged_undone_and_merged_again_nothing_is_lost_or_doubled() {
    workers(5).forEach(it -> issues.answer(it, first, Reports.daily(5)));
    workers(3).forEach(it -> issues.answer(it, second, Reports.never()));
    List<?> answers = rowsOf(ISSUES_ANSWER, ISSUES_ANSWER.ISSUE_ID);
    List<?> pins = rowsOf(ISSUES_PIN, ISSUES_PIN.ISSUE_ID);
    CommentId ofFirst = said(other, first);
    CommentId ofSecond = said(reporter, second);
    List<?> talk = rowsOf(ISSUES_COMMENT, ISSUES_COMMENT.ISSUE_ID);
    List<?> words = wordsOfBoth();

    merge(second, first);
    assertStanding(first, 10, 7);
    assertThat(talkOn(first)).containsExactly(ofSecond, ofFirst);
    assertThat(talkOn(second)).containsExactly(ofSecond, ofFirst);
    assertCommentsCounted(first, 2);
    assertThat(rowsOf(ISSUES_COMMENT, ISSUES_COMMENT.ISSUE_ID)).isEqualTo(talk);
    assertThat(rowsOf(ISSUES_ANSWER, ISSUES_ANSWER.ISSUE_ID)).isEqualTo(answers);
    assertThat(rowsOf(ISSUES_PIN, ISSUES_PIN.ISSUE_ID)).isEqualTo(pins);

    care.unmerge(facilitator, second);
    assertStanding(first, 6, 6);
    assertStanding(second, 4, 1);
    assertThat(issues.issue(other, second).id()).isEqualTo(second);
    assertThat(wordsOfBoth()).isEqualTo(words);
    assertThat(talkOn(first)).containsExactly(ofFirst);
    assertThat(talkOn(second)).containsExactly(ofSecond);
    assertCommentsCounted(first, 1);
    assertCommentsCounted(second, 1);

    merge(second, first);
    assertStanding(first, 10, 7);
    assertThat(talkOn(first)).containsExactly(ofSecond, ofFirst);
    care.unmerge(facilitator, second);
    merge(first, second);
    assertStanding(second, 10, 7);
    assertStanding(first, 0, 0);
    assertThat(talkOn(second)).containsExactly(ofSecond, ofFirst);
    assertThat(rowsOf(ISSUES_ANSWER, ISSUES_ANSWER.ISSUE_ID)).isEqualTo(answers);
    assertThat(rowsOf(ISSUES_PIN, ISSUES_PIN.ISSUE_ID)).isEqualTo(pins);
    assertThat(rowsOf(ISSUES_COMMENT, ISSUES_COMMENT.ISSUE_ID)).isEqualTo(talk);
  }

  private CommentId said(Actor actor, IssueId issue) {
    CommentId id = CommentId.next();
    comments.write(actor, issue, id, CommentForm.saying("Said of " + issue));
    return id;
  }

  private List<CommentId> talkOn(IssueId issue) {
    return comments.page(reporter, issue, null).items().stream().map(Comment::id).toList();
  }

  private void assertCommentsCounted(IssueId issue, int many) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(
                    db.select(ISSUES_STANDING.COMMENTS)
                        .from(ISSUES_STANDING)
                        .where(ISSUES_STANDING.ISSUE_ID.eq(issue.value()))
                        .fetchSingle(ISSUES_STANDING.COMMENTS))
                .isEqualTo(many));
  }

  @Test
  void the_supplier_reads_what_each_report_says() {
    merge(second, first);

    assertThat(facts.forSupplier(supplier, first).orElseThrow().merged())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.number()).isEqualTo(numberOf(second));
          assertThat(it.text().title()).isEqualTo("Zwillwort two");
          assertThat(it.text().body()).isEqualTo("What happens: Zwillwort two");
        });
    assertThat(facts.forSupplier(supplier, second).orElseThrow().merged()).isEmpty();
    assertThat(facts.forSupplier(given.supplier(), first)).isEmpty();

    care.unmerge(facilitator, second);
    assertThat(facts.forSupplier(supplier, first).orElseThrow().merged()).isEmpty();
  }

  @Test
  void counts_that_a_crash_left_behind_a_merge_are_made_good() {
    workers(3).forEach(it -> issues.answer(it, second, Reports.never()));
    merge(second, first);
    assertStanding(first, 5, 2);

    leave(first, 1, 1);
    leave(second, 4, 1);
    facts.recountAll();
    assertThat(standing(first)).containsExactly(5, 2);
    assertThat(standing(second)).containsExactly(0, 0);

    db.update(ISSUES_STANDING)
        .set(ISSUES_STANDING.COUNCILS, 1)
        .where(ISSUES_STANDING.ISSUE_ID.eq(first.value()))
        .execute();
    facts.recountAll();
    assertThat(
            db.select(ISSUES_STANDING.COUNCILS)
                .from(ISSUES_STANDING)
                .where(ISSUES_STANDING.ISSUE_ID.eq(first.value()))
                .fetchSingle(ISSUES_STANDING.COUNCILS))
        .isEqualTo(3);
  }

  private void leave(IssueId issue, int asked, int affected) {
    db.update(ISSUES_STANDING)
        .set(ISSUES_STANDING.ASKED, asked)
        .set(ISSUES_STANDING.AFFECTED, affected)
        .where(ISSUES_STANDING.ISSUE_ID.eq(issue.value()))
        .execute();
  }

  @Test
  void a_merged_issue_leads_to_its_target_with_all_pins() {
    merge(second, first);

    IssueDetails shown = issues.issue(other, second);

    assertThat(shown.id()).isEqualTo(first);
    assertThat(shown.pins()).containsExactly(new Pin(0.25, 0.5), new Pin(0.75, 0.5));
    assertThat(shown.ownAnswer()).contains(own(5));
    assertThat(issues.reported(other)).extracting(BoardItem::id).containsExactly(first);
    assertThat(facts.forSupplier(supplier, first).orElseThrow().pins()).hasSize(2);
    assertThat(facts.forSupplier(supplier, second).orElseThrow().pins())
        .containsExactly(new Pin(0.75, 0.5));
  }

  @Test
  void answers_to_a_merged_issue_go_to_its_target_and_are_taken_back_everywhere() {
    Actor worker = given.worker(councils.get(2));
    issues.answer(worker, second, Reports.daily(9));
    merge(second, first);
    assertThat(issues.issue(worker, first).ownAnswer()).contains(own(9));

    issues.answer(worker, second, Reports.never());
    assertThat(issues.issue(worker, first).ownAnswer()).contains(Reports.never());
    assertStanding(first, 3, 2);

    issues.withdraw(worker, first);
    assertThat(issues.issue(worker, first).ownAnswer()).isEmpty();
    assertStanding(first, 2, 2);
    care.unmerge(facilitator, second);
    assertThat(issues.issue(worker, second).ownAnswer()).isEmpty();
  }

  @Test
  void only_the_target_is_found_and_by_the_words_of_both() {
    merge(second, first);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> {
          assertThat(found("zwillwort")).containsExactly(first);
          assertThat(found("quellwort")).containsExactly(first);
        });
    assertThat(found("#" + numberOf(second))).containsExactly(first);
    care.unmerge(facilitator, second);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> {
          assertThat(found("zwillwort")).containsExactly(second);
          assertThat(found("quellwort")).containsExactly(first);
        });
  }

  @Test
  void the_merged_one_is_not_asked_about_any_more() {
    given.deployment(councils.get(3), system, 10);
    Actor worker = given.worker(councils.get(3));
    assertThat(issues.questions(worker)).extracting(BoardItem::id).contains(first, second);

    merge(second, first);
    assertThat(issues.questions(worker)).extracting(BoardItem::id).containsExactly(first);

    issues.answer(worker, first, Reports.never());
    assertThat(issues.questions(worker)).isEmpty();
  }

  @Test
  void chains_are_one_group_and_come_apart_where_they_were_joined() {
    IssueId third = reported(given.worker(councils.get(2)), "Third");
    merge(first, second);
    merge(second, third);
    assertStanding(third, 3, 3);
    assertThat(issues.issue(other, first).id()).isEqualTo(third);

    care.unmerge(facilitator, second);
    assertStanding(third, 1, 1);
    assertStanding(second, 2, 2);
    assertThat(issues.issue(other, first).id()).isEqualTo(second);

    merge(second, third);
    care.unmerge(facilitator, first);
    assertStanding(third, 2, 2);
    assertStanding(first, 1, 1);
  }

  @Test
  void undoing_one_merge_leaves_a_later_one_alone() {
    IssueId third = reported(given.worker(councils.get(2)), "Third");
    merge(first, second);
    HistoryId takenIn = history.of(facilitator, second).getFirst().id();
    HistoryId merged = history.of(facilitator, first).getFirst().id();
    care.unmerge(facilitator, first);
    merge(first, third);

    assertThatThrownBy(() -> care.undo(facilitator, second, takenIn)).isInstanceOf(Stale.class);
    assertThatThrownBy(() -> care.undo(facilitator, first, merged)).isInstanceOf(Stale.class);

    assertThat(issues.issue(other, first).id()).isEqualTo(third);
  }

  @Test
  void what_cannot_be_merged_is_refused_with_words() {
    merge(second, first);
    assertRefused(() -> merge(second, first), "care.merged");
    assertRefused(() -> merge(first, second), "merge.itself");
    assertRefused(() -> merge(first, first), "merge.itself");

    IssueId elsewhere = IssueId.next();
    issues.report(reporter, elsewhere, Reports.on(given.systemOf(given.supplier())));
    assertRefused(() -> merge(first, elsewhere), "merge.system");

    IssueId done = reported(reporter, "Done");
    care.close(facilitator, done, new CloseForm(ClosedAs.FIXED, ""));
    assertRefused(() -> merge(first, done), "merge.closed");
    assertRefused(() -> care.unmerge(facilitator, first), "merge.none");
    assertRefused(
        () -> care.close(facilitator, second, new CloseForm(ClosedAs.FIXED, "")), "care.merged");
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> merge(first, IssueId.next()));
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> care.merge(reporter, first, new MergeForm(done, "")));
  }

  @Test
  void an_issue_can_be_merged_into_an_integration_with_its_system() {
    SystemId elsewhere = given.systemOf(given.supplier());
    IssueId integration = IssueId.next();
    issues.report(reporter, integration, Reports.with(elsewhere, Cause.INTEGRATION, system));

    merge(first, integration);

    assertThat(issues.issue(reporter, first).id()).isEqualTo(integration);
  }

  @Test
  void answers_that_arrive_while_issues_are_merged_are_counted_once() throws Exception {
    List<Actor> people = workers(60);
    List<Callable<Void>> acts = new ArrayList<>();
    for (Actor person : people) {
      acts.add(act(() -> issues.answer(person, first, Reports.daily(3))));
      acts.add(act(() -> issues.answer(person, second, Reports.never())));
    }
    acts.add(60, act(() -> merge(second, first)));
    try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : all.invokeAll(acts)) {
        done.get();
      }
    }

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(standing(first)).startsWith(62));
    int affected =
        sumOf(facts.evidence(first).orElseThrow(), IssueEvidence.CouncilAnswers::affected);
    assertStanding(first, 62, affected);
    assertThat(sumOf(facts.evidence(first).orElseThrow(), IssueEvidence.CouncilAnswers::asked))
        .isEqualTo(62);
  }

  @Test
  void two_facilitators_who_merge_two_issues_into_each_other_make_no_circle() throws Exception {
    List<Callable<Boolean>> both = List.of(tried(first, second), tried(second, first));
    int merged = 0;
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : people.invokeAll(both)) {
        merged += done.get() ? 1 : 0;
      }
    }

    assertThat(merged).isEqualTo(1);
    IssueId shown = issues.issue(other, first).id();
    assertThat(issues.issue(other, second).id()).isEqualTo(shown);
    assertStanding(shown, 2, 2);
  }

  private Callable<Boolean> tried(IssueId issue, IssueId into) {
    return () -> {
      try {
        care.merge(given.facilitator(), issue, new MergeForm(into, ""));
        return true;
      } catch (Invalid refused) {
        return false;
      }
    };
  }

  private static Callable<Void> act(Runnable what) {
    return () -> {
      what.run();
      return null;
    };
  }

  /** As the database gives it back. */
  private static AnswerForm own(int minutes) {
    return new AnswerForm(Frequency.DAILY, BigDecimal.valueOf(minutes).setScale(1));
  }

  private List<Actor> workers(int howMany) {
    return Stream.iterate(0, i -> i + 1)
        .limit(howMany)
        .map(i -> given.worker(councils.get(i % councils.size())))
        .toList();
  }

  private List<IssueId> found(String words) {
    return issues
        .board(reporter, new BoardFilter(system, null, true, words), BoardSort.NEWEST, null)
        .items()
        .stream()
        .map(BoardItem::id)
        .toList();
  }

  private int numberOf(IssueId issue) {
    return db.select(ISSUES_ISSUE.NUMBER)
        .from(ISSUES_ISSUE)
        .where(ISSUES_ISSUE.ID.eq(issue.value()))
        .fetchSingle(ISSUES_ISSUE.NUMBER);
  }

  private List<?> rowsOf(Table<? extends Record> table, TableField<?, UUID> issue) {
    return db.selectFrom(table)
        .where(issue.in(first.value(), second.value()))
        .orderBy(table.fields())
        .fetch()
        .intoMaps();
  }

  /** All but who looked at it. */
  private List<?> wordsOfBoth() {
    return db.selectFrom(ISSUES_ISSUE)
        .where(ISSUES_ISSUE.ID.in(first.value(), second.value()))
        .orderBy(ISSUES_ISSUE.ID)
        .fetch(row -> {
          var values = row.intoMap();
          values.remove(ISSUES_ISSUE.LOOKED_AT.getName());
          values.remove(ISSUES_ISSUE.LOOKED_BY.getName());
          return values;
        });
  }

  private void assertStanding(IssueId issue, int asked, int affected) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(standing(issue)).containsExactly(asked, affected));
  }

  private List<Integer> standing(IssueId issue) {
    var row =
        db.selectFrom(ISSUES_STANDING)
            .where(ISSUES_STANDING.ISSUE_ID.eq(issue.value()))
            .fetchSingle();
    return List.of(row.get(ISSUES_STANDING.ASKED), row.get(ISSUES_STANDING.AFFECTED));
  }

  private static int sumOf(
      IssueEvidence evidence, ToIntFunction<IssueEvidence.CouncilAnswers> what) {
    return evidence.councils().stream().mapToInt(what).sum();
  }

  private static void assertRefused(ThrowingCallable act, String why) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(act)
        .satisfies(it -> assertThat(it.faults().getFirst().message()).isEqualTo(why));
  }
}
