package org.codesign.suppliers.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import org.codesign.catalogue.SystemId;
import org.codesign.issues.IssueId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes through promises, each in a transaction of its own. */
@Component
public class ProofRounds {

  private static final Logger log = LoggerFactory.getLogger(ProofRounds.class);

  private static final Duration DAY = Duration.ofDays(1);

  private final ProofKeeper keeper;
  private final PromiseReader promises;
  private final ProofReader proofs;
  private final Clock clock;

  ProofRounds(ProofKeeper keeper, PromiseReader promises, ProofReader proofs, Clock clock) {
    this.keeper = keeper;
    this.promises = promises;
    this.proofs = proofs;
    this.clock = clock;
  }

  /** Those about these issues. */
  public void look(Collection<IssueId> issues) {
    issues.forEach(keeper::bringInLine);
  }

  /** Those about issues on these systems. */
  void lookAt(Collection<SystemId> systems) {
    look(proofs.about(systems));
  }

  /**
   * Those that were not looked at for a day: time is logged meanwhile. Another node or an earlier
   * start has done its part, which is not done again. One that fails holds up no other.
   */
  public void everyDay() {
    promises.notLookedAtSince(clock.instant().minus(DAY)).forEach(this::tryOne);
  }

  private void tryOne(IssueId issue) {
    try {
      keeper.bringInLine(issue);
    } catch (RuntimeException failure) {
      log.error("What came of the promise about {} was not worked out", issue, failure);
    }
  }
}
