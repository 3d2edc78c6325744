package org.codesign.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.codesign.db.generated.tables.IssuesHistory.ISSUES_HISTORY;
import static org.codesign.db.generated.tables.IssuesPin.ISSUES_PIN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.identity.Role;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.codesign.shared.SupplierId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class CareTest {

  @Autowired Issues issues;
  @Autowired IssueCare care;
  @Autowired IssueHistory history;
  @Autowired IssueFacts facts;
  @Autowired Triage triage;
  @Autowired Given given;
  @Autowired DSLContext db;

  SupplierId supplier;
  SystemId system;
  ScreenId screen;
  Actor facilitator;
  Actor reporter;
  IssueId issue;

  @BeforeEach
  void anIssueWithTwoPins() {
    supplier = given.supplier();
    system = given.systemOf(supplier);
    screen = given.screenOf(system);
    facilitator = given.facilitator();
    reporter = given.worker(given.council());
    issue = IssueId.next();
    issues.report(
        reporter, issue, Reports.on(system, screen, new Pin(0.25, 0.25), new Pin(0.75, 0.75)));
  }

  private IssueDetails now() {
    return issues.issue(facilitator, issue);
  }

  private HistoryEntry latest() {
    return history.of(facilitator, issue).getFirst();
  }

  @Test
  void a_closed_issue_takes_no_answers_and_opens_again() {
    care.close(facilitator, issue, new CloseForm(ClosedAs.FIXED, "In release 8."));
    assertThat(now().open()).isFalse();
    assertThat(latest().kind()).isEqualTo(HistoryKind.CLOSED);
    assertThat(latest().became()).isEqualTo("FIXED");
    assertThat(latest().reason()).isEqualTo("In release 8.");
    assertThat(onBoard(true)).isEmpty();
    assertThat(onBoard(false)).containsExactly(issue);
    assertRefused(() -> issues.answer(reporter, issue, Reports.never()), "answer.closed");
    assertRefused(
        () -> care.close(facilitator, issue, new CloseForm(ClosedAs.FIXED, "")), "close.already");

    care.undo(facilitator, issue, latest().id());
    assertThat(now().open()).isTrue();
    assertThat(onBoard(true)).containsExactly(issue);
    care.undo(facilitator, issue, latest().id());
    assertThat(latest().became()).isEqualTo("FIXED");
    care.reopen(facilitator, issue);
    assertRefused(() -> care.reopen(facilitator, issue), "reopen.already");
  }

  private List<IssueId> onBoard(boolean open) {
    return issues
        .board(reporter, new BoardFilter(system, null, open, ""), BoardSort.NEWEST, null)
        .items()
        .stream()
        .map(BoardItem::id)
        .toList();
  }

  @Test
  void a_moved_issue_belongs_to_the_other_supplier_and_its_pins_come_back_with_it() {
    SupplierId otherSupplier = given.supplier();
    SystemId otherSystem = given.systemOf(otherSupplier);
    ScreenId otherScreen = given.screenOf(otherSystem);

    care.move(facilitator, issue, new MoveForm(1, otherSystem, otherScreen, "Wrong product"));

    assertThat(now().system().id()).isEqualTo(otherSystem);
    assertThat(now().pins()).isEmpty();
    assertThat(facts.forSupplier(supplier, issue)).isEmpty();
    assertThat(facts.forSupplier(otherSupplier, issue)).isPresent();
    assertThat(onBoard(true)).isEmpty();
    assertThat(latest().was()).startsWith("System " + system.value());
    assertThat(latest().became()).contains("Screen " + otherScreen.value());

    care.undo(facilitator, issue, latest().id());
    assertThat(now().system().id()).isEqualTo(system);
    assertThat(now().pins()).containsExactly(new Pin(0.25, 0.25), new Pin(0.75, 0.75));
    assertThat(onBoard(true)).containsExactly(issue);
  }

  @Test
  void where_it_cannot_go_or_was_changed_meanwhile_is_refused() {
    ScreenId elsewhere = given.screenOf(given.systemOf(given.supplier()));
    assertRefused(
        () -> care.move(facilitator, issue, new MoveForm(1, system, elsewhere, "")),
        "report.screen.unknown");
    assertRefused(
        () -> care.move(facilitator, issue, new MoveForm(1, system, screen, "")), "move.same");
    assertRefused(
        () -> care.move(facilitator, issue, new MoveForm(1, new SystemId(issue.value()), null, "")),
        "report.system.unknown");
    issues.reword(reporter, issue, 1, new IssueText("Other words", "Other words", ""));
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> care.move(facilitator, issue, new MoveForm(1, system, null, "")));
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() ->
            care.changeCause(facilitator, issue, new CauseForm(1, Cause.TRAINING, null, "x")));
  }

  @Test
  void a_cause_is_changed_with_a_reason_and_back() {
    SystemId other = given.systemOf(given.supplier());
    assertRefused(
        () ->
            care.changeCause(facilitator, issue, new CauseForm(1, Cause.INTEGRATION, null, "two")),
        "report.second-system.needed");
    assertRefused(
        () ->
            care.changeCause(
                facilitator, issue, new CauseForm(1, Cause.INTEGRATION, system, "two")),
        "report.second-system.same");

    care.changeCause(facilitator, issue, new CauseForm(1, Cause.INTEGRATION, other, "two"));
    assertThat(now().cause()).isEqualTo(Cause.INTEGRATION);
    assertThat(now().otherSystem().orElseThrow().id()).isEqualTo(other);
    HistoryEntry changed = latest();
    assertThat(changed.was()).isEqualTo("PRODUCT");
    assertThat(changed.became()).isEqualTo("INTEGRATION");

    care.undo(facilitator, issue, changed.id());
    assertThat(now().cause()).isEqualTo(Cause.PRODUCT);
    assertThat(now().otherSystem()).isEmpty();
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> care.undo(facilitator, issue, changed.id()));
  }

  @Test
  void a_part_becomes_an_issue_of_its_own_with_its_pin_and_goes_back_whole() {
    IssueId part = IssueId.next();
    SplitForm form =
        new SplitForm(new IssueText("The second thing", "Only this.", ""), Set.of(2), "Two things");
    assertRefused(
        () -> care.split(facilitator, issue, part, new SplitForm(form.text(), Set.of(3), "")),
        "split.pins");

    care.split(facilitator, issue, part, form);

    assertThat(now().pins()).containsExactly(new Pin(0.25, 0.25));
    IssueDetails split = issues.issue(reporter, part);
    assertThat(split.text()).isEqualTo(form.text());
    assertThat(split.pins()).containsExactly(new Pin(0.75, 0.75));
    assertThat(split.reportedByMe()).isTrue();
    assertThat(split.ownAnswer()).isEmpty();
    assertThat(onBoard(true)).containsExactlyInAnyOrder(issue, part);
    assertThat(latest().other().orElseThrow().id()).isEqualTo(part);
    assertThat(history.of(reporter, part).getFirst().other().orElseThrow().id()).isEqualTo(issue);
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> care.split(facilitator, issue, part, form));

    care.undo(facilitator, issue, latest().id());
    assertThat(issues.issue(reporter, part).id()).isEqualTo(issue);
    assertThat(now().pins()).containsExactly(new Pin(0.25, 0.25), new Pin(0.75, 0.75));
    assertThat(db.fetchCount(ISSUES_PIN, ISSUES_PIN.SCREEN_ID.eq(screen.value()))).isEqualTo(2);
  }

  @Test
  void history_tells_who_by_role_and_keeps_nothing_that_tells_who_somebody_is() {
    issues.reword(reporter, issue, 1, new IssueText("Changed", "Changed", ""));
    List<HistoryEntry> read = history.of(given.worker(given.council()), issue);

    assertThat(read)
        .extracting(HistoryEntry::kind)
        .containsExactly(HistoryKind.REWORDED, HistoryKind.REPORTED);
    assertThat(read.getFirst().by()).isEqualTo("REPORTER");
    assertThat(read.getFirst().earlier().orElseThrow().title())
        .isEqualTo("Save lies below the fold");
    assertThat(read).noneMatch(HistoryEntry::canBeUndone);
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() ->
            care.close(
                facilitator, issue, new CloseForm(ClosedAs.FIXED, "Call 07700 900123 first")));
  }

  @Test
  void earlier_words_are_masked_even_where_the_issue_kept_them() {
    db.execute(
        "UPDATE issues_issue SET body = 'Client with NHS number 943 476 5919 waits' WHERE id = ?",
        issue.value());

    issues.reword(reporter, issue, 1, new IssueText("Changed", "Changed", ""));

    assertThat(latest().earlier().orElseThrow().body())
        .startsWith("Client with")
        .doesNotContain("5919");
    assertThat(
            db.fetchCount(
                ISSUES_HISTORY,
                ISSUES_HISTORY
                    .ISSUE_ID
                    .eq(issue.value())
                    .and(ISSUES_HISTORY.BODY.contains("5919"))))
        .isZero();
  }

  @Test
  void earlier_words_are_forgotten_for_good() {
    issues.reword(reporter, issue, 1, new IssueText("Changed", "Changed", ""));

    care.forgetWords(facilitator, issue, latest().id());

    assertThat(latest().kind()).isEqualTo(HistoryKind.REWORDED);
    assertThat(latest().earlier()).isEmpty();
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> care.forgetWords(reporter, issue, latest().id()));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> care.forgetWords(facilitator, issue, HistoryId.next()));
  }

  @Test
  void the_queue_has_what_nobody_looked_at_harm_first() {
    IssueId harmful = IssueId.next();
    SystemId second = given.systemOf(given.supplier());
    issues.report(reporter, harmful, Reports.with(system, Cause.INTEGRATION, second));
    assertThat(queue(true)).containsExactly(harmful, issue);
    assertThat(queue(false)).containsExactly(issue, harmful);

    care.lookedAt(facilitator, issue, true);
    assertThat(queue(true)).containsExactly(harmful);
    TriageFilter looked = new TriageFilter(system, TriageFilter.State.LOOKED_AT, true);
    TriageItem item = triage.queue(facilitator, looked, null).items().getFirst();
    assertThat(item.item().id()).isEqualTo(issue);
    assertThat(item.lookedByMe()).isTrue();
    assertThat(triage.queue(given.facilitator(), looked, null).items().getFirst().lookedByMe())
        .isFalse();

    care.lookedAt(facilitator, issue, false);
    assertThat(queue(false)).containsExactly(issue, harmful);
    care.close(facilitator, harmful, new CloseForm(ClosedAs.OUT_OF_SCOPE, ""));
    assertThat(queue(false)).containsExactly(issue);
  }

  private List<IssueId> queue(boolean harmFirst) {
    TriageFilter filter = new TriageFilter(system, TriageFilter.State.WAITING, harmFirst);
    return triage.queue(facilitator, filter, null).items().stream()
        .map(it -> it.item().id())
        .toList();
  }

  @Test
  void the_queue_is_paged_in_both_orders_without_loss() {
    for (int i = 0; i < 60; i++) {
      issues.report(
          reporter,
          IssueId.next(),
          i % 7 == 0
              ? Reports.with(system, Cause.PRODUCT, null)
              : Reports.saying(system, "Number " + i, "Words"));
    }
    for (boolean harmFirst : List.of(true, false)) {
      TriageFilter filter = new TriageFilter(system, TriageFilter.State.WAITING, harmFirst);
      var page = triage.queue(facilitator, filter, null);
      List<TriageItem> all = new ArrayList<>(page.items());
      while (page.next().isPresent()) {
        page = triage.queue(facilitator, filter, page.next().orElseThrow());
        all.addAll(page.items());
      }
      assertThat(all).extracting(it -> it.item().id()).doesNotHaveDuplicates().hasSize(61);
      if (harmFirst) {
        assertThat(all.subList(0, 9)).allMatch(it -> it.item().harm());
      } else {
        assertThat(all).isSortedAccordingTo(Comparator.comparing(it -> it.item().reportedAt()));
      }
    }
  }

  @Test
  void nobody_but_a_facilitator_cares_for_issues() {
    for (Actor other :
        List.of(
            reporter,
            given.admin(),
            given.personOf(supplier),
            given.person(given.council(), null, Role.COUNCIL_LEAD),
            given.person(given.council(), null, Role.MEMBER))) {
      List<ThrowingCallable> acts =
          List.of(
              () -> care.merge(other, issue, new MergeForm(issue, "")),
              () -> care.unmerge(other, issue),
              () -> care.split(other, issue, IssueId.next(), new SplitForm(text(), Set.of(), "")),
              () -> care.move(other, issue, new MoveForm(1, system, null, "")),
              () -> care.changeCause(other, issue, new CauseForm(1, Cause.TRAINING, null, "x")),
              () -> care.close(other, issue, new CloseForm(ClosedAs.FIXED, "")),
              () -> care.reopen(other, issue),
              () -> care.lookedAt(other, issue, true),
              () -> care.undo(other, issue, HistoryId.next()),
              () -> triage.queue(other, TriageFilter.ALL, null));
      acts.forEach(act -> assertThatExceptionOfType(NotAllowed.class).isThrownBy(act));
    }
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> care.undo(facilitator, issue, HistoryId.next()));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> care.reopen(facilitator, IssueId.next()));
  }

  private static IssueText text() {
    return new IssueText("A", "B", "");
  }

  @Test
  void what_is_closed_is_found_as_closed() {
    care.close(facilitator, issue, new CloseForm(ClosedAs.NOT_AN_ISSUE, ""));
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(
                    issues
                        .board(
                            reporter,
                            new BoardFilter(system, null, false, "fold"),
                            BoardSort.NEWEST,
                            null)
                        .items())
                .hasSize(1));
  }

  private static void assertRefused(ThrowingCallable act, String why) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(act)
        .satisfies(it -> assertThat(it.faults().getFirst().message()).isEqualTo(why));
  }
}
