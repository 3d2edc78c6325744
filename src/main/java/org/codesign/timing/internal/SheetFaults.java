package org.codesign.timing.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.codesign.shared.PlainText;
import org.codesign.timing.ImportFault;
import org.springframework.context.MessageSource;

/** The faults of a sheet: the first are listed, all are counted. */
final class SheetFaults {

  private static final int LISTED = 100;
  private static final int SHOWN = 40;
  private static final int LONGEST_HEADING = 60;

  private final MessageSource messages;
  private final List<ImportFault> faults = new ArrayList<>();
  private int count;

  SheetFaults(MessageSource messages) {
    this.messages = messages;
  }

  void add(int row, String column, String value, String key, Object... parts) {
    count++;
    if (faults.size() < LISTED) {
      faults.add(
          new ImportFault(
              row, shortened(column, LONGEST_HEADING), shortened(value, SHOWN), text(key, parts)));
    }
  }

  String text(String key, Object... parts) {
    return messages.getMessage(key, parts, Locale.UK);
  }

  private static String shortened(String value, int most) {
    String tidy = PlainText.tidyLine(value.length() > 1000 ? value.substring(0, 1000) : value);
    return tidy.codePointCount(0, tidy.length()) <= most
        ? tidy
        : tidy.substring(0, tidy.offsetByCodePoints(0, most)) + "…";
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
    if (count > 0) {
      throw refusal();
    }
  }

  RefusedImport refusal() {
    return new RefusedImport(faults, count);
  }
}
