package org.codesign.priorities;

import java.time.Instant;
import java.util.List;

/**
 * What came of a round; never changed.
 *
 * @param counted ballots that count
 * @param conflicts ballots with a declared conflict of interest
 * @param places empty where so few ballots counted that the sums would give them away
 * @param conflictWords as members wrote them, without names, in no order
 * @param dissents likewise
 */
public record RoundResult(
    Instant closedAt,
    Turnout turnout,
    int counted,
    int conflicts,
    List<RoundPlace> places,
    List<String> conflictWords,
    List<String> dissents) {

  public RoundResult {
    places = List.copyOf(places);
    conflictWords = List.copyOf(conflictWords);
    dissents = List.copyOf(dissents);
  }
}
