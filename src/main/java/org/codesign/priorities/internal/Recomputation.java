package org.codesign.priorities.internal;

import java.util.List;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.issues.IssueEvidence;
import org.codesign.issues.IssueFacts;
import org.codesign.issues.IssueId;
import org.codesign.shared.SupplierId;
import org.springframework.stereotype.Component;

/**
 * Computes hours lost of many issues again, in batches, each in a transaction of its own: other
 * people's answers go on between them.
 */
@Component
public class Recomputation {

  private static final int BATCH = 200;

  private final IssueFacts issues;
  private final CatalogueFacts catalogue;
  private final HoursLostKeeper keeper;

  Recomputation(IssueFacts issues, CatalogueFacts catalogue, HoursLostKeeper keeper) {
    this.issues = issues;
    this.catalogue = catalogue;
    this.keeper = keeper;
  }

  /** Every issue; returns how many there are. */
  public int all() {
    int count = 0;
    for (SupplierId supplier : catalogue.suppliers().keySet()) {
      List<IssueId> all = issues.evidenceOf(supplier).stream().map(IssueEvidence::issue).toList();
      inBatches(all);
      count += all.size();
    }
    return count;
  }

  /**
   * Only those that came out of step: after a crash between an answer and its listener, after data
   * was loaded past the facades, or because another deployment has begun.
   */
  void outdated() {
    catalogue.suppliers().keySet().forEach(it -> inBatches(keeper.outdated(it)));
  }

  private void inBatches(List<IssueId> ids) {
    for (int from = 0; from < ids.size(); from += BATCH) {
      keeper.recompute(ids.subList(from, Math.min(from + BATCH, ids.size())));
    }
  }
}
