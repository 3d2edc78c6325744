package org.codesign.issues;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a file holds what.
 *
 * @param positions of the columns, from 0; what is not in the file is left out
 */
public record IssueMapping(Map<IssueColumn, Integer> positions) {

  public IssueMapping {
    positions = Map.copyOf(positions);
  }

  /** As the headings say. */
  public static IssueMapping of(List<String> headings) {
    Map<IssueColumn, Integer> positions = new EnumMap<>(IssueColumn.class);
    for (IssueColumn column : IssueColumn.values()) {
      for (int i = 0; i < headings.size(); i++) {
        if (column.isCalled(headings.get(i))) {
          positions.putIfAbsent(column, i);
        }
      }
    }
    return new IssueMapping(positions);
  }

  public Optional<Integer> position(IssueColumn column) {
    return Optional.ofNullable(positions.get(column));
  }
}
