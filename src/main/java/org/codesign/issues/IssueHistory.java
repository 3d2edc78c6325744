package org.codesign.issues;

import java.util.List;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.internal.HistoryReader;
import org.codesign.issues.internal.MergeReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How an issue came to be what it is: what was done to it, and what was merged into it. */
@Component
@Transactional(readOnly = true)
public class IssueHistory {

  private final HistoryReader history;
  private final MergeReader merged;

  IssueHistory(HistoryReader history, MergeReader merged) {
    this.history = history;
    this.merged = merged;
  }

  /**
   * What was done to an issue, newest first, the report itself last; at most 200 entries.
   *
   * @throws org.codesign.shared.NotFound if there is none
   */
  public List<HistoryEntry> of(Actor actor, IssueId issue) {
    actor.mustBe(Role.STAFF);
    return history.of(actor, issue);
  }

  /** The reports merged into an issue, the oldest first; at most 100. */
  public List<MergedReport> mergedInto(Actor actor, IssueId issue) {
    actor.mustBe(Role.STAFF);
    return merged.mergedInto(actor, issue);
  }
}
