package org.codesign.shared;

import java.util.UUID;

/** A supplier; a shared value because it is also the scope of the people who work for one. */
public record SupplierId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
