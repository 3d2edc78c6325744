package org.codesign.timing;

import java.util.UUID;
import org.codesign.shared.Ids;

/** A stretch of a workflow run; made with the press that begins it. */
public record LapId(UUID value) {

  public LapId {
    value = Ids.kept(value);
  }

  public static LapId next() {
    return new LapId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
