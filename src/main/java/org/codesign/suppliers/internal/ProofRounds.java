package org.codesign.suppliers.internal;

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

  private final ProofKeeper keeper;
  private final PromiseReader promises;
  private final ProofReader proofs;

  ProofRounds(ProofKeeper keeper, PromiseReader promises, ProofReader proofs) {
    this.keeper = keeper;
    this.promises = promises;
    this.proofs = proofs;
  }

  /** Those about these issues. */
  public void look(Collection<IssueId> issues) {
    issues.forEach(keeper::bringInLine);
  }

  /** Those about issues on these systems. */
  void lookAt(Collection<SystemId> systems) {
    look(proofs.about(systems));
  }

  /** One that fails holds up no other. */
  void all() {
    promises.all().stream().map(Promise::issue).distinct().forEach(this::tryOne);
  }

  private void tryOne(IssueId issue) {
    try {
      keeper.bringInLine(issue);
    } catch (RuntimeException failure) {
      log.error("What came of the promise about {} was not worked out", issue, failure);
    }
  }
}
