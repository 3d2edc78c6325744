package org.codesign.priorities.internal;

import java.util.List;
import org.codesign.issues.IssueId;
import org.codesign.priorities.internal.RankingReader.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a list is made of, in its order.
 *
 * @param bands in the rows' order; null for a row without one
 */
public record OrderedTop(List<Row> rows, List<@Nullable Integer> bands) {

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  public List<IssueId> issues() {
    return rows.stream().map(Row::issue).toList();
  }
}
