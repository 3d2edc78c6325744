package org.codesign.catalogue;

import java.util.UUID;

/** A release of a system. */
public record ReleaseId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
