package org.codesign.issues;

import java.util.UUID;
import org.codesign.shared.Ids;

/** Something somebody said under an issue. */
public record CommentId(UUID value) {

  public CommentId {
    value = Ids.kept(value);
  }

  public static CommentId next() {
    return new CommentId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
