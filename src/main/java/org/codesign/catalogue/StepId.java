package org.codesign.catalogue;

import java.util.UUID;

/** A step of a task. */
public record StepId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
