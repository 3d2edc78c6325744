package org.codesign.issues.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.codesign.issues.IssueSheet.Fault;
import org.codesign.shared.PlainText;
import org.springframework.context.MessageSource;

/** The faults of a file, found one after the other so that a person mends them all at once. */
final class SheetFaults {

  private static final int LISTED = 100;
  private static final int SHOWN = 40;

  private final MessageSource messages;
  private final List<Fault> faults = new ArrayList<>();
  private int count;

  SheetFaults(MessageSource messages) {
    this.messages = messages;
  }

  void add(int row, String column, String value, String key, Object... parts) {
    count++;
    if (faults.size() < LISTED) {
      faults.add(new Fault(row, column, shortened(value), text(key, parts)));
    }
  }

  String text(String key, Object... parts) {
    return messages.getMessage(key, parts, Locale.UK);
  }

  private static String shortened(String value) {
    String tidy = PlainText.tidyLine(value);
    return tidy.length() <= SHOWN
        ? tidy
        : tidy.substring(0, tidy.offsetByCodePoints(0, tidy.codePointCount(0, SHOWN))) + "…";
  }

  List<Fault> listed() {
    return faults;
  }

  int count() {
    return count;
  }
}
