package org.codesign.catalogue;

import java.util.UUID;
import org.codesign.shared.Ids;

/** A named place on a screen. */
public record RegionId(UUID value) {

  public RegionId {
    value = Ids.kept(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
