package org.codesign.catalogue;

import java.util.UUID;
import org.codesign.shared.Ids;

/** A named place in a system. */
public record ScreenId(UUID value) {

  public ScreenId {
    value = Ids.kept(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
