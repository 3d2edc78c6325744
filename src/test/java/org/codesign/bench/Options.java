package org.codesign.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Options such as {@code --issues 1000}, by name. */
record Options(Map<String, String> values) {

  /** The first argument is the benchmark's name. */
  static Options of(String... arguments) {
    Map<String, String> values = new HashMap<>();
    for (int i = 1; i < arguments.length; i += 2) {
      if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
        throw new IllegalArgumentException("Not understood: " + Arrays.toString(arguments));
      }
      values.put(arguments[i].substring(2), arguments[i + 1]);
    }
    return new Options(values);
  }

  int number(String name, int otherwise) {
    return Optional.ofNullable(values.get(name)).map(Integer::parseInt).orElse(otherwise);
  }

  String word(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  Path file(String name) {
    return Path.of(Optional.ofNullable(values.get(name)).orElseThrow());
  }

  /** The data folder, which {@code bin/bench} names. */
  static Path home() {
    return Path.of(System.getenv("CODESIGN_HOME"));
  }
}
