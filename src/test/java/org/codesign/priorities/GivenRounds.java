package org.codesign.priorities;

import static org.codesign.db.generated.tables.PrioritiesRound.PRIORITIES_ROUND;
import static org.codesign.db.generated.tables.PrioritiesRoundPlace.PRIORITIES_ROUND_PLACE;
import static org.codesign.db.generated.tables.PrioritiesRoundRecord.PRIORITIES_ROUND_RECORD;
import static org.codesign.db.generated.tables.PrioritiesRoundVote.PRIORITIES_ROUND_VOTE;
import static org.codesign.db.generated.tables.PrioritiesRoundWord.PRIORITIES_ROUND_WORD;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.IssueId;
import org.codesign.priorities.GivenEvidence.Market;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Rounds at any point of their life. */
@Component
public class GivenRounds {

  private final DSLContext db;
  private final Given given;
  private final RoundDesk desk;
  private final Rounds rounds;
  private final Voting voting;

  GivenRounds(DSLContext db, Given given, RoundDesk desk, Rounds rounds, Voting voting) {
    this.db = db;
    this.given = given;
    this.desk = desk;
    this.rounds = rounds;
    this.voting = voting;
  }

  public static RoundForm form(Market market, RoundMethod method, boolean excludes) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return new RoundForm(
        "Which of them first?",
        market.supplier(),
        method,
        20,
        now.minusSeconds(60),
        now.plusSeconds(3600),
        excludes);
  }

  public RoundId draft(
      Actor facilitator,
      Market market,
      List<IssueId> issues,
      RoundMethod method,
      boolean excludes) {
    RoundId id = RoundId.next();
    desk.draft(facilitator, id, form(market, method, excludes));
    issues.forEach(it -> desk.add(facilitator, id, it));
    return id;
  }

  public RoundId open(
      Actor facilitator,
      Market market,
      List<IssueId> issues,
      RoundMethod method,
      boolean excludes) {
    RoundId id = draft(facilitator, market, issues, method, excludes);
    desk.open(facilitator, id, rounds.round(facilitator, id).version());
    return id;
  }

  /** As many as wanted, over the market's councils. */
  public List<Actor> members(Market market, int many) {
    return IntStream.range(0, many)
        .mapToObj(it -> given.person(market.councils().get(it % 3), null, Role.MEMBER))
        .toList();
  }

  public Ballot cast(Actor member, RoundId round, Map<IssueId, Integer> votes) {
    return voting.cast(member, round, new BallotForm(0, votes, "", ""));
  }

  /** Its last moment is this one, by the database's clock. */
  public void ends(RoundId round, Instant at) {
    db.update(PRIORITIES_ROUND)
        .set(PRIORITIES_ROUND.CLOSES_AT, at)
        .where(PRIORITIES_ROUND.ID.eq(round.value()))
        .execute();
  }

  public void begins(RoundId round, Instant at) {
    db.update(PRIORITIES_ROUND)
        .set(PRIORITIES_ROUND.OPENS_AT, at)
        .where(PRIORITIES_ROUND.ID.eq(round.value()))
        .execute();
  }

  public int votesKept(RoundId round) {
    return db.fetchCount(PRIORITIES_ROUND_VOTE, PRIORITIES_ROUND_VOTE.ROUND_ID.eq(round.value()));
  }

  /** What somebody with the database's password might try with a record. */
  public Stream<Runnable> attemptsToChangeTheRecord(RoundId round) {
    return Stream.of(
        () ->
            db.update(PRIORITIES_ROUND_PLACE)
                .set(PRIORITIES_ROUND_PLACE.VOTES, 999)
                .where(PRIORITIES_ROUND_PLACE.ROUND_ID.eq(round.value()))
                .execute(),
        () ->
            db.deleteFrom(PRIORITIES_ROUND_PLACE)
                .where(PRIORITIES_ROUND_PLACE.ROUND_ID.eq(round.value()))
                .execute(),
        () ->
            db.update(PRIORITIES_ROUND_RECORD)
                .set(PRIORITIES_ROUND_RECORD.BALLOTS, 999)
                .where(PRIORITIES_ROUND_RECORD.ROUND_ID.eq(round.value()))
                .execute(),
        () ->
            db.deleteFrom(PRIORITIES_ROUND_WORD)
                .where(PRIORITIES_ROUND_WORD.ROUND_ID.eq(round.value()))
                .execute());
  }
}
