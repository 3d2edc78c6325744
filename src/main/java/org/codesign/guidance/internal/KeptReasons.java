package org.codesign.guidance.internal;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import org.codesign.privacy.KeepReason;

/** By field, why what the text guard found in it stays; in its column {@code FIELD=REASON,…}. */
record KeptReasons(Map<String, KeepReason> reasons) {

  static final KeptReasons NOTHING = new KeptReasons(Map.of());

  KeptReasons {
    reasons = Map.copyOf(reasons);
  }

  static KeptReasons parse(String column) {
    Map<String, KeepReason> reasons = new LinkedHashMap<>();
    if (!column.isEmpty()) {
      for (String one : column.split(",", -1)) {
        int sign = one.indexOf('=');
        reasons.put(one.substring(0, sign), KeepReason.valueOf(one.substring(sign + 1)));
      }
    }
    return new KeptReasons(reasons);
  }

  String column() {
    return reasons.entrySet().stream()
        .map(it -> it.getKey() + "=" + it.getValue())
        .sorted()
        .collect(joining(","));
  }
}
