package org.codesign.statistics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The share affected with one voice a council, however many answers it sent: the geometric mean of
 * (affected + 1) / (asked + 3). Source: Small and others, Polis: Scaling Deliberation by Mapping
 * High Dimensional Opinion Spaces, 2021 ("group-informed consensus"), as a mean of so many.
 */
public final class FairShare {

  private static final BetaPrior BEFORE_ANYBODY_ANSWERED = new BetaPrior(1, 2);

  private FairShare() {}

  /**
   * Above 0 and below 1.
   *
   * @param councils those where nobody was asked do not enter
   * @return empty where nobody was asked
   */
  public static OptionalDouble of(List<Answers> councils) {
    return councils.stream()
        .filter(it -> it.asked() > 0)
        .mapToDouble(it -> Math.log(BEFORE_ANYBODY_ANSWERED.meanAfter(it.affected(), it.asked())))
        .average()
        .stream()
        .map(Math::exp)
        .findFirst();
  }
}
