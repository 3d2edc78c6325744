package org.codesign.priorities;

import java.util.Collection;
import org.codesign.statistics.Ballots;

/** What votes cost. */
public enum RoundMethod {
  /** A vote costs a point. */
  DOTS,
  /** n votes for one issue cost n² points, so that strong wishes cost more than broad ones. */
  QUADRATIC;

  /**
   * Points that a ballot costs.
   *
   * @param votes for each issue, at least 0
   */
  public long cost(Collection<Integer> votes) {
    int[] each = votes.stream().mapToInt(Integer::intValue).toArray();
    return this == DOTS ? Ballots.dotCost(each) : Ballots.quadraticCost(each);
  }
}
