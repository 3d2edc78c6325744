package org.codesign.priorities.internal;

import static org.codesign.db.generated.tables.PrioritiesRoundBallot.PRIORITIES_ROUND_BALLOT;
import static org.codesign.db.generated.tables.PrioritiesRoundVote.PRIORITIES_ROUND_VOTE;
import static org.jooq.Records.mapping;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.codesign.identity.Actor;
import org.codesign.identity.PersonId;
import org.codesign.issues.IssueId;
import org.codesign.priorities.Ballot;
import org.codesign.priorities.BallotForm;
import org.codesign.priorities.Round;
import org.codesign.priorities.RoundId;
import org.codesign.priorities.RoundMethod;
import org.codesign.shared.GssCode;
import org.codesign.shared.Stale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Keeps ballots: one for each member and round. */
@Component
public class BallotStore {

  private static final Ballot NONE = new Ballot(0, Map.of(), 0, "", "", null);

  private final DSLContext db;
  private final RoundReader rounds;
  private final Clock clock;

  BallotStore(DSLContext db, RoundReader rounds, Clock clock) {
    this.db = db;
    this.rounds = rounds;
    this.clock = clock;
  }

  /**
   * The round while somebody votes: it is not closed before the vote is kept. Whether it is open is
   * what the database's clock said when the vote arrived there.
   */
  public Optional<Round> roundToVoteIn(RoundId round) {
    return rounds.lockedWithOthers(round);
  }

  public List<IssueId> shortlist(RoundId round) {
    return rounds.issues(round);
  }

  /** The person's ballot, an empty one of version 0 where there is none. */
  public Ballot of(RoundId round, RoundMethod method, PersonId person) {
    return db.select(
            PRIORITIES_ROUND_BALLOT.VERSION,
            PRIORITIES_ROUND_BALLOT.CONFLICT,
            PRIORITIES_ROUND_BALLOT.DISSENT,
            PRIORITIES_ROUND_BALLOT.CHANGED_AT)
        .from(PRIORITIES_ROUND_BALLOT)
        .where(PRIORITIES_ROUND_BALLOT.ROUND_ID.eq(round.value()))
        .and(PRIORITIES_ROUND_BALLOT.PERSON_ID.eq(person.value()))
        .fetchOptional(
            mapping((version, conflict, dissent, at) -> {
              Map<IssueId, Integer> votes = votes(round, person);
              return new Ballot(version, votes, method.cost(votes.values()), conflict, dissent, at);
            }))
        .orElse(NONE);
  }

  private Map<IssueId, Integer> votes(RoundId round, PersonId person) {
    return db.select(PRIORITIES_ROUND_VOTE.ISSUE_ID, PRIORITIES_ROUND_VOTE.VOTES)
        .from(PRIORITIES_ROUND_VOTE)
        .where(PRIORITIES_ROUND_VOTE.ROUND_ID.eq(round.value()))
        .and(PRIORITIES_ROUND_VOTE.PERSON_ID.eq(person.value()))
        .fetchMap(it -> new IssueId(it.value1()), it -> it.value2());
  }

  /**
   * Writes the whole ballot; what it says already is not written again.
   *
   * @throws Stale if it is not the version the form was filled in for
   */
  public void put(Actor member, Round round, BallotForm form) {
    Ballot before = of(round.id(), round.method(), member.id());
    Map<IssueId, Integer> votes =
        form.votes().entrySet().stream()
            .filter(it -> it.getValue() > 0)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    if (before.version() > 0 && says(before, votes, form)) {
      return;
    }
    if (!(form.version() == 0 ? add(member, round, form) : change(member, round, form))) {
      throw new Stale("ballot");
    }
    writeVotes(round.id().value(), member.id().value(), votes);
  }

  private static boolean says(Ballot ballot, Map<IssueId, Integer> votes, BallotForm form) {
    return ballot.votes().equals(votes)
        && ballot.conflict().equals(form.conflict())
        && ballot.dissent().equals(form.dissent());
  }

  private boolean add(Actor member, Round round, BallotForm form) {
    Instant now = clock.instant();
    return db.insertInto(PRIORITIES_ROUND_BALLOT)
            .set(PRIORITIES_ROUND_BALLOT.ROUND_ID, round.id().value())
            .set(PRIORITIES_ROUND_BALLOT.PERSON_ID, member.id().value())
            .set(
                PRIORITIES_ROUND_BALLOT.COUNCIL_CODE,
                member.council().map(GssCode::value).orElse(null))
            .set(PRIORITIES_ROUND_BALLOT.VERSION, 1)
            .set(PRIORITIES_ROUND_BALLOT.CONFLICT, form.conflict())
            .set(PRIORITIES_ROUND_BALLOT.DISSENT, form.dissent())
            .set(PRIORITIES_ROUND_BALLOT.CREATED_AT, now)
            .set(PRIORITIES_ROUND_BALLOT.CHANGED_AT, now)
            .onDuplicateKeyIgnore()
            .execute()
        == 1;
  }

  private boolean change(Actor member, Round round, BallotForm form) {
    return db.update(PRIORITIES_ROUND_BALLOT)
            .set(PRIORITIES_ROUND_BALLOT.VERSION, form.version() + 1)
            .set(PRIORITIES_ROUND_BALLOT.CONFLICT, form.conflict())
            .set(PRIORITIES_ROUND_BALLOT.DISSENT, form.dissent())
            .set(PRIORITIES_ROUND_BALLOT.CHANGED_AT, clock.instant())
            .where(PRIORITIES_ROUND_BALLOT.ROUND_ID.eq(round.id().value()))
            .and(PRIORITIES_ROUND_BALLOT.PERSON_ID.eq(member.id().value()))
            .and(PRIORITIES_ROUND_BALLOT.VERSION.eq(form.version()))
            .execute()
        == 1;
  }

  private void writeVotes(UUID round, UUID person, Map<IssueId, Integer> votes) {
    db.deleteFrom(PRIORITIES_ROUND_VOTE)
        .where(PRIORITIES_ROUND_VOTE.ROUND_ID.eq(round))
        .and(PRIORITIES_ROUND_VOTE.PERSON_ID.eq(person))
        .execute();
    if (votes.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    var rows =
        db.insertInto(
            PRIORITIES_ROUND_VOTE,
            PRIORITIES_ROUND_VOTE.ROUND_ID,
            PRIORITIES_ROUND_VOTE.PERSON_ID,
            PRIORITIES_ROUND_VOTE.ISSUE_ID,
            PRIORITIES_ROUND_VOTE.VOTES,
            PRIORITIES_ROUND_VOTE.CREATED_AT,
            PRIORITIES_ROUND_VOTE.CHANGED_AT);
    for (Map.Entry<IssueId, Integer> it : votes.entrySet()) {
      rows = rows.values(round, person, it.getKey().value(), it.getValue(), now, now);
    }
    rows.execute();
  }

  /** How many ballots a round has. */
  public int count(RoundId round) {
    return db.fetchCount(
        PRIORITIES_ROUND_BALLOT, PRIORITIES_ROUND_BALLOT.ROUND_ID.eq(round.value()));
  }
}
