package org.codesign.catalogue;

import java.util.UUID;
import org.codesign.shared.Ids;

/** A step of a task. */
public record StepId(UUID value) {

  public StepId {
    value = Ids.kept(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
