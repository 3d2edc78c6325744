package org.codesign.timing.internal;

import org.codesign.shared.FaultList;
import org.springframework.context.MessageSource;

/** The faults of a sheet, which end in a refusal. */
final class SheetFaults {

  private final FaultList all;

  SheetFaults(MessageSource messages) {
    this.all = new FaultList(messages);
  }

  void add(int row, String column, String value, String key, Object... parts) {
    all.add(row, column, value, key, parts);
  }

  String text(String key, Object... parts) {
    return all.text(key, parts);
  }

  /** The end: the whole file cannot be taken. */
  RefusedImport ofFile(String key, Object... parts) {
    return ofFileAt(0, key, parts);
  }

  RefusedImport ofFileAt(int row, String key, Object... parts) {
    add(row, "", "", key, parts);
    return refusal();
  }

  void refuseIfAny() {
    if (all.areAny()) {
      throw refusal();
    }
  }

  RefusedImport refusal() {
    return new RefusedImport(all.listed(), all.count());
  }
}
