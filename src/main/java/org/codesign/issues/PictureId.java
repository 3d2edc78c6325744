package org.codesign.issues;

import java.util.UUID;
import org.codesign.shared.Ids;

/** Somebody's own picture on an issue. */
public record PictureId(UUID value) {

  public PictureId {
    value = Ids.kept(value);
  }

  public static PictureId next() {
    return new PictureId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
