package org.codesign.catalogue;

import java.util.UUID;

/** A council running a release from a date on. */
public record DeploymentId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
