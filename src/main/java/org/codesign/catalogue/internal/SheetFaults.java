package org.codesign.catalogue.internal;

import java.util.HashSet;
import java.util.Set;
import org.codesign.catalogue.ImportOutcome;
import org.codesign.shared.FaultList;
import org.springframework.context.MessageSource;

/** The faults of a table: of a cell the first one only. */
final class SheetFaults {

  private final FaultList all;
  private final Set<String> cells = new HashSet<>();

  SheetFaults(MessageSource messages) {
    this.all = new FaultList(messages);
  }

  /** For faults of the file as a whole. */
  FaultList all() {
    return all;
  }

  void ofRow(int row, String column, String key) {
    ofCell(row, column, "", text(key));
  }

  String text(String key, Object... parts) {
    return all.text(key, parts);
  }

  /** The first fault of a cell is the one that tells; what follows from it does not help. */
  void ofCell(int row, String column, String value, String advice) {
    if (column.isEmpty() || cells.add(row + "/" + column)) {
      all.addInWords(row, column, value, advice);
    }
  }

  boolean areAny() {
    return all.areAny();
  }

  ImportOutcome refusal() {
    return new ImportOutcome.Refused(all.listed(), all.more());
  }
}
