package org.codesign.priorities;

import java.util.List;
import java.util.Set;
import org.codesign.identity.Actor;
import org.codesign.identity.PeopleFacts;
import org.codesign.identity.Role;
import org.codesign.priorities.internal.BallotStore;
import org.codesign.priorities.internal.RecordStore;
import org.codesign.priorities.internal.RoundReader;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.shared.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rounds, for the reference group and its facilitators; suppliers learn of them by the lists that
 * are published. Drafts are the facilitators' own, results are there once a round is closed.
 */
@Component
@Transactional(readOnly = true)
public class Rounds {

  /** Who takes part, and who runs them. */
  public static final Set<Role> GROUP = Set.of(Role.MEMBER, Role.FACILITATOR);

  private static final int MOST_OFFERED = 5;

  private final RoundReader rounds;
  private final RecordStore records;
  private final BallotStore ballots;
  private final PeopleFacts people;

  Rounds(RoundReader rounds, RecordStore records, BallotStore ballots, PeopleFacts people) {
    this.rounds = rounds;
    this.records = records;
    this.ballots = ballots;
    this.people = people;
  }

  /** Those that end last at the top, 20 a page. */
  public Page<Round> rounds(Actor actor, @Nullable Cursor after) {
    actor.mustBe(GROUP);
    return rounds.page(actor.is(Role.FACILITATOR), after);
  }

  /**
   * @throws NotFound if there is none, or it is a draft and the person is no facilitator
   */
  public Round round(Actor actor, RoundId id) {
    actor.mustBe(GROUP);
    return seen(actor, id);
  }

  /**
   * The issues by number, which favours none, with what each costs today.
   *
   * @throws NotFound as {@link #round}
   */
  public List<RoundIssue> shortlist(Actor actor, RoundId id) {
    actor.mustBe(GROUP);
    seen(actor, id);
    return rounds.shortlist(id);
  }

  /**
   * How many have voted so far; who and for what is not told.
   *
   * @throws NotFound as {@link #round}
   */
  public Turnout turnout(Actor actor, RoundId id) {
    actor.mustBe(GROUP);
    seen(actor, id);
    int given = ballots.count(id);
    return new Turnout(Math.max(given, people.with(Role.MEMBER).size()), given);
  }

  /**
   * @throws NotFound as {@link #round}, and while the round is not closed
   */
  public RoundResult result(Actor actor, RoundId id) {
    actor.mustBe(GROUP);
    seen(actor, id);
    return records.of(id).orElseThrow(() -> new NotFound("result"));
  }

  /** Closed rounds that may order a supplier's list, the latest first, at most 5. */
  public List<Round> offered(Actor actor, SupplierId supplier) {
    actor.mustBe(Role.FACILITATOR);
    return rounds.closedFor(supplier, MOST_OFFERED);
  }

  private Round seen(Actor actor, RoundId id) {
    return rounds
        .one(id)
        .filter(it -> it.phase() != RoundPhase.DRAFT || actor.is(Role.FACILITATOR))
        .orElseThrow(() -> new NotFound("round"));
  }
}
