package org.codesign.priorities;

import jakarta.validation.Valid;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.IssueId;
import org.codesign.priorities.internal.BallotStore;
import org.codesign.priorities.internal.RoundReader;
import org.codesign.privacy.FreeText;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** A member's own ballot. It can be changed until the round ends, and nobody else can read it. */
@Component
@Validated
@Transactional
public class Voting {

  private final RoundReader rounds;
  private final BallotStore ballots;

  Voting(RoundReader rounds, BallotStore ballots) {
    this.rounds = rounds;
    this.ballots = ballots;
  }

  /** Rounds that take ballots now, the first to end at the top. */
  @Transactional(readOnly = true)
  public List<Round> open(Actor actor) {
    actor.mustBe(Role.MEMBER);
    return rounds.open();
  }

  /**
   * The member's own ballot; an empty one of version 0 before the first.
   *
   * @throws NotFound if there is no such round, or it is a draft
   */
  @Transactional(readOnly = true)
  public Ballot own(Actor actor, RoundId id) {
    actor.mustBe(Role.MEMBER);
    Round round = rounds.one(id).filter(Voting::isSettled).orElseThrow(() -> new NotFound("round"));
    return ballots.of(id, round.method(), actor.id());
  }

  /**
   * Gives or changes the ballot as a whole. It counts if it reached the database before the round's
   * end by the database's own clock, and before a facilitator closed the round; else it is refused.
   *
   * @throws NotFound if there is no such round, or it is a draft
   * @throws Invalid if the round is not open, the points are overspent, a vote is below 0 or for an
   *     issue that is not on the shortlist, or a text tells who somebody is
   * @throws org.codesign.shared.Stale if the ballot was changed since {@link BallotForm#version()}
   */
  @Transactional(isolation = Isolation.READ_COMMITTED)
  public Ballot cast(Actor actor, RoundId id, @Valid BallotForm form) {
    actor.mustBe(Role.MEMBER);
    Round round =
        ballots
            .roundToVoteIn(id)
            .filter(Voting::isSettled)
            .orElseThrow(() -> new NotFound("round"));
    if (round.phase() != RoundPhase.OPEN) {
      throw new Invalid(
          "round", round.phase() == RoundPhase.SCHEDULED ? "ballot.early" : "ballot.late");
    }
    mustFit(round, form);
    FreeText.check("conflict", form.conflict());
    FreeText.check("dissent", form.dissent());
    ballots.put(actor, round, form);
    return ballots.of(id, round.method(), actor.id());
  }

  private void mustFit(Round round, BallotForm form) {
    Set<IssueId> shortlist = new HashSet<>(ballots.shortlist(round.id()));
    if (!shortlist.containsAll(form.votes().keySet())) {
      throw new Invalid("votes", "ballot.unlisted");
    }
    if (form.votes().values().stream().anyMatch(it -> it < 0)) {
      throw new Invalid("votes", "ballot.negative");
    }
    if (round.method().cost(form.votes().values()) > round.budget()) {
      throw new Invalid("votes", "ballot.overspent");
    }
  }

  private static boolean isSettled(Round round) {
    return round.phase() != RoundPhase.DRAFT;
  }
}
