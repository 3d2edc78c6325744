package org.codesign.db;

import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.RecordMapper;
import org.jooq.SelectConditionStep;
import org.jooq.Table;

/**
 * A table to which every transaction that changes something adds a row, whose position the database
 * counts up: how a log is read, and let go of.
 *
 * @param position counted up
 * @param of what was changed
 * @param at when
 */
public record PositionLog(
    DSLContext db, Table<?> table, Field<Long> position, Field<UUID> of, Field<Instant> at) {

  /** Above a position, lowest first. */
  public <T> List<T> after(
      long last, int most, RecordMapper<? super Record3<Long, UUID, Instant>, T> row) {
    return rows(position.gt(last)).orderBy(position).limit(most).fetch(row);
  }

  /** Those among these that can be seen. */
  public <T> List<T> at(
      Collection<Long> positions, RecordMapper<? super Record3<Long, UUID, Instant>, T> row) {
    return rows(position.in(positions)).fetch(row);
  }

  private SelectConditionStep<Record3<Long, UUID, Instant>> rows(Condition which) {
    return db.select(position, of, at).from(table).where(which);
  }

  /** The last position written before a moment. */
  public Optional<Long> last(Instant before) {
    return db.select(max(position)).from(table).where(at.lt(before)).fetchOptional(max(position));
  }

  /** All but the last of what is older, so that a position always says something of its past. */
  public void forget(Instant before) {
    last(before).ifPresent(last -> db.deleteFrom(table).where(position.lt(last)).execute());
  }
}
