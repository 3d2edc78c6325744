package org.codesign.timing;

import java.util.UUID;
import org.codesign.shared.Ids;

/** A time entry, or the running timer that becomes one; usually made on the device that logs. */
public record EntryId(UUID value) {

  public EntryId {
    value = Ids.kept(value);
  }

  public static EntryId next() {
    return new EntryId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
