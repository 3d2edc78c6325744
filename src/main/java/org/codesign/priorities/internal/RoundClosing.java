package org.codesign.priorities.internal;

import static java.util.stream.Collectors.groupingBy;
import static org.codesign.db.generated.tables.PrioritiesRound.PRIORITIES_ROUND;
import static org.codesign.db.generated.tables.PrioritiesRoundBallot.PRIORITIES_ROUND_BALLOT;
import static org.codesign.db.generated.tables.PrioritiesRoundVote.PRIORITIES_ROUND_VOTE;
import static org.jooq.Records.mapping;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.codesign.identity.PeopleFacts;
import org.codesign.identity.Role;
import org.codesign.issues.IssueId;
import org.codesign.priorities.Round;
import org.codesign.priorities.RoundClosed;
import org.codesign.priorities.RoundId;
import org.codesign.priorities.RoundPhase;
import org.codesign.privacy.SmallNumbers;
import org.codesign.statistics.Ballots;
import org.codesign.statistics.ClusterBootstrap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes rounds: counts the ballots with the round's row in hand, so that each ballot is either in
 * the result or was refused, and a round has one result.
 */
@Component
public class RoundClosing {

  static final ClusterBootstrap PLAN = new ClusterBootstrap(1000, 90);
  static final double LEVEL = 0.9;
  static final double CERTAINTY = 0.8;

  private final DSLContext db;
  private final RoundReader rounds;
  private final RoundStore store;
  private final RecordStore records;
  private final PeopleFacts people;
  private final ApplicationEventPublisher events;

  RoundClosing(
      DSLContext db,
      RoundReader rounds,
      RoundStore store,
      RecordStore records,
      PeopleFacts people,
      ApplicationEventPublisher events) {
    this.db = db;
    this.rounds = rounds;
    this.store = store;
    this.records = records;
    this.people = people;
    this.events = events;
  }

  /** Rounds whose end has passed. */
  @Transactional(readOnly = true)
  public List<RoundId> due() {
    return db.select(PRIORITIES_ROUND.ID)
        .from(PRIORITIES_ROUND)
        .where(PRIORITIES_ROUND.STATE.eq(RoundReader.OPENED))
        .and(PRIORITIES_ROUND.CLOSES_AT.le(RoundReader.NOW))
        .fetch(it -> new RoundId(it.value1()));
  }

  /**
   * Closes the round if it is open or ended; else nothing happens. Reads what was committed before
   * each statement: the last ballot may have come while this waited for the row.
   */
  @Transactional(isolation = Isolation.READ_COMMITTED)
  public void close(RoundId id) {
    rounds
        .locked(id)
        .filter(it -> it.phase() == RoundPhase.OPEN || it.phase() == RoundPhase.ENDED)
        .ifPresent(this::close);
  }

  private void close(Round round) {
    List<IssueId> shortlist = rounds.issues(round.id());
    List<Cast> all = ballots(round.id());
    List<Cast> counted =
        round.excludesConflicts()
            ? all.stream().filter(it -> it.conflict().isEmpty()).toList()
            : all;
    records.add(round.id(), people.with(Role.MEMBER).size(), all, counted);
    if (mayShow(counted)) {
      records.addPlaces(round.id(), shortlist, scores(round.id(), shortlist, counted));
    }
    store.close(round.id());
    events.publishEvent(new RoundClosed(round.id(), shortlist.getFirst()));
  }

  /** Few ballots would be told by their sums. */
  private static boolean mayShow(List<Cast> counted) {
    long councils = counted.stream().map(Cast::council).filter(Objects::nonNull).distinct().count();
    return SmallNumbers.mayShow(counted.size(), (int) councils);
  }

  private List<Cast> ballots(RoundId round) {
    return db.select(
            PRIORITIES_ROUND_BALLOT.PERSON_ID,
            PRIORITIES_ROUND_BALLOT.COUNCIL_CODE,
            PRIORITIES_ROUND_BALLOT.CONFLICT,
            PRIORITIES_ROUND_BALLOT.DISSENT)
        .from(PRIORITIES_ROUND_BALLOT)
        .where(PRIORITIES_ROUND_BALLOT.ROUND_ID.eq(round.value()))
        .orderBy(PRIORITIES_ROUND_BALLOT.PERSON_ID)
        .fetch(mapping(Cast::new));
  }

  private List<Ballots.Score> scores(RoundId round, List<IssueId> shortlist, List<Cast> counted) {
    Map<UUID, List<Vote>> votes =
        db
            .select(
                PRIORITIES_ROUND_VOTE.PERSON_ID,
                PRIORITIES_ROUND_VOTE.ISSUE_ID.convertFrom(IssueId::new),
                PRIORITIES_ROUND_VOTE.VOTES)
            .from(PRIORITIES_ROUND_VOTE)
            .where(PRIORITIES_ROUND_VOTE.ROUND_ID.eq(round.value()))
            .fetch(mapping(Vote::new))
            .stream()
            .collect(groupingBy(Vote::person));
    return new Ballots(
            counted.stream()
                .map(it -> row(shortlist, votes.getOrDefault(it.person(), List.of())))
                .toList())
        .scores(PLAN, LEVEL, CERTAINTY);
  }

  private static int[] row(List<IssueId> shortlist, List<Vote> votes) {
    int[] row = new int[shortlist.size()];
    votes.forEach(it -> row[shortlist.indexOf(it.issue())] = it.votes());
    return row;
  }

  /** A ballot without its votes. */
  record Cast(UUID person, @Nullable String council, String conflict, String dissent) {}

  private record Vote(UUID person, IssueId issue, int votes) {}
}
