package org.codesign.issues;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.codesign.privacy.FreeText;
import org.codesign.privacy.KeepReason;
import org.codesign.privacy.TextGuard;
import org.codesign.shared.PlainText;

/**
 * What an issue says in words.
 *
 * @param title one line
 * @param workaround empty if there is none
 */
public record IssueText(
    @NotBlank(message = "{report.title.needed}") @Size(max = TITLE, message = "{report.title.long}")
        String title,
    @NotBlank(message = "{report.body.needed}") @Size(max = BODY, message = "{report.body.long}")
        String body,
    @Size(max = WORKAROUND, message = "{report.workaround.long}") String workaround) {

  public static final String TITLE_FIELD = "title";
  public static final String BODY_FIELD = "body";
  public static final String WORKAROUND_FIELD = "workaround";
  public static final int TITLE = 120;
  public static final int BODY = 8000;
  public static final int WORKAROUND = 2000;

  public IssueText {
    title = PlainText.tidyLine(title);
    body = PlainText.tidy(body);
    workaround = PlainText.tidy(workaround);
  }

  /** What everybody may read of these words. */
  static IssueText shown(FreeText guarded) {
    return new IssueText(
        fit(guarded.shown(TITLE_FIELD), TITLE),
        fit(guarded.shown(BODY_FIELD), BODY),
        fit(guarded.shown(WORKAROUND_FIELD), WORKAROUND));
  }

  /** A mask can be longer than what is under it. */
  private static String fit(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }

  /**
   * These words, guarded.
   *
   * @param kept why what is found in a field stays
   * @throws org.codesign.shared.Invalid if something is found in another field
   */
  FreeText guarded(Map<String, KeepReason> kept) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(TITLE_FIELD, title);
    texts.put(BODY_FIELD, body);
    texts.put(WORKAROUND_FIELD, workaround);
    return FreeText.of(texts, kept);
  }

  /**
   * Whether a field says what it did when this was kept.
   *
   * @param text as it was written
   */
  public boolean stillMasks(String field, String text) {
    String masked = TextGuard.mask(text);
    return switch (field) {
      case TITLE_FIELD -> title.equals(fit(masked, TITLE));
      case BODY_FIELD -> body.equals(fit(masked, BODY));
      case WORKAROUND_FIELD -> workaround.equals(fit(masked, WORKAROUND));
      default -> false;
    };
  }
}
