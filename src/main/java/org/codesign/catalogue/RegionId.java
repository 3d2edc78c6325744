package org.codesign.catalogue;

import java.util.UUID;

/** A named place on a screen. */
public record RegionId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
