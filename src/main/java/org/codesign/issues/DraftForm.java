package org.codesign.issues;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.Actor;
import org.codesign.privacy.KeepReason;
import org.codesign.privacy.TextGuard;
import org.codesign.shared.EntryMode;
import org.codesign.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A report as far as it is typed: anything may be missing, and texts may be longer than a report's
 * may be, since it is shortened by whoever wrote it.
 *
 * @param pins on the screen's picture, at most five
 * @param minutes lost each time, 0..9,999 with one decimal; the report asks for less
 * @param kept by field (title, body, workaround), why something in it stays that may tell who a
 *     person is
 */
public record DraftForm(
    @Nullable SystemId system,
    @Nullable SystemId secondSystem,
    @Nullable ScreenId screen,
    @Size(max = ReportForm.MOST_PINS, message = "{report.pins.many}") List<@Valid Pin> pins,
    boolean looksDifferent,
    @Size(max = TITLE, message = "{draft.long}") String title,
    @Size(max = BODY, message = "{draft.long}") String body,
    @Size(max = WORKAROUND, message = "{draft.long}") String workaround,
    @Nullable Category category,
    @Nullable
        @Min(value = 0, message = "{report.severity.range}")
        @Max(value = 4, message = "{report.severity.range}")
        Integer severity,
    @Nullable Cause cause,
    @Nullable EntryMode entryMode,
    boolean harm,
    @Nullable Frequency frequency,
    @Nullable
        @DecimalMin(value = "0", message = "{answer.minutes.range}")
        @DecimalMax(value = "9999", message = "{answer.minutes.range}")
        BigDecimal minutes,
    Map<String, KeepReason> kept) {

  private static final int USUAL_SEVERITY = 2;
  private static final Set<String> FIELDS =
      Set.of(IssueText.TITLE_FIELD, IssueText.BODY_FIELD, IssueText.WORKAROUND_FIELD);

  public static final int TITLE = 500;
  public static final int BODY = 20_000;
  public static final int WORKAROUND = 5_000;

  public DraftForm {
    pins = List.copyOf(pins);
    title = PlainText.tidyLine(title);
    body = PlainText.tidy(body);
    workaround = PlainText.tidy(workaround);
    kept = Map.copyOf(kept);
  }

  /** Whether nothing was said yet that would be missed. */
  public boolean isEmpty() {
    return title.isEmpty() && body.isEmpty() && workaround.isEmpty() && pins.isEmpty();
  }

  /**
   * The report it is as it stands: with the usual severity, category, cause and entry mode where
   * nothing else is said. Whoever is not asked how often says that it is not their job. What else
   * is missing stays so, for the report's validation to name.
   */
  public ReportForm report(Actor actor) {
    return report(actor, "");
  }

  /**
   * @param note with the answer, which a draft does not keep
   * @see #report(Actor)
   */
  @SuppressWarnings("NullAway")
  public ReportForm report(Actor actor, String note) {
    return new ReportForm(
        system,
        secondSystem,
        screen,
        pins,
        looksDifferent,
        title,
        body,
        workaround,
        requireNonNullElse(category, Category.OTHER),
        requireNonNullElse(severity, USUAL_SEVERITY),
        requireNonNullElse(cause, Cause.UNKNOWN),
        requireNonNullElse(entryMode, EntryMode.DIRECT),
        harm,
        Voices.has(actor) ? answer(note) : new AnswerForm(Frequency.NOT_MY_JOB, null));
  }

  private @Nullable AnswerForm answer(String note) {
    return frequency == null ? null : new AnswerForm(frequency, minutes, note);
  }

  /**
   * As kept: what identifies a person masked where the person does not say why it stays, minutes
   * with one decimal. A reason holds for what is there, not for what is typed later.
   */
  DraftForm masked() {
    Map<String, KeepReason> stays = new HashMap<>(kept);
    stays.keySet().retainAll(FIELDS);
    stays.keySet().removeIf(it -> TextGuard.findings(text(it)).isEmpty());
    return new DraftForm(
        system,
        secondSystem,
        screen,
        pins,
        looksDifferent,
        stays.containsKey(IssueText.TITLE_FIELD) ? title : masked(title, TITLE),
        stays.containsKey(IssueText.BODY_FIELD) ? body : masked(body, BODY),
        stays.containsKey(IssueText.WORKAROUND_FIELD) ? workaround : masked(workaround, WORKAROUND),
        category,
        severity,
        cause,
        entryMode,
        harm,
        frequency,
        minutes == null ? null : minutes.setScale(1, RoundingMode.HALF_UP),
        stays);
  }

  private String text(String field) {
    return switch (field) {
      case IssueText.TITLE_FIELD -> title;
      case IssueText.BODY_FIELD -> body;
      default -> workaround;
    };
  }

  private static String masked(String text, int longest) {
    String masked = TextGuard.mask(text);
    return masked.substring(0, Math.min(masked.length(), longest));
  }
}
