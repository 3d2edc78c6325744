package org.codesign.timing.internal;

import java.util.EnumMap;
import java.util.Map;
import org.codesign.timing.SheetColumn;
import org.codesign.timing.internal.BulkEntries.ImportedEntry;
import org.jspecify.annotations.Nullable;

/** A row on its way to an entry: what each cell is read as, and what is wrong with it. */
final class SheetRow {

  final int number;
  final Map<SheetColumn, String> read = new EnumMap<>(SheetColumn.class);
  final Map<SheetColumn, Fault> faults = new EnumMap<>(SheetColumn.class);
  @Nullable ImportedEntry entry;

  SheetRow(int number) {
    this.number = number;
  }

  /** The first fault of a cell is the one that tells. */
  void fault(SheetColumn column, String key) {
    faults.putIfAbsent(column, new Fault(key));
  }

  boolean isSound() {
    return faults.isEmpty();
  }

  record Fault(String key) {}
}
