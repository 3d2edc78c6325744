package org.codesign.issues;

import java.util.UUID;
import org.codesign.shared.Ids;

/** A usability problem on a screen or between systems. */
public record IssueId(UUID value) {

  public IssueId {
    value = Ids.kept(value);
  }

  public static IssueId next() {
    return new IssueId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
