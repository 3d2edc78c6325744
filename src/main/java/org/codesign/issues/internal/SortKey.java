package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;
import static org.jooq.impl.DSL.noCondition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.codesign.issues.BoardSort;
import org.codesign.shared.Cursor;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** What a sort of the board compares, and how a cursor spells it. */
record SortKey<T>(Field<T> field, Function<String, T> parse) {

  static SortKey<?> of(BoardSort sort) {
    return switch (sort) {
      case MOST_HOURS_LOST -> new SortKey<>(ISSUES_STANDING.HOURS_SHOWN, BigDecimal::new);
      case MOST_AFFECTED -> new SortKey<>(ISSUES_STANDING.AFFECTED_SHOWN, Integer::valueOf);
      case NEWEST -> new SortKey<>(ISSUES_STANDING.CREATED_AT, Instant::parse);
    };
  }

  /** Two ranges of the index; a comparison of rows would read it from its beginning. */
  Condition isAfter(@Nullable Cursor after) {
    if (after == null) {
      return noCondition();
    }
    T value = value(after);
    return field.lt(value).or(field.eq(value).and(ISSUES_STANDING.ISSUE_ID.lt(issue(after))));
  }

  private T value(Cursor after) {
    try {
      return parse.apply(after.keys().getFirst());
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException other) {
      throw new IllegalArgumentException("not a cursor of this list", other);
    }
  }

  private static UUID issue(Cursor after) {
    if (after.keys().size() != 2) {
      throw new IllegalArgumentException("not a cursor of this list");
    }
    return UUID.fromString(after.keys().get(1));
  }

  record Row(UUID issue, Object key) {
    Cursor cursor() {
      return Cursor.of(key, issue);
    }
  }
}
