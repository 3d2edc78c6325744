package org.codesign.priorities;

import java.util.List;
import org.codesign.issues.IssueId;
import org.codesign.shared.SupplierId;

/**
 * A supplier was given a new list.
 *
 * @param issues on it, the first place first, at least one
 */
public record ListPublished(SupplierId supplier, List<IssueId> issues) {

  public ListPublished {
    issues = List.copyOf(issues);
  }
}
