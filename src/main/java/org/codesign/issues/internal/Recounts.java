package org.codesign.issues.internal;

import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.codesign.issues.AnswerChanged;
import org.codesign.issues.CommentErased;
import org.codesign.issues.CommentRestored;
import org.codesign.issues.Commented;
import org.codesign.issues.EvidenceChanged;
import org.codesign.issues.IssueId;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts answers and comments again after they changed: one issue after the other and beside the
 * people who answer, so that five hundred answers to one issue wait for nobody. Not at once either:
 * answers that come in meanwhile share one count, and leave the machine to those who answer. What a
 * crash leaves uncounted is found at the next start.
 */
@Component
public class Recounts {

  private static final int PAUSE = 300; // milliseconds

  private final StandingStore standings;
  private final Set<IssueId> waiting = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService counting =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("recount").factory());

  Recounts(StandingStore standings) {
    this.standings = standings;
  }

  @TransactionalEventListener
  void on(AnswerChanged changed) {
    soon(changed.issue());
  }

  @TransactionalEventListener
  void on(Commented said) {
    soon(said.issue());
  }

  @TransactionalEventListener
  void on(CommentErased erased) {
    soon(erased.issue());
  }

  @TransactionalEventListener
  void on(CommentRestored restored) {
    soon(restored.issue());
  }

  @TransactionalEventListener
  void on(EvidenceChanged changed) {
    soon(changed.issue());
  }

  private void soon(IssueId issue) {
    if (waiting.add(issue)) {
      counting.schedule(() -> recount(issue), PAUSE, TimeUnit.MILLISECONDS);
    }
  }

  private void recount(IssueId issue) {
    waiting.remove(issue); // before counting: an answer that is not in this count asks for another
    IssueId shownAs = standings.rootOf(issue);
    standings.recount(shownAs);
    if (!shownAs.equals(issue)) {
      standings.recount(issue); // to nothing: its answers count there
    }
  }

  @EventListener
  void on(ApplicationReadyEvent started) {
    counting.execute(this::all);
  }

  /** Brings every standing that is missing or wrong in line with the answers. */
  public void all() {
    standings.addMissing();
    standings.wrong().forEach(this::recount);
  }

  @PreDestroy
  void finish() {
    counting.close();
  }
}
