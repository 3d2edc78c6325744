package org.codesign.notices.internal;

import org.codesign.guidance.ReviewDue;
import org.codesign.issues.CommentErased;
import org.codesign.issues.CommentRemoved;
import org.codesign.issues.Commented;
import org.codesign.issues.HarmMoved;
import org.codesign.issues.HarmReported;
import org.codesign.issues.HarmTakenBack;
import org.codesign.issues.IssueClosed;
import org.codesign.issues.IssueMerged;
import org.codesign.issues.IssueMoved;
import org.codesign.issues.IssueReopened;
import org.codesign.issues.KeptDecided;
import org.codesign.issues.PictureDecided;
import org.codesign.notices.NoticeKind;
import org.codesign.priorities.ListPublished;
import org.codesign.priorities.RoundClosed;
import org.codesign.priorities.RoundOpened;
import org.codesign.suppliers.Proved;
import org.codesign.suppliers.Responded;
import org.codesign.suppliers.Written;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Writes down what happens before it is committed, and has it told afterwards: whoever comments
 * waits for one row, however many follow.
 */
@Component
class Listening {

  private final Happenings happenings;
  private final NoticeStore notices;
  private final Telling telling;

  Listening(Happenings happenings, NoticeStore notices, Telling telling) {
    this.happenings = happenings;
    this.notices = notices;
    this.telling = telling;
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(Commented said) {
    happenings.note(NoticeKind.COMMENT, said.issue(), said.comment(), null);
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(CommentRemoved removed) {
    happenings.note(NoticeKind.REMOVED, removed.issue(), removed.comment(), null);
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(IssueClosed closed) {
    happenings.note(NoticeKind.CLOSED, closed.issue(), null, null);
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(IssueReopened reopened) {
    happenings.note(NoticeKind.REOPENED, reopened.issue(), null, null);
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(IssueMerged merged) {
    happenings.note(NoticeKind.MERGED, merged.issue(), null, null);
  }

  /** A former supplier reads of it no more. */
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(IssueMoved moved) {
    notices.forget(moved.issue(), NoticeKind.FOR_SUPPLIERS);
    happenings.note(NoticeKind.MOVED, moved.issue(), null, null);
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(PictureDecided decided) {
    happenings.note(NoticeKind.PICTURE, decided.issue(), null, null);
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(HarmReported reported) {
    happenings.note(
        NoticeKind.HARM, reported.issue(), null, NoticeKind.HARM + " " + reported.issue());
  }

  /** Its new supplier is told, and reminded after a day, as the first one was. */
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(HarmMoved moved) {
    notices.forgetAlarm(moved.issue());
    happenings.mayBeAgain(HarmWatch.onceKey(moved.issue()));
    happenings.note(NoticeKind.HARM, moved.issue(), null, null);
  }

  /** Nobody is led to an alarm that is gone. */
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(HarmTakenBack gone) {
    notices.forgetAlarm(gone.issue());
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(KeptDecided decided) {
    happenings.note(NoticeKind.KEPT, decided.issue(), null, null);
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(Responded responded) {
    happenings.note(NoticeKind.RESPONSE, responded.issue(), null, null);
  }

  /** Each verdict once, however often the figures cross the line. */
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(Proved proved) {
    happenings.note(
        NoticeKind.PROVED, proved.issue(), null, proved.verdict() + " " + proved.issue());
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(Written written) {
    happenings.note(
        written.fromSupplier() ? NoticeKind.SUPPLIER_WROTE : NoticeKind.FACILITATOR_WROTE,
        written.issue(),
        null,
        null);
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(ListPublished published) {
    happenings.note(NoticeKind.LISTED, published.issues().getFirst(), null, null);
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(RoundOpened opened) {
    happenings.note(NoticeKind.ROUND_OPENED, opened.first(), null, null);
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(RoundClosed closed) {
    happenings.note(NoticeKind.ROUND_CLOSED, closed.first(), null, null);
  }

  /** Said once for each day of review and owner. */
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(ReviewDue due) {
    happenings.note(NoticeKind.REVIEW_DUE, due.document());
  }

  /** Nobody is led to a text that is gone. */
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(CommentErased erased) {
    notices.forget(erased.comment());
  }

  @TransactionalEventListener({
    Commented.class,
    CommentRemoved.class,
    IssueClosed.class,
    IssueReopened.class,
    IssueMerged.class,
    IssueMoved.class,
    PictureDecided.class,
    KeptDecided.class,
    HarmReported.class,
    HarmMoved.class,
    Responded.class,
    Proved.class,
    Written.class,
    ListPublished.class,
    RoundOpened.class,
    RoundClosed.class,
    ReviewDue.class
  })
  void afterwards() {
    telling.soon();
  }
}
