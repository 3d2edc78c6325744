package org.codesign.db;

import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.UUID;
import org.codesign.shared.Cursor;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on that is sorted by a moment and, of the same moment, by id. Two ranges of the
 * key: MariaDB reads a comparison of rows from the beginning of an index.
 */
public final class Keyset {

  private Keyset() {}

  /** Of a list with the newest first. */
  public static Condition older(@Nullable Cursor after, Field<Instant> moment, Field<UUID> id) {
    if (after == null) {
      return noCondition();
    }
    Instant last = after.instant(0);
    return moment.lt(last).or(moment.eq(last).and(id.lt(after.uuid(1))));
  }

  /** Of a list with the oldest first. */
  public static Condition newer(@Nullable Cursor after, Field<Instant> moment, Field<UUID> id) {
    if (after == null) {
      return noCondition();
    }
    Instant last = after.instant(0);
    return moment.gt(last).or(moment.eq(last).and(id.gt(after.uuid(1))));
  }
}
