package org.codesign.notices.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.codesign.db.generated.tables.NoticesHappening.NOTICES_HAPPENING;
import static org.codesign.db.generated.tables.NoticesNotice.NOTICES_NOTICE;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.issues.CommentForm;
import org.codesign.issues.CommentId;
import org.codesign.issues.Comments;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.issues.Reports;
import org.codesign.notices.NoticeKind;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class TellingTest {

  @Autowired Telling telling;
  @Autowired Happenings happenings;
  @Autowired Issues issues;
  @Autowired Comments comments;
  @Autowired Given given;
  @Autowired DSLContext db;

  Actor author;
  IssueId issue;

  @BeforeEach
  void anIssue() {
    author = given.worker(given.council());
    issue = IssueId.next();
    issues.report(author, issue, Reports.on(given.systemOf(given.supplier())));
  }

  private CommentId say() {
    CommentId id = CommentId.next();
    comments.write(author, issue, id, CommentForm.saying("Something new"));
    return id;
  }

  private void followers(int many) {
    db.execute(
        "INSERT INTO issues_follow SELECT ?, UUID(), TRUE, NOW(6), NOW(6) FROM seq_1_to_100000"
            + " WHERE seq <= ?",
        issue.value(),
        many);
  }

  private int told(CommentId comment) {
    return db.fetchCount(NOTICES_NOTICE, NOTICES_NOTICE.COMMENT_ID.eq(comment.value()));
  }

  private Happening happeningOf(CommentId comment) {
    return db.select(NOTICES_HAPPENING.ID, NOTICES_HAPPENING.CREATED_AT)
        .from(NOTICES_HAPPENING)
        .where(NOTICES_HAPPENING.COMMENT_ID.eq(comment.value()))
        .fetchSingle(row ->
            new Happening(
                row.value1(), NoticeKind.COMMENT, issue.value(), comment, null, row.value2()));
  }

  @Test
  void ten_thousand_followers_are_told_and_nobody_waits_for_it() {
    followers(10_000);
    say(); // the first one pays for what is compiled and prepared
    long begun = System.nanoTime();

    CommentId comment = say();

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(told(comment)).isEqualTo(10_000));
  }

  @Test
  void telling_twice_and_at_once_is_telling_once() throws Exception {
    followers(2_500);
    CommentId comment = say();
    await().untilAsserted(() -> assertThat(told(comment)).isEqualTo(2_500));
    Happening happening = happeningOf(comment);

    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = nodes.submit(() -> telling.tell(happening));
      var other = nodes.submit(() -> telling.tell(happening));
      one.get();
      other.get();
    }

    assertThat(told(comment)).isEqualTo(2_500);
  }

  @Test
  void what_a_crash_left_half_told_is_told_to_its_end() {
    followers(2_500);
    CommentId comment = say();
    await().untilAsserted(() -> assertThat(told(comment)).isEqualTo(2_500));
    db.deleteFrom(NOTICES_NOTICE)
        .where(NOTICES_NOTICE.COMMENT_ID.eq(comment.value()))
        .limit(1_700)
        .execute();
    db.update(NOTICES_HAPPENING)
        .setNull(NOTICES_HAPPENING.DONE_AT)
        .setNull(NOTICES_HAPPENING.REACHED)
        .set(NOTICES_HAPPENING.LEASED_UNTIL, Instant.parse("2026-01-01T00:00:00Z"))
        .where(NOTICES_HAPPENING.COMMENT_ID.eq(comment.value()))
        .execute();

    telling.soon();

    await().untilAsserted(() -> assertThat(told(comment)).isEqualTo(2_500));
  }

  @Test
  void what_is_being_told_is_claimed_by_nobody_else() {
    CommentId comment = say();
    await().untilAsserted(() -> assertThat(isDone(comment)).isTrue());
    db.update(NOTICES_HAPPENING)
        .setNull(NOTICES_HAPPENING.DONE_AT)
        .set(NOTICES_HAPPENING.LEASED_UNTIL, Instant.parse("2026-01-01T00:00:00Z"))
        .where(NOTICES_HAPPENING.COMMENT_ID.eq(comment.value()))
        .execute();

    boolean claimed = happenings.claim().filter(it -> comment.equals(it.comment())).isPresent();
    boolean again = happenings.claim().filter(it -> comment.equals(it.comment())).isPresent();

    assertThat(again).isFalse();
    assertThat(claimed || isDone(comment)).isTrue();
  }

  private boolean isDone(CommentId comment) {
    return db.fetchExists(
        NOTICES_HAPPENING,
        NOTICES_HAPPENING.COMMENT_ID.eq(comment.value()),
        NOTICES_HAPPENING.DONE_AT.isNotNull());
  }
}
