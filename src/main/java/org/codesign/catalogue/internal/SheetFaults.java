package org.codesign.catalogue.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.codesign.catalogue.ImportOutcome;
import org.codesign.catalogue.ImportOutcome.Fault;
import org.codesign.shared.PlainText;
import org.springframework.context.MessageSource;

/** The faults of a table, found one after the other so that a person mends them all at once. */
final class SheetFaults {

  private static final int LISTED = 100;
  private static final int SHOWN = 40;

  private final MessageSource messages;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> cells = new HashSet<>();
  private int count;

  SheetFaults(MessageSource messages) {
    this.messages = messages;
  }

  void ofFile(String key) {
    ofRow(0, "", key);
  }

  void ofRow(int row, String column, String key) {
    ofCell(row, column, "", text(key));
  }

  String text(String key, Object... parts) {
    return messages.getMessage(key, parts, Locale.UK);
  }

  /** The first fault of a cell is the one that tells; what follows from it does not help. */
  void ofCell(int row, String column, String value, String advice) {
    if (!column.isEmpty() && !cells.add(row + "/" + column)) {
      return;
    }
    count++;
    if (faults.size() < LISTED) {
      faults.add(new Fault(row, column, shortened(value), advice));
    }
  }

  private static String shortened(String value) {
    String tidy = PlainText.tidyLine(value);
    return tidy.length() <= SHOWN
        ? tidy
        : tidy.substring(0, tidy.offsetByCodePoints(0, tidy.codePointCount(0, SHOWN))) + "…";
  }

  boolean areAny() {
    return count > 0;
  }

  ImportOutcome refusal() {
    faults.sort(Comparator.comparingInt(Fault::row));
    return new ImportOutcome.Refused(List.copyOf(faults), count - faults.size());
  }
}
