package org.codesign.priorities.internal;

import java.util.List;
import org.codesign.priorities.Bands;
import org.codesign.priorities.Bands.Left;
import org.codesign.priorities.internal.RankingReader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The bands of some rows of a ranking, and where that leaves whoever reads on.
 *
 * @param bands in the rows' order; null for a row without one
 * @param left null where no row has a band yet
 */
record Banding(List<@Nullable Integer> bands, @Nullable Left<Row> left) {

  static Banding of(List<Row> rows, @Nullable Left<Row> before) {
    List<@Nullable Integer> bands =
        Bands.of(
            rows.stream().map(Row::lost).toList(),
            before == null ? null : new Left<>(before.band(), before.first().lost()));
    Left<Row> left = before;
    for (int i = 0; i < rows.size(); i++) {
      Integer band = bands.get(i);
      if (band != null && (left == null || band > left.band())) {
        left = new Left<>(band, rows.get(i));
      }
    }
    return new Banding(bands, left);
  }
}
