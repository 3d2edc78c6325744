package org.codesign.catalogue;

import java.util.UUID;

/** A kind of work people recognise. */
public record TaskId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
