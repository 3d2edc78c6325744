package org.codesign.priorities;

import org.codesign.priorities.internal.Recomputation;
import org.springframework.stereotype.Component;

/** What other modules need of priorities without a person asking. */
@Component
public class PriorityFacts {

  private final Recomputation recomputation;

  PriorityFacts(Recomputation recomputation) {
    this.recomputation = recomputation;
  }

  /**
   * Brings hours lost in line with issues and answers that were loaded past the facades; returns
   * when it is.
   */
  public void recomputeAll() {
    recomputation.all();
  }
}
