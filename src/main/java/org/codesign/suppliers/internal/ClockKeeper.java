package org.codesign.suppliers.internal;

import org.codesign.issues.IssueEvidence;
import org.codesign.issues.IssueFacts;
import org.codesign.issues.IssueId;
import org.codesign.issues.TurnChanged;
import org.codesign.priorities.ListPublished;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Starts and stops suppliers' clocks, in the transaction that gives or takes the turn: nobody waits
 * for an answer about an issue that is closed, was merged away, or is another supplier's by now.
 */
@Component
class ClockKeeper {

  private final ClockStore clocks;
  private final IssueFacts issues;

  ClockKeeper(ClockStore clocks, IssueFacts issues) {
    this.clocks = clocks;
    this.issues = issues;
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(ListPublished published) {
    clocks.begin(published.supplier(), published.issues());
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(TurnChanged changed) {
    look(changed.issue());
  }

  void look(IssueId issue) {
    clocks.turn(
        issue,
        issues
            .evidence(issue)
            .filter(IssueEvidence::open)
            .map(IssueEvidence::supplier)
            .orElse(null));
  }
}
