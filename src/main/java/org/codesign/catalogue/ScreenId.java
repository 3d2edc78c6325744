package org.codesign.catalogue;

import java.util.UUID;

/** A named place in a system. */
public record ScreenId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
