package org.codesign.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.codesign.db.generated.tables.NoticesNotice.NOTICES_NOTICE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.issues.CloseForm;
import org.codesign.issues.ClosedAs;
import org.codesign.issues.CommentForm;
import org.codesign.issues.CommentId;
import org.codesign.issues.Comments;
import org.codesign.issues.IssueCare;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssueText;
import org.codesign.issues.Issues;
import org.codesign.issues.KeptId;
import org.codesign.issues.KeptText;
import org.codesign.issues.MergeForm;
import org.codesign.issues.Moderation;
import org.codesign.issues.Refusal;
import org.codesign.issues.RemovalReason;
import org.codesign.issues.Reports;
import org.codesign.privacy.KeepReason;
import org.codesign.shared.Cursor;
import org.codesign.shared.GssCode;
import org.codesign.shared.Ids;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class NoticesTest {

  @Autowired Notices notices;
  @Autowired Issues issues;
  @Autowired Comments comments;
  @Autowired IssueCare care;
  @Autowired Moderation moderation;
  @Autowired Given given;
  @Autowired DSLContext db;

  GssCode council;
  Actor reporter;
  Actor worker;
  IssueId issue;

  @BeforeEach
  void anIssueThatSomebodyReported() {
    council = given.council();
    reporter = given.worker(council);
    worker = given.worker(council);
    issue = IssueId.next();
    issues.report(reporter, issue, Reports.on(given.systemOf(given.supplier())));
  }

  private CommentId say(Actor author, Actor... mentioned) {
    CommentId id = CommentId.next();
    Set<org.codesign.identity.PersonId> people = new java.util.HashSet<>();
    for (Actor one : mentioned) {
      people.add(one.id());
    }
    comments.write(author, issue, id, new CommentForm("Something new", people));
    return id;
  }

  private List<NoticeKind> told(Actor actor) {
    return notices.page(actor, null).items().stream().map(Notice::kind).toList();
  }

  @Test
  void the_reporter_hears_what_became_of_a_kept_text() {
    IssueText kept = new IssueText("Search hangs", "The search for LS1 4AP hangs.", "");
    issues.reword(reporter, issue, 1, kept, Map.of("body", KeepReason.INVENTED));
    Actor facilitator = given.facilitator();

    moderation.release(facilitator, keptOn(facilitator));
    await().untilAsserted(() -> assertThat(told(reporter)).containsExactly(NoticeKind.KEPT));

    issues.reword(facilitator, issue, 3, kept, Map.of("body", KeepReason.INVENTED));
    moderation.refuse(facilitator, keptOn(facilitator), Refusal.NOT_NEEDED);
    care.close(facilitator, issue, new CloseForm(ClosedAs.FIXED, ""));
    await()
        .untilAsserted(() ->
            assertThat(told(reporter))
                .as("a facilitator's own text is not the reporter's")
                .containsExactly(NoticeKind.CLOSED, NoticeKind.KEPT));
  }

  private KeptId keptOn(Actor facilitator) {
    Page<KeptText> page = moderation.waiting(facilitator, null);
    while (page.items().stream().noneMatch(it -> it.issue().equals(issue))) {
      page = moderation.waiting(facilitator, page.next().orElseThrow());
    }
    return page.items().stream()
        .filter(it -> it.issue().equals(issue))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void followers_hear_of_a_comment_and_its_author_does_not() {
    say(worker);

    await().untilAsserted(() -> assertThat(told(reporter)).containsExactly(NoticeKind.COMMENT));
    assertThat(told(worker)).isEmpty();
    Notice notice = notices.page(reporter, null).items().getFirst();
    assertThat(notice.title()).isEqualTo("Save lies below the fold");
    assertThat(notice.unread()).isTrue();
    assertThat(notices.unread(reporter)).isEqualTo(1);
  }

  @Test
  void who_is_mentioned_and_follows_hears_once() {
    say(worker, reporter);
    say(worker);

    await()
        .untilAsserted(() ->
            assertThat(told(reporter)).containsExactly(NoticeKind.COMMENT, NoticeKind.MENTION));
  }

  @Test
  void who_does_not_want_to_hear_of_a_kind_does_not() {
    notices.choose(reporter, new NoticeChoice(Digest.WEEKLY, Set.of(NoticeKind.COMMENT)));
    say(worker);
    say(worker, reporter);

    await().untilAsserted(() -> assertThat(told(reporter)).containsExactly(NoticeKind.MENTION));
    assertThat(notices.choice(reporter).digest()).isEqualTo(Digest.WEEKLY);
  }

  @Test
  void what_cannot_be_switched_off_is_not() {
    notices.choose(reporter, new NoticeChoice(Digest.OFF, Set.of(NoticeKind.values())));

    assertThat(notices.choice(reporter).muted())
        .containsExactlyInAnyOrderElementsOf(NoticeKind.switchable());
  }

  @Test
  void nobody_is_led_to_a_text_that_is_gone_and_the_author_hears_why() {
    CommentId id = say(worker);
    await().untilAsserted(() -> assertThat(told(reporter)).hasSize(1));

    comments.remove(given.facilitator(), issue, id, RemovalReason.ABUSIVE);

    assertThat(told(reporter)).isEmpty();
    await().untilAsserted(() -> assertThat(told(worker)).containsExactly(NoticeKind.REMOVED));
  }

  @Test
  void followers_hear_that_an_issue_is_closed_and_opened_again_each_time() {
    Actor facilitator = given.facilitator();
    for (int round = 0; round < 2; round++) {
      care.close(facilitator, issue, new CloseForm(ClosedAs.FIXED, ""));
      care.reopen(facilitator, issue);
    }

    await()
        .untilAsserted(() ->
            assertThat(told(reporter))
                .containsExactly(
                    NoticeKind.REOPENED,
                    NoticeKind.CLOSED,
                    NoticeKind.REOPENED,
                    NoticeKind.CLOSED));
  }

  @Test
  void one_is_read_and_then_all() {
    say(worker);
    say(worker);
    await().untilAsserted(() -> assertThat(notices.unread(reporter)).isEqualTo(2));

    Notice read = notices.read(reporter, notices.page(reporter, null).items().getFirst().id());
    assertThat(read.unread()).isFalse();
    assertThat(notices.unread(reporter)).isEqualTo(1);
    notices.readAll(reporter);
    assertThat(notices.unread(reporter)).isZero();
  }

  @Test
  void somebody_elses_notice_is_not_found() {
    say(worker);
    await().untilAsserted(() -> assertThat(told(reporter)).hasSize(1));
    NoticeId theirs = notices.page(reporter, null).items().getFirst().id();

    for (Actor other :
        List.of(worker, given.facilitator(), given.admin(), given.personOf(given.supplier()))) {
      assertThatThrownBy(() -> notices.read(other, theirs)).isInstanceOf(NotFound.class);
      assertThat(told(other)).isEmpty();
    }
  }

  @Test
  void pages_hold_every_notice_once() {
    Instant now = Instant.now();
    for (int i = 0; i < 60; i++) {
      noticeOf(reporter, now.minusSeconds(i / 2));
    }
    List<NoticeId> read = new ArrayList<>();
    Cursor after = null;
    do {
      Page<Notice> page = notices.page(reporter, after);
      page.items().forEach(it -> read.add(it.id()));
      after = page.nextCursor();
    } while (after != null);

    assertThat(read).hasSize(60).doesNotHaveDuplicates();
  }

  @Test
  void after_ninety_days_a_notice_is_gone() {
    noticeOf(reporter, Instant.now().minus(Duration.ofDays(91)));
    noticeOf(reporter, Instant.now().minus(Duration.ofDays(89)));

    assertThat(told(reporter)).hasSize(1);
  }

  private void noticeOf(Actor person, Instant at) {
    db.insertInto(NOTICES_NOTICE)
        .set(NOTICES_NOTICE.ID, Ids.next())
        .set(NOTICES_NOTICE.PERSON_ID, person.id().value())
        .set(NOTICES_NOTICE.HAPPENING_ID, Ids.next())
        .set(NOTICES_NOTICE.KIND, NoticeKind.COMMENT.name())
        .set(NOTICES_NOTICE.ISSUE_ID, issue.value())
        .set(NOTICES_NOTICE.CREATED_AT, at)
        .set(NOTICES_NOTICE.CHANGED_AT, at)
        .execute();
  }

  @Test
  void followers_of_what_an_issue_is_shown_as_hear_of_a_comment_sent_to_its_id() {
    SystemId system = given.systemOf(given.supplier());
    Actor elsewhere = given.worker(given.council());
    IssueId shown = IssueId.next();
    IssueId merged = IssueId.next();
    issues.report(elsewhere, shown, Reports.on(system));
    issues.report(reporter, merged, Reports.on(system));
    care.merge(given.facilitator(), merged, new MergeForm(shown, ""));

    CommentId id = CommentId.next();
    comments.write(worker, merged, id, CommentForm.saying("By an old link"));

    await().untilAsserted(() -> assertThat(told(elsewhere)).containsExactly(NoticeKind.COMMENT));
    assertThat(notices.page(elsewhere, null).items().getFirst().issue()).isEqualTo(shown);
    await().untilAsserted(() -> assertThat(told(reporter)).contains(NoticeKind.COMMENT));
  }
}
