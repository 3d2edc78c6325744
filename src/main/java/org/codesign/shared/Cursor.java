package org.codesign.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;

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
    String joined = new String(Base64.getUrlDecoder().decode(text), UTF_8);
    return new Cursor(List.of(joined.split(SEPARATOR, -1)));
  }

  public String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, keys).getBytes(UTF_8));
  }
}
