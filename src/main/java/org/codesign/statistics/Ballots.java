package org.codesign.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the members of a group gave each item of a shortlist, and what it adds up to. Whose vote it
 * was does not count; how it might have come out with other members of the same kind does: members
 * are drawn again, each with the whole ballot. Source: Cumulative voting; quadratic voting after
 * Posner and Weyl, Voting Squared, 2014, where n votes cost n² points.
 *
 * @param votes of each member for each item, at least 0
 */
public record Ballots(List<int[]> votes) {

  /**
   * @param item its position on the shortlist
   * @param score Σ of the votes
   * @param interval of the score, over other members of the same kind
   * @param band 1 is the first; items of one band cannot be told apart
   */
  public record Score(int item, int score, Interval interval, int band) {}

  public Ballots {
    votes = votes.stream().map(int[]::clone).toList();
    for (int[] member : votes) {
      Numbers.sameLength(votes.getFirst().length, member.length, "ballots over other shortlists");
      if (Arrays.stream(member).anyMatch(it -> it < 0)) {
        throw new IllegalArgumentException("fewer than no votes");
      }
    }
  }

  /** What a ballot of dots costs: each vote one point. */
  public static long dotCost(int[] member) {
    return Arrays.stream(member).asLongStream().sum();
  }

  /** What a quadratic ballot costs: n votes for an item n² points. */
  public static long quadraticCost(int[] member) {
    return Arrays.stream(member).mapToLong(it -> (long) it * it).sum();
  }

  /** Highest score first, those with the same in their order; none where nobody voted. */
  public List<Score> scores(ClusterBootstrap plan, double level, double certainty) {
    if (votes.isEmpty()) {
      return List.of();
    }
    int items = votes.getFirst().length;
    int[] everybody = IntStream.range(0, votes.size()).toArray();
    List<Integer> order =
        IntStream.range(0, items)
            .boxed()
            .sorted(Comparator.comparing(it -> -sum(everybody, it)))
            .toList();
    List<double[]> resampled =
        order.stream().map(it -> plan.estimates(votes.size(), drawn -> sum(drawn, it))).toList();
    int[] bands = TieBands.ofResamples(resampled, certainty);
    return IntStream.range(0, items)
        .mapToObj(place ->
            new Score(
                order.get(place),
                (int) sum(everybody, order.get(place)),
                Quantiles.middle(resampled.get(place), level),
                bands[place]))
        .toList();
  }

  private double sum(int[] members, int item) {
    double sum = 0;
    for (int member : members) {
      sum += votes.get(member)[item];
    }
    return sum;
  }
}
