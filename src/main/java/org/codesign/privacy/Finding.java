package org.codesign.privacy;

/**
 * Something in a text that may tell who a person is.
 *
 * @param start its first character, in UTF-16 units from 0
 * @param end the one after its last
 */
public record Finding(Kind kind, int start, int end) {

  boolean overlaps(int from, int to) {
    return start < to && from < end;
  }
}
