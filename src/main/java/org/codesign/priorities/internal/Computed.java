package org.codesign.priorities.internal;

import java.util.Map;
import org.codesign.issues.IssueEvidence;
import org.codesign.issues.IssueId;
import org.codesign.priorities.HoursLost;
import org.codesign.priorities.internal.HoursLostStore.Known;

/** What an issue's answers come to. */
record Computed(IssueEvidence evidence, HoursLost lost) {

  IssueId id() {
    return evidence.issue();
  }

  boolean differsFrom(Map<IssueId, Known> known) {
    return !new Known(evidence.system(), evidence.open(), lost).equals(known.get(id()));
  }
}
