package org.codesign.suppliers;

import java.util.Arrays;
import org.codesign.statistics.DifferenceInDifferences.Change;

/** Minutes a time before and after, the means of councils' means. */
public record Means(double before, double after) {

  static Means of(Change[] changes) {
    return new Means(
        Arrays.stream(changes).mapToDouble(Change::before).average().orElseThrow(),
        Arrays.stream(changes).mapToDouble(Change::after).average().orElseThrow());
  }
}
