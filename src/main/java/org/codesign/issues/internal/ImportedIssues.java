package org.codesign.issues.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codesign.issues.AnswerForm;
import org.codesign.issues.Category;
import org.codesign.issues.Cause;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssueSheet;
import org.codesign.issues.IssueText;
import org.codesign.shared.EntryMode;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was read.
 *
 * @param issues as many as rows where the sheet is sound
 */
public record ImportedIssues(IssueSheet sheet, List<Imported> issues) {

  /**
   * An issue of a row.
   *
   * @param answer of the facilitator; none where the row says nothing of it
   */
  public record Imported(
      IssueId id,
      UUID system,
      UUID supplier,
      @Nullable UUID secondSystem,
      @Nullable UUID screen,
      IssueText text,
      Category category,
      int severity,
      Cause cause,
      EntryMode entryMode,
      boolean harm,
      Instant reportedAt,
      @Nullable AnswerForm answer) {}
}
