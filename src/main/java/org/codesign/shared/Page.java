package org.codesign.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list and where the next ones start.
 *
 * @param items in the list's order
 * @param nextCursor what to ask the next page with, or null where the list ends
 */
public record Page<T>(List<T> items, @Nullable Cursor nextCursor) {

  public Page {
    items = List.copyOf(items);
  }

  public Optional<Cursor> next() {
    return Optional.ofNullable(nextCursor);
  }

  /**
   * A page of {@code size} out of rows read with {@code size + 1}: the extra row tells that there
   * is more.
   *
   * @param keyOf the sort key of a row, as the list's query compares it
   */
  public static <T> Page<T> of(List<T> rows, int size, Function<T, Cursor> keyOf) {
    if (rows.size() <= size) {
      return new Page<>(rows, null);
    }
    return new Page<>(rows.subList(0, size), keyOf.apply(rows.get(size - 1)));
  }
}
