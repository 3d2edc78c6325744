package org.codesign.issues;

import java.util.UUID;
import org.codesign.shared.Ids;

/** A file of issues; the id is made by whoever sends it. */
public record IssueImportId(UUID value) {

  public IssueImportId {
    value = Ids.kept(value);
  }

  public static IssueImportId next() {
    return new IssueImportId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
