package org.codesign.timing;

import java.util.UUID;
import org.codesign.shared.Ids;

/** A workflow run; usually made where it is started. */
public record RunId(UUID value) {

  public RunId {
    value = Ids.kept(value);
  }

  public static RunId next() {
    return new RunId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
