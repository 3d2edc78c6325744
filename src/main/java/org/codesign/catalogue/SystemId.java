package org.codesign.catalogue;

import java.util.UUID;

/** A system of a supplier. */
public record SystemId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
