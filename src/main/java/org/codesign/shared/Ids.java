package org.codesign.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/** Makes UUIDs of version 7 (RFC 9562): in order of time, without asking any one machine. */
public final class Ids {

  private static final TimeBasedEpochRandomGenerator GENERATOR =
      Generators.timeBasedEpochRandomGenerator();

  private Ids() {}

  public static UUID next() {
    return GENERATOR.generate();
  }

  /**
   * The same id, if the database can keep it: MariaDB keeps no UUIDs of version 8 and above that
   * begin their second half with 80.
   *
   * @throws IllegalArgumentException for a version above 7
   */
  public static UUID kept(UUID id) {
    if (id.version() > 7) {
      throw new IllegalArgumentException("not a UUID of version 1 to 7: " + id);
    }
    return id;
  }
}
