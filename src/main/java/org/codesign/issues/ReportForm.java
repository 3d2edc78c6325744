package org.codesign.issues;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.shared.EntryMode;
import org.codesign.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of something that gets in the way.
 *
 * @param secondSystem the other system; needed where the cause is the integration of two
 * @param screen none where the person does not know it
 * @param pins on the screen's picture, at most five; none without a screen
 * @param looksDifferent whether the reporter's own screen looks different from that picture
 * @param severity 0 cosmetic … 4 work cannot be done
 * @param harm whether someone could come to harm
 * @param answer the reporter's own; of somebody who is not asked ({@link Voices}) it is not kept
 */
public record ReportForm(
    @NotNull(message = "{report.system.needed}") SystemId system,
    @Nullable SystemId secondSystem,
    @Nullable ScreenId screen,
    @Size(max = MOST_PINS, message = "{report.pins.many}") List<@Valid Pin> pins,
    boolean looksDifferent,
    @NotBlank(message = "{report.title.needed}")
        @Size(max = IssueText.TITLE, message = "{report.title.long}")
        String title,
    @NotBlank(message = "{report.body.needed}")
        @Size(max = IssueText.BODY, message = "{report.body.long}")
        String body,
    @Size(max = IssueText.WORKAROUND, message = "{report.workaround.long}") String workaround,
    @NotNull(message = "{report.category.needed}") Category category,
    @Min(value = 0, message = "{report.severity.range}")
        @Max(value = 4, message = "{report.severity.range}")
        int severity,
    @NotNull(message = "{report.cause.needed}") Cause cause,
    @NotNull(message = "{report.entry-mode.needed}") EntryMode entryMode,
    boolean harm,
    @NotNull(message = "{answer.frequency.needed}") @Valid AnswerForm answer) {

  public static final int MOST_PINS = 5;

  public ReportForm {
    pins = List.copyOf(pins);
    title = PlainText.tidyLine(title);
    body = PlainText.tidy(body);
    workaround = PlainText.tidy(workaround);
  }

  IssueText text() {
    return new IssueText(title, body, workaround);
  }

  /** The same report in other words. */
  ReportForm saying(IssueText text) {
    return new ReportForm(
        system,
        secondSystem,
        screen,
        pins,
        looksDifferent,
        text.title(),
        text.body(),
        text.workaround(),
        category,
        severity,
        cause,
        entryMode,
        harm,
        answer);
  }
}
