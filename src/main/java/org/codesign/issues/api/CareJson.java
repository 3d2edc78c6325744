package org.codesign.issues.api;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.codesign.catalogue.ScreenDetails;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.issues.Cause;
import org.codesign.issues.CauseForm;
import org.codesign.issues.CloseForm;
import org.codesign.issues.ClosedAs;
import org.codesign.issues.Figures;
import org.codesign.issues.HistoryEntry;
import org.codesign.issues.HistoryKind;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssueText;
import org.codesign.issues.MergeForm;
import org.codesign.issues.MergePreview;
import org.codesign.issues.MergedReport;
import org.codesign.issues.MoveForm;
import org.codesign.issues.Pin;
import org.codesign.issues.SplitForm;
import org.jspecify.annotations.Nullable;

/**
 * What acts of care take and give. What is missing stays so here, for the form's validation to
 * name.
 */
@SuppressWarnings("NullAway")
final class CareJson {

  private CareJson() {}

  /**
   * @param target the issue that stays
   */
  record Merge(@Nullable UUID target, @Nullable String reason) {

    MergeForm form() {
      return new MergeForm(
          target == null ? null : new IssueId(target), requireNonNullElse(reason, ""));
    }
  }

  /**
   * @param shownAs the issue that stays, or what it was merged into
   */
  record Merged(UUID shownAs) {}

  /**
   * @param id of the new issue, a UUID made by the client
   * @param pins that go with it, by their place among the issue's own, from 1
   */
  record Split(
      @Nullable UUID id,
      @Nullable String title,
      @Nullable String body,
      @Nullable String workaround,
      @Nullable Set<Integer> pins,
      @Nullable String reason) {

    IssueId part() {
      return id == null ? IssueId.next() : new IssueId(id);
    }

    SplitForm form() {
      return new SplitForm(
          new IssueText(
              requireNonNullElse(title, ""),
              requireNonNullElse(body, ""),
              requireNonNullElse(workaround, "")),
          requireNonNullElse(pins, Set.of()),
          requireNonNullElse(reason, ""));
    }
  }

  /**
   * @param version of the issue the decision was made from
   */
  record Move(int version, @Nullable UUID system, @Nullable UUID screen, @Nullable String reason) {

    MoveForm form() {
      return new MoveForm(
          version,
          system == null ? null : new SystemId(system),
          screen == null ? null : new ScreenId(screen),
          requireNonNullElse(reason, ""));
    }
  }

  /**
   * @param version of the issue the decision was made from
   */
  record ChangeCause(
      int version, @Nullable Cause cause, @Nullable UUID secondSystem, @Nullable String reason) {

    CauseForm form() {
      return new CauseForm(
          version,
          cause,
          secondSystem == null ? null : new SystemId(secondSystem),
          requireNonNullElse(reason, ""));
    }
  }

  record Close(@Nullable ClosedAs as, @Nullable String text) {

    CloseForm form() {
      return new CloseForm(as, requireNonNullElse(text, ""));
    }
  }

  /**
   * @param together the figures of both as one; none while too few answered
   */
  record Preview(Part issue, Part target, @Nullable Figures together, boolean changesSupplier) {

    static Preview of(MergePreview preview) {
      return new Preview(
          Part.of(preview.issue()),
          Part.of(preview.target()),
          preview.together(),
          preview.changesSupplier());
    }
  }

  /** One of two issues that come together. */
  record Part(
      UUID id,
      int number,
      String title,
      String system,
      int reports,
      int pins,
      @Nullable Figures figures) {

    static Part of(MergePreview.Part part) {
      return new Part(
          part.id().value(),
          part.number(),
          part.title(),
          part.system(),
          part.reports(),
          part.pins(),
          part.protectedFigures());
    }
  }

  /** A report that was merged into the issue. */
  record Report(
      UUID id,
      int number,
      String title,
      String body,
      String workaround,
      @Nullable UUID screen,
      List<Pin> pins,
      Instant reportedAt) {

    static Report of(MergedReport report) {
      return new Report(
          report.id().value(),
          report.number(),
          report.text().title(),
          report.text().body(),
          report.text().workaround(),
          report.screen().map(ScreenDetails::id).map(ScreenId::value).orElse(null),
          report.pins(),
          report.reportedAt());
    }
  }

  /** Something that was done to the issue. */
  record Entry(
      UUID id,
      HistoryKind kind,
      Instant at,
      String by,
      @Nullable UUID otherIssue,
      String was,
      String became,
      @Nullable IssueText earlier,
      String reason,
      boolean canBeUndone) {

    static Entry of(HistoryEntry entry) {
      return new Entry(
          entry.id().value(),
          entry.kind(),
          entry.at(),
          entry.by(),
          entry.other().map(it -> it.id().value()).orElse(null),
          entry.was(),
          entry.became(),
          entry.earlierText(),
          entry.reason(),
          entry.canBeUndone());
    }
  }

  /** A list that has no further page. */
  record Listed<T>(List<T> items, @Nullable String next) {

    static <T> Listed<T> of(List<T> items) {
      return new Listed<>(items, null);
    }
  }
}
