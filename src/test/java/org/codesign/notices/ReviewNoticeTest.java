package org.codesign.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.guidance.DocumentDesk;
import org.codesign.guidance.DocumentForm;
import org.codesign.guidance.DocumentId;
import org.codesign.guidance.ReviewDue;
import org.codesign.identity.Actor;
import org.codesign.notices.Notice.ADocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** The owner of a document hears that its review is due; nobody else does. */
@CodesignTest
class ReviewNoticeTest {

  @Autowired Notices notices;
  @Autowired DocumentDesk desk;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transactions;
  @Autowired Clock clock;
  @Autowired Given given;

  @Test
  void the_owner_hears_of_it_in_the_words_of_the_document() {
    Actor editor = given.facilitator();
    Actor owner = given.admin();
    DocumentId id = document(editor, owner, LocalDate.now(clock).minusDays(1));
    say(id);
    await().until(() -> !told(owner).isEmpty());
    Notice notice = told(owner).getFirst();
    assertThat(notice.kind()).isEqualTo(NoticeKind.REVIEW_DUE);
    assertThat(notice.about()).isEqualTo(new ADocument(id));
    assertThat(notice.title()).isEqualTo("To be looked at");
    assertThat(notices.read(owner, notice.id()).unread()).isFalse();
    assertThat(told(editor)).noneMatch(it -> it.about().equals(new ADocument(id)));
  }

  @Test
  void what_was_reviewed_meanwhile_is_not_told() {
    Actor owner = given.admin();
    DocumentId done = document(owner, owner, LocalDate.now(clock).plusYears(1));
    DocumentId due = document(owner, owner, LocalDate.now(clock));
    say(done);
    say(due);
    await().until(() -> !told(owner).isEmpty());
    assertThat(told(owner)).extracting(Notice::about).containsExactly(new ADocument(due));
  }

  @Test
  void editors_alone_may_choose_it() {
    assertThat(NoticeKind.switchableFor(given.facilitator().roles()))
        .contains(NoticeKind.REVIEW_DUE);
    assertThat(NoticeKind.switchableFor(given.worker(given.council()).roles()))
        .doesNotContain(NoticeKind.REVIEW_DUE);
  }

  private void say(DocumentId id) {
    transactions.executeWithoutResult(status -> events.publishEvent(new ReviewDue(id)));
  }

  private List<Notice> told(Actor actor) {
    return notices.page(actor, null).items();
  }

  private DocumentId document(Actor editor, Actor owner, LocalDate reviewOn) {
    DocumentId id = DocumentId.next();
    DocumentForm form =
        new DocumentForm(
            "To be looked at", "", "", "", "", "", "", "", "", "Words.", owner.id(), reviewOn);
    desk.write(editor, id, form, Map.of());
    return id;
  }
}
