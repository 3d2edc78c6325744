package org.codesign.shared;

import java.util.UUID;

/** A supplier; a shared value because it is also the scope of the people who work for one. */
public record SupplierId(UUID value) {

  public SupplierId {
    value = Ids.kept(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
