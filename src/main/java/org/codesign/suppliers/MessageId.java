package org.codesign.suppliers;

import java.util.UUID;
import org.codesign.shared.Ids;

/** Something a supplier and the facilitators said to each other. */
public record MessageId(UUID value) {

  public MessageId {
    value = Ids.kept(value);
  }

  public static MessageId next() {
    return new MessageId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
