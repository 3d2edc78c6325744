package org.codesign.notices;

import java.util.UUID;
import org.codesign.shared.Ids;

/** Something a person was told. */
public record NoticeId(UUID value) {

  public NoticeId {
    value = Ids.kept(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
