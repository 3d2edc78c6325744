package org.codesign.catalogue;

import java.util.UUID;
import org.codesign.shared.Ids;

/** A release of a system. */
public record ReleaseId(UUID value) {

  public ReleaseId {
    value = Ids.kept(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
