package org.codesign.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.codesign.priorities.HoursLost;
import org.codesign.statistics.LogNormalMean;

/**
 * Whether figures can be believed: worlds in which the truth is known, seen through answers and
 * time entries as councils of different size and bias would send them. The figures come from the
 * product's own estimators.
 */
final class Evidence implements Bench.Benchmark {

  private static final int WORLDS = 500;

  @Override
  public void run(Options options, Figures figures) {
    int worlds = options.number("worlds", WORLDS);
    hours(worlds, figures);
    shifts(worlds, figures);
  }

  private static void hours(int worlds, Figures figures) {
    Tally covered = new Tally();
    Tally coveredShown = new Tally();
    double fair = 0;
    double votes = 0;
    double lowerEnds = 0;
    for (int seed = 0; seed < worlds; seed++) {
      EvidenceWorld world = EvidenceWorld.of(new Random(seed));
      List<EvidenceWorld.Seen> issues = world.issues();
      LogNormalMean losses =
          LogNormalMean.of(issues.stream().map(EvidenceWorld.Seen::sums).toList()).orElseThrow();
      List<HoursLost> found =
          issues.stream()
              .map(it -> HoursLost.of(it.evidence(), world.usage(), losses, null))
              .toList();
      for (int i = 0; i < found.size(); i++) {
        boolean inside = covers(found.get(i), issues.get(i).trueHours());
        covered.add(inside);
        if (i == 0) {
          coveredShown.add(inside);
        }
      }
      double[] share = truth(issues, EvidenceWorld.Seen::trueShare);
      fair += spearman(share, of(found, it -> it.certainty().fairShare()));
      votes += spearman(share, of(found, HoursLost::affected));
      lowerEnds +=
          spearman(truth(issues, EvidenceWorld.Seen::trueHours), of(found, HoursLost::lowerEnd));
    }
    figures.print("worlds", worlds);
    figures.print("coverage_hours", percent(coveredShown.share()));
    figures.print("coverage_hours_all_issues", percent(covered.share()));
    figures.print("rank_corr_fair", number(fair / worlds));
    figures.print("rank_corr_votes", number(votes / worlds));
    figures.print("rank_corr_hours", number(lowerEnds / worlds));
  }

  private static void shifts(int worlds, Figures figures) {
    Tally covered = new Tally();
    Tally coveredRanks = new Tally();
    Tally falseGains = new Tally();
    for (int seed = 0; seed < worlds; seed++) {
      ReleaseWorld world = new ReleaseWorld(new Random(seed));
      covered.add(world.differenceCovers());
      coveredRanks.add(world.ranksCover());
      falseGains.add(new ReleaseWorld(new Random(-1 - seed)).claimsGainWithoutOne());
    }
    figures.print("coverage_shift", percent(covered.share()));
    figures.print("coverage_shift_ranks", percent(coveredRanks.share()));
    figures.print("false_gain", percent(falseGains.share()));
  }

  private static boolean covers(HoursLost found, double truth) {
    return found.certainty().lower() <= truth && truth <= found.certainty().upper();
  }

  private static double[] truth(
      List<EvidenceWorld.Seen> issues, ToDoubleFunction<EvidenceWorld.Seen> of) {
    return issues.stream().mapToDouble(of).toArray();
  }

  private static double[] of(List<HoursLost> found, ToDoubleFunction<HoursLost> figure) {
    return found.stream().mapToDouble(figure).toArray();
  }

  private static double spearman(double[] one, double[] other) {
    double[] a = ranks(one);
    double[] b = ranks(other);
    double mean = (a.length + 1) / 2.0;
    double products = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int i = 0; i < a.length; i++) {
      products += (a[i] - mean) * (b[i] - mean);
      squaresA += (a[i] - mean) * (a[i] - mean);
      squaresB += (b[i] - mean) * (b[i] - mean);
    }
    return products / Math.sqrt(squaresA * squaresB);
  }

  /** 1 for the least; equal ones share the mean of their ranks. */
  private static double[] ranks(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparing(i -> values[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] ranks = new double[values.length];
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + 1 + to) / 2.0;
      }
      from = to;
    }
    return ranks;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static final class Tally {
    private int yes;
    private int all;

    void add(boolean claim) {
      yes += claim ? 1 : 0;
      all++;
    }

    double share() {
      return (double) yes / all;
    }
  }
}
