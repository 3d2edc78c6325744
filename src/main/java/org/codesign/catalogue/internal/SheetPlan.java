package org.codesign.catalogue.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one kind of table comes in. Made for one import: it knows the catalogue as it is now. */
interface SheetPlan {

  /** What is there already: forms by their key. */
  Map<String, Object> known();

  /** What a row says; null where it cannot be read, which the row was told. */
  @Nullable Entry read(SheetRow row);

  /** The column in which what is called so in the form stands. */
  default String columnOf(String field) {
    return field;
  }

  /**
   * @param key what makes it one and the same, as {@link #known} has it
   * @param form what it says: to be validated, and compared with what is known
   */
  record Entry(String key, Object form, Runnable write) {}
}
