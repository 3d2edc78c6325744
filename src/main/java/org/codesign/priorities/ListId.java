package org.codesign.priorities;

import java.util.UUID;
import org.codesign.shared.Ids;

/** A published priority list. */
public record ListId(UUID value) {

  public ListId {
    value = Ids.kept(value);
  }

  public static ListId next() {
    return new ListId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
