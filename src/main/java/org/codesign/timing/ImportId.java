package org.codesign.timing;

import java.util.UUID;
import org.codesign.shared.Ids;

/**
 * A time sheet or event log that somebody brings in; made by whoever sends it.
 *
 * @param value of a version up to 7; others, some of which MariaDB cannot keep, are refused with
 *     {@link IllegalArgumentException}
 */
public record ImportId(UUID value) {

  public ImportId {
    value = Ids.kept(value);
  }

  public static ImportId next() {
    return new ImportId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
