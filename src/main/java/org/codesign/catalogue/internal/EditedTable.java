package org.codesign.catalogue.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/**
 * The one way in which rows of the catalogue are added and changed: every change checks the version
 * it is based on, and retiring keeps the row.
 *
 * @param what the thing is called, for refusals
 * @param taken the refusal where another row has the same unique key
 */
record EditedTable<I>(
    DSLContext db, Clock clock, TableField<Record, I> key, String what, Invalid.Fault taken) {

  void add(I id, Map<Field<?>, @Nullable Object> values) {
    Instant now = clock.instant();
    Map<Field<?>, @Nullable Object> all = new LinkedHashMap<>(values);
    all.put(key, id);
    all.put(field("created_at"), now);
    all.put(field("changed_at"), now);
    unlessTaken(() -> db.insertInto(table()).set(all).execute());
  }

  /** Refuses where the row was changed since {@code version}. */
  void change(I id, int version, Map<Field<?>, @Nullable Object> values) {
    Map<Field<?>, @Nullable Object> all = new LinkedHashMap<>(values);
    all.put(field("changed_at"), clock.instant());
    all.put(version(), version + 1);
    unlessTaken(() -> {
      int changed =
          db.update(table()).set(all).where(key.eq(id)).and(version().eq(version)).execute();
      if (changed == 0) {
        mustExist(id);
        throw new Stale(what);
      }
    });
  }

  /** Does nothing to what is retired already. */
  void retire(I id) {
    setRetired(id, clock.instant(), field("retired_at").isNull());
  }

  void restore(I id) {
    setRetired(id, null, field("retired_at").isNotNull());
  }

  private void setRetired(I id, @Nullable Instant since, Condition given) {
    mustExist(id);
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(field("retired_at"), since);
    values.put(field("changed_at"), clock.instant());
    values.put(version(), version().plus(1));
    db.update(table()).set(values).where(key.eq(id)).and(given).execute();
  }

  void mustExist(I id) {
    if (!db.fetchExists(table(), key.eq(id))) {
      throw new NotFound(what);
    }
  }

  /** A refusal that ends the transaction: nothing is written after it. */
  private void unlessTaken(Runnable write) {
    try {
      write.run();
    } catch (DuplicateKeyException duplicate) {
      throw new Invalid(taken.field(), taken.message());
    }
  }

  private Table<Record> table() {
    return Objects.requireNonNull(key.getTable());
  }

  private Field<Integer> version() {
    return Objects.requireNonNull(table().field("version", Integer.class));
  }

  private Field<?> field(String name) {
    return Objects.requireNonNull(table().field(name));
  }
}
