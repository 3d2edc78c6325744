package org.codesign.catalogue.internal;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.UUID;
import org.codesign.catalogue.DeskFilter;
import org.codesign.shared.Cursor;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** What the lists of the desk have in common: pages by name, a search, the retired left out. */
final class DeskList {

  static final int PAGE_SIZE = 50;

  private DeskList() {}

  static Condition matches(DeskFilter filter, Field<String> name, Field<Instant> retiredAt) {
    return named(filter, name).and(filter.retired() ? noCondition() : retiredAt.isNull());
  }

  static Condition named(DeskFilter filter, Field<String> name) {
    return filter.search().isEmpty() ? noCondition() : name.containsIgnoreCase(filter.search());
  }

  /**
   * @throws IllegalArgumentException if the cursor is not of such a list
   */
  static Condition isAfter(@Nullable Cursor after, Field<String> name, Field<UUID> id) {
    if (after == null) {
      return noCondition();
    }
    return row(name, id).gt(key(after, 0, 2), UUID.fromString(key(after, 1, 2)));
  }

  static String key(Cursor cursor, int index, int size) {
    if (cursor.keys().size() != size) {
      throw new IllegalArgumentException("not a cursor of this list");
    }
    return cursor.keys().get(index);
  }
}
