package org.codesign.issues;

import java.time.Instant;
import java.util.List;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.shared.EntryMode;
import org.jspecify.annotations.Nullable;

/**
 * An issue as the supplier of its system may read it: no person and no council is in it.
 *
 * @param number what people call it: issue 42
 * @param workaround empty if none was given
 * @param severity 0 cosmetic … 4 work cannot be done
 * @param harm whether someone could come to harm
 * @param secondSystem the other system of an integration issue
 * @param release the one the reporter's council ran
 * @param pins on the screen's picture, in the reporter's order
 * @param merged reports of the same thing, by number; at most fifty
 */
public record SupplierIssue(
    IssueId id,
    int number,
    String title,
    String body,
    String workaround,
    Category category,
    int severity,
    Cause cause,
    EntryMode entryMode,
    boolean harm,
    boolean open,
    SystemId system,
    @Nullable SystemId secondSystem,
    @Nullable ScreenId screen,
    @Nullable ReleaseId release,
    List<Pin> pins,
    List<Merged> merged,
    Instant reportedAt,
    Instant changedAt) {

  public SupplierIssue {
    pins = List.copyOf(pins);
    merged = List.copyOf(merged);
  }

  /** A report that was merged into the issue, in its own words. */
  public record Merged(int number, IssueText text, Instant reportedAt) {}
}
