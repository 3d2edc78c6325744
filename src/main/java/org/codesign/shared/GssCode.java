package org.codesign.shared;

import java.util.regex.Pattern;

/**
 * The Government Statistical Service code of an English upper-tier council, such as {@code
 * E08000016}.
 *
 * @param value {@code E} and eight digits; anything else is refused with {@link
 *     IllegalArgumentException}
 */
public record GssCode(String value) implements Comparable<GssCode> {

  private static final Pattern SHAPE = Pattern.compile("E\\d{8}");

  public GssCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a GSS code of an English council: " + value);
    }
  }

  @Override
  public int compareTo(GssCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
