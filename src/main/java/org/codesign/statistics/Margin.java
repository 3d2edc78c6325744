package org.codesign.statistics;

import java.util.List;
import java.util.Map;

/**
 * What is known of the population from elsewhere: how many belong to each category of one kind.
 *
 * @param categories the category of each unit of the sample, in the sample's order
 * @param totals of each category in the population, above 0
 */
public record Margin(List<String> categories, Map<String, Double> totals) {

  public Margin {
    categories = List.copyOf(categories);
    totals = Map.copyOf(totals);
    totals.forEach((category, total) -> {
      if (!(Numbers.finite(total, "a total") > 0)) {
        throw new IllegalArgumentException("nobody belongs to " + category);
      }
    });
    if (!totals.keySet().containsAll(categories)) {
      throw new IllegalArgumentException("a category of the sample has no total");
    }
  }

  /** 0 for a category that is none. */
  double total(String category) {
    return totals.getOrDefault(category, 0.0);
  }

  double all() {
    return totals.values().stream().mapToDouble(it -> it).sum();
  }
}
