package org.codesign.issues;

import java.util.UUID;
import org.codesign.shared.Ids;

/** Something that was done to an issue. */
public record HistoryId(UUID value) {

  public HistoryId {
    value = Ids.kept(value);
  }

  public static HistoryId next() {
    return new HistoryId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
