package org.codesign.identity;

import java.util.UUID;
import org.codesign.shared.Ids;

/** A person, by a number that tells nothing about them. */
public record PersonId(UUID value) {

  public PersonId {
    value = Ids.kept(value);
  }

  public static PersonId next() {
    return new PersonId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
