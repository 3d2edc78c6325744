package org.codesign.issues.internal;

import java.util.UUID;
import org.codesign.issues.internal.CaredFor.Row;
import org.jspecify.annotations.Nullable;

/** Where an issue belongs, as the history spells it. */
record Location(UUID system, UUID supplier, @Nullable UUID screen, @Nullable UUID release) {

  private static final String NONE = "-";

  static Location of(Row row) {
    return new Location(row.system(), row.supplier(), row.screen(), row.release());
  }

  static Location parse(String code) {
    String[] parts = code.split(" ", 4);
    return new Location(
        UUID.fromString(parts[0]),
        UUID.fromString(parts[1]),
        parts[2].equals(NONE) ? null : UUID.fromString(parts[2]),
        parts[3].equals(NONE) ? null : UUID.fromString(parts[3]));
  }

  String code() {
    return system
        + " "
        + supplier
        + " "
        + (screen == null ? NONE : screen)
        + " "
        + (release == null ? NONE : release);
  }
}
