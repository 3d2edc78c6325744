package org.codesign.issues.internal;

import static java.time.temporal.ChronoUnit.MICROS;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;
import static org.jooq.impl.DSL.noCondition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.codesign.issues.BoardSort;
import org.codesign.search.Listing.Place;
import org.codesign.shared.Cursor;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What a sort of the board compares, and how a cursor spells it.
 *
 * @param rank the value as a number, for the index
 * @param ofRank the value of such a number
 */
record SortKey<T>(
    Field<T> field, Function<String, T> parse, ToLongFunction<T> rank, LongFunction<T> ofRank) {

  private static final int CENTS = 2; // digits of hours behind the point

  static SortKey<?> of(BoardSort sort) {
    return switch (sort) {
      case MOST_HOURS_LOST ->
          new SortKey<>(
              ISSUES_STANDING.HOURS_SHOWN,
              BigDecimal::new,
              hours -> hours.movePointRight(CENTS).longValueExact(),
              rank -> BigDecimal.valueOf(rank, CENTS));
      case MOST_AFFECTED ->
          new SortKey<>(
              ISSUES_STANDING.AFFECTED_SHOWN,
              Integer::valueOf,
              Integer::longValue,
              Math::toIntExact);
      case NEWEST ->
          new SortKey<>(
              ISSUES_STANDING.CREATED_AT,
              Instant::parse,
              moment -> MICROS.between(Instant.EPOCH, moment),
              rank -> Instant.EPOCH.plus(rank, MICROS));
      case DISCUSSED ->
          new SortKey<>(
              ISSUES_STANDING.COMMENTS, Integer::valueOf, Integer::longValue, Math::toIntExact);
    };
  }

  /** Two ranges of the index; a comparison of rows would read it from its beginning. */
  Condition isAfter(@Nullable Cursor after) {
    if (after == null) {
      return noCondition();
    }
    Place place = place(after);
    T value = ofRank.apply(place.rank());
    return field.lt(value).or(field.eq(value).and(ISSUES_STANDING.ISSUE_ID.lt(place.owner())));
  }

  /**
   * Where a page ended.
   *
   * @throws IllegalArgumentException if the cursor is one of another list
   */
  Place place(Cursor after) {
    if (after.keys().size() != 2) {
      throw new IllegalArgumentException("not a cursor of this list");
    }
    try {
      T value = parse.apply(after.keys().getFirst());
      return new Place(rank.applyAsLong(value), UUID.fromString(after.keys().get(1)));
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException other) {
      throw new IllegalArgumentException("not a cursor of this list", other);
    }
  }

  long rankIn(Record row) {
    return rank.applyAsLong(row.get(field));
  }

  Row row(Place place) {
    return new Row(place.owner(), ofRank.apply(place.rank()));
  }

  /** An issue's place in the list. */
  record Row(UUID issue, Object key) {
    Cursor cursor() {
      return Cursor.of(key, issue);
    }
  }
}
