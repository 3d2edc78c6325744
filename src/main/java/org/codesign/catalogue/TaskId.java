package org.codesign.catalogue;

import java.util.UUID;
import org.codesign.shared.Ids;

/** A kind of work people recognise. */
public record TaskId(UUID value) {

  public TaskId {
    value = Ids.kept(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
