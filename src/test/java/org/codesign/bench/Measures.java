package org.codesign.bench;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How good a ranking is, in the definitions of trec_eval: {@code map}, {@code P_30}, {@code
 * ndcg_cut_10}, {@code recall_100} and {@code recip_rank}. A document counts as relevant from grade
 * 1 on; one that was not judged is not.
 *
 * @param map average precision: the mean, over all relevant documents, of the precision at the rank
 *     where each was found
 * @param p30 the share of relevant ones among the first 30, also where fewer were found
 * @param ndcg10 gains are grades, discounted by log2(rank + 1), against the best possible order
 * @param recall100 the share of all relevant ones that is among the first 100
 * @param mrr one by the rank of the first relevant one; 0 where none was found
 */
record Measures(double map, double p30, double ndcg10, double recall100, double mrr) {

  /**
   * @param ranking ids, the best first
   * @param grades of the documents that were judged, at least one of them above 0
   */
  static Measures of(List<String> ranking, Map<String, Integer> grades) {
    int relevant = (int) grades.values().stream().filter(grade -> grade > 0).count();
    int found = 0;
    int amongThirty = 0;
    int amongHundred = 0;
    double precisions = 0;
    double gain = 0;
    double first = 0;
    for (int rank = 1; rank <= ranking.size(); rank++) {
      int grade = grades.getOrDefault(ranking.get(rank - 1), 0);
      if (grade > 0) {
        found++;
        precisions += (double) found / rank;
        amongThirty += rank <= 30 ? 1 : 0;
        amongHundred += rank <= 100 ? 1 : 0;
        gain += rank <= 10 ? discounted(grade, rank) : 0;
        first = found == 1 ? 1.0 / rank : first;
      }
    }
    return new Measures(
        precisions / relevant,
        amongThirty / 30.0,
        gain / ideal(grades.values()),
        (double) amongHundred / relevant,
        first);
  }

  private static double discounted(int grade, int rank) {
    return grade * Math.log(2) / Math.log(rank + 1);
  }

  private static double ideal(Collection<Integer> grades) {
    List<Integer> best =
        grades.stream()
            .filter(grade -> grade > 0)
            .sorted(Comparator.reverseOrder())
            .limit(10)
            .toList();
    double gain = 0;
    for (int rank = 1; rank <= best.size(); rank++) {
      gain += discounted(best.get(rank - 1), rank);
    }
    return gain;
  }

  /** Over questions, each counting the same. */
  static Measures mean(Collection<Measures> all) {
    return new Measures(
        mean(all, Measures::map),
        mean(all, Measures::p30),
        mean(all, Measures::ndcg10),
        mean(all, Measures::recall100),
        mean(all, Measures::mrr));
  }

  private static double mean(Collection<Measures> all, ToDoubleFunction<Measures> measure) {
    return all.stream().mapToDouble(measure).average().orElse(0);
  }
}
