package org.codesign.priorities.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.codesign.priorities.Ballot;
import org.codesign.priorities.Round;
import org.codesign.priorities.RoundIssue;
import org.codesign.priorities.RoundMethod;
import org.codesign.priorities.RoundPhase;
import org.codesign.priorities.RoundPlace;
import org.codesign.priorities.RoundResult;
import org.codesign.priorities.Turnout;
import org.codesign.priorities.api.ListJson.FiguresJson;
import org.jspecify.annotations.Nullable;

/**
 * A round with its shortlist.
 *
 * @param members who can take part
 * @param ballots how many have
 */
record RoundJson(HeadJson round, int members, int ballots, List<IssueJson> issues) {

  static RoundJson of(Round round, Turnout turnout, List<RoundIssue> issues) {
    return new RoundJson(
        HeadJson.of(round),
        turnout.members(),
        turnout.ballots(),
        issues.stream().map(IssueJson::of).toList());
  }

  /**
   * @param supplier whose issues are weighed; null for those of all
   * @param budget points of each member
   */
  record HeadJson(
      UUID id,
      String title,
      @Nullable UUID supplier,
      RoundMethod method,
      int budget,
      Instant opensAt,
      Instant closesAt,
      boolean excludesConflicts,
      RoundPhase phase) {

    static HeadJson of(Round it) {
      return new HeadJson(
          it.id().value(),
          it.title(),
          it.supplier() == null ? null : it.supplier().value(),
          it.method(),
          it.budget(),
          it.opensAt(),
          it.closesAt(),
          it.excludesConflicts(),
          it.phase());
    }
  }

  /**
   * @param figures today's; null where too few answers were given
   */
  record IssueJson(
      UUID id, int number, String title, String supplier, @Nullable FiguresJson figures) {

    static IssueJson of(RoundIssue it) {
      return new IssueJson(
          it.issue().value(),
          it.number(),
          it.title(),
          it.supplierName(),
          it.figures().map(FiguresJson::of).orElse(null));
    }
  }

  /**
   * @param version 0 while there is none
   * @param points spent
   * @param savedAt null while there is none
   */
  record BallotJson(
      int version,
      Map<UUID, Integer> votes,
      long points,
      String conflict,
      String dissent,
      @Nullable Instant savedAt) {

    static BallotJson of(Ballot it) {
      return new BallotJson(
          it.version(),
          it.votes().entrySet().stream()
              .collect(Collectors.toMap(vote -> vote.getKey().value(), Map.Entry::getValue)),
          it.cost(),
          it.conflict(),
          it.dissent(),
          it.savedAtOrNull());
    }
  }

  /**
   * @param conflicts ballots with a declared conflict of interest
   * @param places empty where too few ballots counted
   */
  record ResultJson(
      Instant closedAt,
      int members,
      int ballots,
      int counted,
      int conflicts,
      List<PlaceJson> places,
      List<String> conflictWords,
      List<String> dissents) {

    static ResultJson of(RoundResult it) {
      return new ResultJson(
          it.closedAt(),
          it.turnout().members(),
          it.turnout().ballots(),
          it.counted(),
          it.conflicts(),
          it.places().stream().map(PlaceJson::of).toList(),
          it.conflictWords(),
          it.dissents());
    }
  }

  /**
   * @param band issues of one band cannot be told apart, 1 is the first
   * @param lower end of the votes' 90% interval over other members of the same kind
   * @param upper end of it
   */
  record PlaceJson(
      int place, int band, UUID issue, int number, int votes, double lower, double upper) {

    static PlaceJson of(RoundPlace it) {
      return new PlaceJson(
          it.place(),
          it.band(),
          it.issue().issue().value(),
          it.issue().number(),
          it.votes(),
          it.lower(),
          it.upper());
    }
  }
}
