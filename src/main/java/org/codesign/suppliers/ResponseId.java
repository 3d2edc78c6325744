package org.codesign.suppliers;

import java.util.UUID;
import org.codesign.shared.Ids;

/** A supplier's answer. */
public record ResponseId(UUID value) {

  public ResponseId {
    value = Ids.kept(value);
  }

  public static ResponseId next() {
    return new ResponseId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
