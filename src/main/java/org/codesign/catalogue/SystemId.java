package org.codesign.catalogue;

import java.util.UUID;
import org.codesign.shared.Ids;

/** A system of a supplier. */
public record SystemId(UUID value) {

  public SystemId {
    value = Ids.kept(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
