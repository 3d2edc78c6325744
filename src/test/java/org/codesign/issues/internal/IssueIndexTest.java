package org.codesign.issues.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.codesign.db.generated.tables.IssuesChange.ISSUES_CHANGE;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.codesign.catalogue.SystemId;
import org.codesign.db.Home;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.issues.BoardFilter;
import org.codesign.issues.BoardItem;
import org.codesign.issues.BoardSort;
import org.codesign.issues.IssueFacts;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssueText;
import org.codesign.issues.Issues;
import org.codesign.issues.Reports;
import org.codesign.search.ChangeLog;
import org.codesign.search.Listing;
import org.codesign.search.Listing.Place;
import org.codesign.shared.GssCode;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The application's own index, and a second one on the same database as another node has it. */
@CodesignTest
class IssueIndexTest {

  @Autowired DSLContext db;
  @Autowired Clock clock;
  @Autowired Given given;
  @Autowired Issues issues;
  @Autowired IssueFacts facts;
  @Autowired IssueChanges changes;
  @Autowired IssueIndex own;
  @Autowired TransactionTemplate transaction;
  @TempDir Path folder;

  Home home;
  IssueIndex other;
  Actor worker;
  String word = "yy" + UUID.randomUUID().toString().replaceAll("[^a-f]", "q");

  @BeforeEach
  void anotherNode() {
    home = Home.at(folder);
    start();
    worker = given.worker(given.council());
  }

  @AfterEach
  void stop() throws Exception {
    other.stop();
    home.close();
  }

  @Test
  void what_was_just_reported_is_found_on_every_node() {
    IssueId issue = reported(word);
    await().until(() -> onBoard().equals(List.of(issue)));
    await().until(() -> found(other).equals(List.of(issue.value())));
  }

  @Test
  void what_was_committed_without_a_word_to_the_index_is_read_from_the_log() {
    IssueId issue = reported("before");
    await().until(() -> found(other, "before").contains(issue.value()));
    other.stop();
    transaction.executeWithoutResult(any -> {
      db.update(ISSUES_ISSUE)
          .set(ISSUES_ISSUE.BODY, word)
          .where(ISSUES_ISSUE.ID.eq(issue.value()))
          .execute();
      logSilently(issue);
    });
    start();
    await().until(() -> found(other).equals(List.of(issue.value())));
  }

  @Test
  void a_commit_that_comes_after_a_later_one_is_not_missed() throws Exception {
    IssueId slow = reported("slow");
    IssueId quick = reported("quick");
    Thread late =
        transaction.execute(any -> {
          reword(slow, word);
          logSilently(slow);
          Thread quicker = Thread.ofVirtual().start(() -> reworded(quick, word));
          await().until(() -> found(own).equals(List.of(quick.value())));
          return quicker;
        });
    late.join();
    await().until(() -> found(own).size() == 2);
    await().until(() -> found(other).size() == 2);
  }

  @Test
  void a_deleted_index_comes_back() throws Exception {
    IssueId issue = reported(word);
    other.stop();
    try (var files = Files.list(folder.resolve("index/issues"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    start();
    await().until(() -> found(other).equals(List.of(issue.value())));
  }

  @Test
  void a_log_that_is_gone_is_made_up_for() {
    other.stop();
    IssueId issue = reported(word);
    db.deleteFrom(ISSUES_CHANGE).execute();
    start();
    await().until(() -> found(other).equals(List.of(issue.value())));
  }

  @Test
  void new_words_take_the_place_of_the_old_ones() {
    IssueId issue = reported(word);
    await().until(() -> onBoard().equals(List.of(issue)));
    reworded(issue, "something else");
    await().until(() -> onBoard().isEmpty());
  }

  @Test
  void an_issue_that_was_closed_is_nowhere_among_the_open_ones_at_once() {
    IssueId issue = reported(word);
    await().until(() -> onBoard().equals(List.of(issue)));
    db.update(ISSUES_STANDING)
        .set(ISSUES_STANDING.STATUS, "CLOSED")
        .where(ISSUES_STANDING.ISSUE_ID.eq(issue.value()))
        .execute();
    assertThat(found(own)).as("the index is behind").hasSize(1);
    assertThat(onBoard()).isEmpty();
    changes.note(issue);
    await().until(() -> found(own).isEmpty());
    assertThat(issues.board(worker, filter(false), BoardSort.NEWEST, null).items()).hasSize(1);
  }

  @Test
  void the_order_follows_the_figures() {
    List<IssueId> all = IntStream.range(0, 3).mapToObj(i -> reported(word)).toList();
    SystemId system = issues.issue(worker, all.get(1)).system().id();
    for (int i = 0; i < 12; i++) {
      GssCode council = given.council();
      given.deployment(council, system, 100);
      issues.answer(given.worker(council), all.get(1), Reports.daily(5));
    }
    facts.recountAll();
    await()
        .until(() ->
            ids(BoardSort.MOST_HOURS_LOST).equals(List.of(all.get(1), all.get(2), all.get(0))));
    assertThat(ids(BoardSort.MOST_AFFECTED)).startsWith(all.get(1));
    assertThat(ids(BoardSort.NEWEST)).startsWith(all.get(2));
  }

  @Test
  void old_changes_are_let_go_of_but_for_the_newest() {
    Instant old = clock.instant().minus(ChangeLog.KEPT).minus(Duration.ofDays(1));
    IssueId issue = reported(word);
    db.update(ISSUES_CHANGE).set(ISSUES_CHANGE.CREATED_AT, old).execute();
    changes.tidy();
    assertThat(db.fetchCount(ISSUES_CHANGE)).isEqualTo(1);
    assertThat(changes.settled()).isPositive();
    await().until(() -> found(other).equals(List.of(issue.value())));
  }

  private void start() {
    other = new IssueIndex(db, home, changes);
    other.start();
    await().until(other::isComplete);
  }

  private IssueId reported(String text) {
    IssueId id = IssueId.next();
    issues.report(
        worker, id, Reports.saying(given.systemOf(given.supplier()), "Behind its back", text));
    return id;
  }

  private void reworded(IssueId issue, String text) {
    issues.reword(worker, issue, 1, new IssueText("Other words", text, ""));
  }

  private void reword(IssueId issue, String text) {
    db.update(ISSUES_ISSUE)
        .set(ISSUES_ISSUE.BODY, text)
        .where(ISSUES_ISSUE.ID.eq(issue.value()))
        .execute();
  }

  /** As a node that is killed after its commit leaves it. */
  private void logSilently(IssueId issue) {
    db.insertInto(ISSUES_CHANGE)
        .set(ISSUES_CHANGE.ISSUE_ID, issue.value())
        .set(ISSUES_CHANGE.CREATED_AT, clock.instant())
        .set(ISSUES_CHANGE.CHANGED_AT, clock.instant())
        .execute();
  }

  private BoardFilter filter(boolean open) {
    return new BoardFilter(null, null, open, word);
  }

  private List<IssueId> onBoard() {
    return ids(BoardSort.NEWEST);
  }

  private List<IssueId> ids(BoardSort sort) {
    return issues.board(worker, filter(true), sort, null).items().stream()
        .map(BoardItem::id)
        .toList();
  }

  private List<UUID> found(IssueIndex index) {
    return found(index, word);
  }

  private static List<UUID> found(IssueIndex index, String words) {
    Map<String, String> open = Map.of(IssueIndex.STATUS, "OPEN");
    return index.list(new Listing(words, open, BoardSort.NEWEST.name(), null, 10)).stream()
        .map(Place::owner)
        .toList();
  }
}
