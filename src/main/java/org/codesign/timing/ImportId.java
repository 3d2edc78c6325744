package org.codesign.timing;

import java.util.UUID;
import org.codesign.shared.Ids;

/** A time sheet or event log that somebody brings in; made by whoever sends it. */
public record ImportId(UUID value) {

  public static ImportId next() {
    return new ImportId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
