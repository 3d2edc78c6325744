package org.codesign.issues.api;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.UUID;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.issues.Category;
import org.codesign.issues.Cause;
import org.codesign.issues.Pin;
import org.codesign.issues.ReportForm;
import org.codesign.shared.EntryMode;
import org.jspecify.annotations.Nullable;

/**
 * A report as a client sends it: anything may be missing. Without them, severity is 2, the category
 * is other, the cause not known, the entry direct.
 */
record ReportJson(
    @Nullable UUID system,
    @Nullable UUID secondSystem,
    @Nullable UUID screen,
    @Nullable List<Pin> pins,
    @Nullable String title,
    @Nullable String body,
    @Nullable String workaround,
    @Nullable Category category,
    @Nullable Integer severity,
    @Nullable Cause cause,
    @Nullable EntryMode entryMode,
    @Nullable Boolean harm,
    @Nullable AnswerJson answer) {

  private static final int USUAL_SEVERITY = 2;

  /** What is missing stays so here, for the form's validation to name. */
  @SuppressWarnings("NullAway")
  ReportForm form() {
    return new ReportForm(
        system == null ? null : new SystemId(system),
        secondSystem == null ? null : new SystemId(secondSystem),
        screen == null ? null : new ScreenId(screen),
        requireNonNullElse(pins, List.of()),
        requireNonNullElse(title, ""),
        requireNonNullElse(body, ""),
        requireNonNullElse(workaround, ""),
        requireNonNullElse(category, Category.OTHER),
        requireNonNullElse(severity, USUAL_SEVERITY),
        requireNonNullElse(cause, Cause.UNKNOWN),
        requireNonNullElse(entryMode, EntryMode.DIRECT),
        Boolean.TRUE.equals(harm),
        answer == null ? null : answer.form());
  }
}
