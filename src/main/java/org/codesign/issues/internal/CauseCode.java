package org.codesign.issues.internal;

import java.util.UUID;
import org.codesign.issues.Cause;
import org.codesign.issues.internal.CaredFor.Row;
import org.jspecify.annotations.Nullable;

/** A cause with the other system, as the history spells them. */
record CauseCode(Cause cause, @Nullable UUID secondSystem) {

  static CauseCode of(Row row) {
    return new CauseCode(Cause.valueOf(row.cause()), row.secondSystem());
  }

  static CauseCode parse(String code) {
    String[] parts = code.split(" ", 2);
    return new CauseCode(
        Cause.valueOf(parts[0]), parts.length == 1 ? null : UUID.fromString(parts[1]));
  }

  String code() {
    return secondSystem == null ? cause.name() : cause + " " + secondSystem;
  }

  boolean lacksSecondSystem() {
    return cause == Cause.INTEGRATION && secondSystem == null;
  }
}
