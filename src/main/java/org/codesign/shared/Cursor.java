package org.codesign.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Where a list was left: the sort key of the last row seen. Opaque outside, so that the key may
 * change.
 *
 * @param keys the values of the key, in the order in which the list is sorted
 */
public record Cursor(List<String> keys) {

  private static final String SEPARATOR = "\u001f";

  public Cursor {
    keys = List.copyOf(keys);
  }

  public static Cursor of(Object... keys) {
    return new Cursor(List.of(keys).stream().map(Object::toString).toList());
  }

  /**
   * Reads what {@link #text()} wrote.
   *
   * @throws IllegalArgumentException if the text is no cursor
   */
  public static Cursor parse(String text) {
    try {
      String joined = new String(Base64.getUrlDecoder().decode(text), UTF_8);
      return new Cursor(List.of(joined.split(SEPARATOR, -1)));
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException("not a cursor", malformed);
    }
  }

  /**
   * One key as a moment.
   *
   * @throws IllegalArgumentException if there is none; somebody wrote this cursor by hand
   */
  public Instant instant(int position) {
    try {
      return Instant.parse(key(position));
    } catch (DateTimeParseException malformed) {
      throw new IllegalArgumentException("not a cursor of this list", malformed);
    }
  }

  /**
   * One key as an identifier.
   *
   * @throws IllegalArgumentException if there is none; somebody wrote this cursor by hand
   */
  public UUID uuid(int position) {
    return UUID.fromString(key(position));
  }

  /**
   * One key as a number.
   *
   * @throws IllegalArgumentException if there is none; somebody wrote this cursor by hand
   */
  public int number(int position) {
    return Integer.parseInt(key(position));
  }

  private String key(int position) {
    if (position >= keys.size()) {
      throw new IllegalArgumentException("not a cursor of this list");
    }
    return keys.get(position);
  }

  public String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, keys).getBytes(UTF_8));
  }
}
