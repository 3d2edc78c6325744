package org.codesign.timing.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.codesign.timing.internal.EventLogFile.Event;
import org.jspecify.annotations.Nullable;

/** What an event says of itself. */
final class EventAttributes {

  private String activity = "";
  private String transition = "";
  private @Nullable Instant at;
  private @Nullable String resource;
  private @Nullable String instance;

  void clear() {
    activity = "";
    transition = "";
    at = null;
    resource = null;
    instance = null;
  }

  void take(String key, String value) {
    switch (key) {
      case "concept:name" -> activity = value;
      case "lifecycle:transition" -> transition = value;
      case "time:timestamp" -> at = moment(value);
      case "org:resource" -> resource = value.isBlank() ? null : value;
      case "concept:instance" -> instance = value;
      default -> {}
    }
  }

  private static @Nullable Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  Event event(String caseName) {
    return new Event(caseName, activity, transition, at, resource, instance);
  }
}
