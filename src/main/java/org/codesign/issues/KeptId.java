package org.codesign.issues;

import java.util.UUID;
import org.codesign.shared.Ids;

/** A text that its author keeps although the guard found something in it. */
public record KeptId(UUID value) {

  public KeptId {
    value = Ids.kept(value);
  }

  public static KeptId next() {
    return new KeptId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
