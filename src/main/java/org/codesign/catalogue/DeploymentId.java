package org.codesign.catalogue;

import java.util.UUID;
import org.codesign.shared.Ids;

/** A council running a release from a date on. */
public record DeploymentId(UUID value) {

  public DeploymentId {
    value = Ids.kept(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
