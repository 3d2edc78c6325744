package org.codesign.priorities;

import java.util.UUID;
import org.codesign.shared.Ids;

/** A round. */
public record RoundId(UUID value) {

  public RoundId {
    value = Ids.kept(value);
  }

  public static RoundId next() {
    return new RoundId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
