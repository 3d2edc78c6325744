package org.codesign.timing;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet is to be read.
 *
 * @param columns where each stands, counted from 0; one that is not there is missing here
 * @param longIsRight entries over four hours are meant so
 */
public record SheetMapping(
    Map<SheetColumn, Integer> columns, BareNumber bareNumber, boolean longIsRight) {

  public SheetMapping {
    columns = Map.copyOf(columns);
  }

  /** What the headings say by themselves. */
  public static SheetMapping guess(List<String> headings, boolean longIsRight) {
    Map<SheetColumn, Integer> columns = new EnumMap<>(SheetColumn.class);
    for (int i = 0; i < headings.size(); i++) {
      int position = i;
      SheetColumn.headed(headings.get(i)).ifPresent(it -> columns.putIfAbsent(it, position));
    }
    Integer duration = columns.get(SheetColumn.DURATION);
    BareNumber bare = duration == null ? BareNumber.AS_IN_LOG : bareNumber(headings.get(duration));
    return new SheetMapping(columns, bare, longIsRight);
  }

  private static BareNumber bareNumber(String heading) {
    String plain = heading.toLowerCase(Locale.ROOT);
    if (plain.contains("min")) {
      return BareNumber.MINUTES;
    }
    return plain.contains("hour") || plain.contains("hrs")
        ? BareNumber.HOURS
        : BareNumber.AS_IN_LOG;
  }

  public @Nullable Integer position(SheetColumn column) {
    return columns.get(column);
  }

  public boolean isComplete() {
    return List.of(SheetColumn.values()).stream()
        .allMatch(it -> !it.isNeeded() || columns.containsKey(it));
  }
}
