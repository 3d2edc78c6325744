package org.codesign.issues.api;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.Actor;
import org.codesign.issues.Category;
import org.codesign.issues.Cause;
import org.codesign.issues.DraftForm;
import org.codesign.issues.Pin;
import org.codesign.issues.ReportForm;
import org.codesign.privacy.KeepReason;
import org.codesign.shared.EntryMode;
import org.jspecify.annotations.Nullable;

/**
 * A report as a client sends it: anything may be missing. Without them, severity is 2, the category
 * is other, the cause not known, the entry direct.
 *
 * @param kept by field (title, body, workaround), why something in it stays that may tell who a
 *     person is; without, it is refused
 */
record ReportJson(
    @Nullable UUID system,
    @Nullable UUID secondSystem,
    @Nullable UUID screen,
    @Nullable List<Pin> pins,
    @Nullable Boolean looksDifferent,
    @Nullable String title,
    @Nullable String body,
    @Nullable String workaround,
    @Nullable Category category,
    @Nullable Integer severity,
    @Nullable Cause cause,
    @Nullable EntryMode entryMode,
    @Nullable Boolean harm,
    @Nullable AnswerJson answer,
    @Nullable Map<String, KeepReason> kept) {

  Map<String, KeepReason> reasons() {
    return requireNonNullElse(kept, Map.of());
  }

  ReportForm form(Actor actor) {
    return draft().report(actor, answer == null ? "" : requireNonNullElse(answer.note(), ""));
  }

  DraftForm draft() {
    return new DraftForm(
        system == null ? null : new SystemId(system),
        secondSystem == null ? null : new SystemId(secondSystem),
        screen == null ? null : new ScreenId(screen),
        requireNonNullElse(pins, List.of()),
        Boolean.TRUE.equals(looksDifferent),
        requireNonNullElse(title, ""),
        requireNonNullElse(body, ""),
        requireNonNullElse(workaround, ""),
        category,
        severity,
        cause,
        entryMode,
        Boolean.TRUE.equals(harm),
        answer == null ? null : answer.frequency(),
        answer == null ? null : answer.minutes(),
        reasons());
  }

  static ReportJson of(DraftForm draft) {
    return new ReportJson(
        draft.system() == null ? null : draft.system().value(),
        draft.secondSystem() == null ? null : draft.secondSystem().value(),
        draft.screen() == null ? null : draft.screen().value(),
        draft.pins(),
        draft.looksDifferent(),
        draft.title(),
        draft.body(),
        draft.workaround(),
        draft.category(),
        draft.severity(),
        draft.cause(),
        draft.entryMode(),
        draft.harm(),
        new AnswerJson(draft.frequency(), draft.minutes(), null),
        draft.kept());
  }
}
