package org.codesign.guidance;

import java.util.UUID;
import org.codesign.shared.Ids;

/** A best-practice document. */
public record DocumentId(UUID value) {

  public DocumentId {
    value = Ids.kept(value);
  }

  public static DocumentId next() {
    return new DocumentId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
