package org.codesign.guidance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of each file of an import, in the order in which they came. */
public record ImportReport(List<Line> lines) {

  public ImportReport {
    lines = List.copyOf(lines);
  }

  public long count(Outcome outcome) {
    return lines.stream().filter(line -> line.outcome() == outcome).count();
  }

  /**
   * @param path as it was given
   * @param title of the document; null where the file was left out
   * @param reason why the file was left out, else null
   */
  public record Line(
      String path,
      Outcome outcome,
      @Nullable DocumentId document,
      @Nullable String title,
      @Nullable Reason reason) {}

  /** What became of a file. */
  public enum Outcome {
    ADDED,
    CHANGED,
    UNCHANGED,
    LEFT_OUT
  }

  /** Why a file was left out; the messages are {@code guidance.import.reason.…}. */
  public enum Reason {
    OTHER_KIND,
    UNSAFE_NAME,
    TOO_LARGE,
    EMPTY,
    NOT_UTF8,
    BINARY,
    NOTHING_TO_READ,
    TOO_NESTED,
    UNREADABLE,
    UNREADABLE_ZIP,
    TOO_MANY,
    TWICE,
    EDITED_HERE
  }
}
