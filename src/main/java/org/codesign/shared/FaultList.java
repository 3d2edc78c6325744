package org.codesign.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * The faults of a file, found one after the other so that a person mends them all at once: the
 * first hundred are listed, all are counted.
 */
public final class FaultList {

  private static final int LISTED = 100;
  private static final int SHOWN = 40; // characters of what stands there
  private static final int LONGEST_HEADING = 60;
  private static final int LOOKED_AT = 1000; // characters, of a cell that may be endless

  private final MessageSource messages;
  private final List<SheetFault> listed = new ArrayList<>();
  private int count;

  public FaultList(MessageSource messages) {
    this.messages = messages;
  }

  public void add(int row, String column, String value, String key, Object... parts) {
    addInWords(row, column, value, text(key, parts));
  }

  public void addInWords(int row, String column, String value, String advice) {
    count++;
    if (listed.size() < LISTED) {
      listed.add(
          new SheetFault(row, shortened(column, LONGEST_HEADING), shortened(value, SHOWN), advice));
    }
  }

  private static String shortened(String value, int most) {
    String tidy = PlainText.tidyLine(value.substring(0, Math.min(value.length(), LOOKED_AT)));
    return tidy.codePointCount(0, tidy.length()) <= most
        ? tidy
        : tidy.substring(0, tidy.offsetByCodePoints(0, most)) + "…";
  }

  /** Words that a fault is made of. */
  public String text(String key, Object... parts) {
    return messages.getMessage(key, parts, Locale.UK);
  }

  /** In the order of the file. */
  public List<SheetFault> listed() {
    return listed.stream().sorted(Comparator.comparingInt(SheetFault::row)).toList();
  }

  public int count() {
    return count;
  }

  /** How many are not listed. */
  public int more() {
    return count - listed.size();
  }

  public boolean areAny() {
    return count > 0;
  }
}
