package org.codesign.priorities.internal;

import static org.codesign.db.generated.tables.PrioritiesRoundPlace.PRIORITIES_ROUND_PLACE;
import static org.codesign.db.generated.tables.PrioritiesRoundRecord.PRIORITIES_ROUND_RECORD;
import static org.codesign.db.generated.tables.PrioritiesRoundWord.PRIORITIES_ROUND_WORD;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.codesign.issues.IssueId;
import org.codesign.priorities.RoundId;
import org.codesign.priorities.RoundIssue;
import org.codesign.priorities.RoundPlace;
import org.codesign.priorities.RoundResult;
import org.codesign.priorities.Turnout;
import org.codesign.priorities.internal.RoundClosing.Cast;
import org.codesign.statistics.Ballots;
import org.jooq.DSLContext;
import org.jooq.Row9;
import org.springframework.stereotype.Component;

/** Keeps what came of rounds: written once, and the database refuses to change it. */
@Component
public class RecordStore {

  private static final String CONFLICT = "CONFLICT";
  private static final String DISSENT = "DISSENT";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DSLContext db;
  private final RoundReader rounds;
  private final Clock clock;

  RecordStore(DSLContext db, RoundReader rounds, Clock clock) {
    this.db = db;
    this.rounds = rounds;
    this.clock = clock;
  }

  void add(RoundId round, int members, List<Cast> all, List<Cast> counted) {
    Instant now = clock.instant();
    List<String> conflicts = shuffled(all, Cast::conflict);
    db.insertInto(PRIORITIES_ROUND_RECORD)
        .set(PRIORITIES_ROUND_RECORD.ROUND_ID, round.value())
        .set(PRIORITIES_ROUND_RECORD.MEMBERS, Math.max(members, all.size()))
        .set(PRIORITIES_ROUND_RECORD.BALLOTS, all.size())
        .set(PRIORITIES_ROUND_RECORD.COUNTED, counted.size())
        .set(PRIORITIES_ROUND_RECORD.CONFLICTS, conflicts.size())
        .set(PRIORITIES_ROUND_RECORD.CREATED_AT, now)
        .set(PRIORITIES_ROUND_RECORD.CHANGED_AT, now)
        .execute();
    addWords(round, 1, CONFLICT, conflicts);
    addWords(round, 1 + conflicts.size(), DISSENT, shuffled(all, Cast::dissent));
  }

  /** Their order tells nobody's name. */
  private static List<String> shuffled(List<Cast> ballots, Function<Cast, String> words) {
    List<String> some =
        new ArrayList<>(ballots.stream().map(words).filter(it -> !it.isEmpty()).toList());
    Collections.shuffle(some, RANDOM);
    return some;
  }

  private void addWords(RoundId round, int first, String kind, List<String> words) {
    if (words.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    db.insertInto(
            PRIORITIES_ROUND_WORD,
            PRIORITIES_ROUND_WORD.ROUND_ID,
            PRIORITIES_ROUND_WORD.PLACE,
            PRIORITIES_ROUND_WORD.KIND,
            PRIORITIES_ROUND_WORD.TEXT,
            PRIORITIES_ROUND_WORD.CREATED_AT,
            PRIORITIES_ROUND_WORD.CHANGED_AT)
        .valuesOfRows(
            IntStream.range(0, words.size())
                .mapToObj(i -> row(round.value(), first + i, kind, words.get(i), now, now))
                .toList())
        .execute();
  }

  /** In the scores' order, each for the issue at its position. */
  void addPlaces(RoundId round, List<IssueId> shortlist, List<Ballots.Score> scores) {
    Instant now = clock.instant();
    db.insertInto(
            PRIORITIES_ROUND_PLACE,
            PRIORITIES_ROUND_PLACE.ROUND_ID,
            PRIORITIES_ROUND_PLACE.PLACE,
            PRIORITIES_ROUND_PLACE.ISSUE_ID,
            PRIORITIES_ROUND_PLACE.VOTES,
            PRIORITIES_ROUND_PLACE.LOWER_VOTES,
            PRIORITIES_ROUND_PLACE.UPPER_VOTES,
            PRIORITIES_ROUND_PLACE.BAND,
            PRIORITIES_ROUND_PLACE.CREATED_AT,
            PRIORITIES_ROUND_PLACE.CHANGED_AT)
        .valuesOfRows(
            IntStream.range(0, scores.size())
                .mapToObj(i -> place(round, i + 1, shortlist, scores.get(i), now))
                .toList())
        .execute();
  }

  private static Row9<
          UUID, Integer, UUID, Integer, BigDecimal, BigDecimal, Integer, Instant, Instant>
      place(RoundId round, int place, List<IssueId> shortlist, Ballots.Score it, Instant now) {
    return row(
        round.value(),
        place,
        shortlist.get(it.item()).value(),
        it.score(),
        tenths(it.interval().lower()),
        tenths(it.interval().upper()),
        it.band(),
        now,
        now);
  }

  private static BigDecimal tenths(double votes) {
    return BigDecimal.valueOf(votes).setScale(1, RoundingMode.HALF_UP);
  }

  /** What came of a round; empty before it is closed. */
  public Optional<RoundResult> of(RoundId round) {
    return db.select(
            PRIORITIES_ROUND_RECORD.CREATED_AT,
            PRIORITIES_ROUND_RECORD.MEMBERS,
            PRIORITIES_ROUND_RECORD.BALLOTS,
            PRIORITIES_ROUND_RECORD.COUNTED,
            PRIORITIES_ROUND_RECORD.CONFLICTS)
        .from(PRIORITIES_ROUND_RECORD)
        .where(PRIORITIES_ROUND_RECORD.ROUND_ID.eq(round.value()))
        .fetchOptional(
            mapping((at, members, ballots, counted, conflicts) ->
                new RoundResult(
                    at,
                    new Turnout(members, ballots),
                    counted,
                    conflicts,
                    places(round),
                    words(round, CONFLICT),
                    words(round, DISSENT))));
  }

  private List<RoundPlace> places(RoundId round) {
    Map<IssueId, RoundIssue> issues =
        rounds.shortlist(round).stream()
            .collect(Collectors.toMap(RoundIssue::issue, Function.identity()));
    return db.select(
            PRIORITIES_ROUND_PLACE.PLACE,
            PRIORITIES_ROUND_PLACE.BAND,
            PRIORITIES_ROUND_PLACE.ISSUE_ID.convertFrom(it -> issues.get(new IssueId(it))),
            PRIORITIES_ROUND_PLACE.VOTES,
            PRIORITIES_ROUND_PLACE.LOWER_VOTES.convertFrom(BigDecimal::doubleValue),
            PRIORITIES_ROUND_PLACE.UPPER_VOTES.convertFrom(BigDecimal::doubleValue))
        .from(PRIORITIES_ROUND_PLACE)
        .where(PRIORITIES_ROUND_PLACE.ROUND_ID.eq(round.value()))
        .orderBy(PRIORITIES_ROUND_PLACE.PLACE)
        .fetch(mapping(RoundPlace::new));
  }

  /** Votes of each issue in a closed round; empty where they may not be shown. */
  public Map<IssueId, Integer> votes(RoundId round) {
    return db.select(PRIORITIES_ROUND_PLACE.ISSUE_ID, PRIORITIES_ROUND_PLACE.VOTES)
        .from(PRIORITIES_ROUND_PLACE)
        .where(PRIORITIES_ROUND_PLACE.ROUND_ID.eq(round.value()))
        .fetchMap(it -> new IssueId(it.value1()), it -> it.value2());
  }

  private List<String> words(RoundId round, String kind) {
    return db.select(PRIORITIES_ROUND_WORD.TEXT)
        .from(PRIORITIES_ROUND_WORD)
        .where(PRIORITIES_ROUND_WORD.ROUND_ID.eq(round.value()))
        .and(PRIORITIES_ROUND_WORD.KIND.eq(kind))
        .orderBy(PRIORITIES_ROUND_WORD.PLACE)
        .fetch(it -> it.value1());
  }
}
