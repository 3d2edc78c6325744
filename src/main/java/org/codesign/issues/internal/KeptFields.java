package org.codesign.issues.internal;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Map;
import org.codesign.privacy.KeepReason;

/** Reasons by field in one column: {@code body=PUBLIC,title=INVENTED}. */
final class KeptFields {

  private KeptFields() {}

  static String of(Map<String, KeepReason> kept) {
    return kept.entrySet().stream()
        .map(it -> it.getKey() + "=" + it.getValue())
        .sorted()
        .collect(joining(","));
  }

  static Map<String, KeepReason> read(String column) {
    return Arrays.stream(column.split(","))
        .filter(it -> !it.isEmpty())
        .map(it -> it.split("="))
        .collect(toMap(it -> it[0], it -> KeepReason.valueOf(it[1])));
  }
}
