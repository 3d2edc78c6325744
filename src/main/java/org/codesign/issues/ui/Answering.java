package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.codesign.identity.SignedIn;
import org.codesign.issues.AnswerForm;
import org.codesign.issues.Frequency;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.issues.Voices;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.ui.TextGuard;
import tools.jackson.databind.json.JsonMapper;

/** Speaks with the answer control of the browser: in its words, and for the person signed in. */
record Answering(Issues issues, SignedIn signedIn) {

  private static final List<String> NAMES =
      List.of(
          "question",
          "each",
          "eachTime",
          "minutes",
          "other",
          "save",
          "back",
          "takeBack",
          "saved",
          "taken",
          "none",
          "undo",
          "addNote",
          "editNote",
          "note",
          "noteHelp");

  /** What the control says, in the language of the component it is on. */
  static String texts(Component component) {
    Map<String, Object> texts = new LinkedHashMap<>();
    texts.put("guard", TextGuard.words(component));
    for (Frequency frequency : Frequency.values()) {
      texts.put(frequency.name(), component.getTranslation("frequency." + frequency));
    }
    NAMES.forEach(name -> texts.put(name, component.getTranslation("affects-me." + name)));
    return JsonMapper.shared().writeValueAsString(texts);
  }

  /** As in {@code DAILY 5}, or {@code NEVER - a note}; empty while there is no answer. */
  static String spelt(Optional<AnswerForm> own) {
    return own.map(Answering::spelt).orElse("");
  }

  private static String spelt(AnswerForm answer) {
    BigDecimal minutes = answer.minutes();
    String number = minutes == null ? "-" : minutes.stripTrailingZeros().toPlainString();
    String spelt = answer.frequency() + " " + number + " " + answer.note();
    return spelt.replaceFirst("( -)? $", "");
  }

  /** Whether there is nothing to be asked: the issue is closed, or the person has no say. */
  boolean isReadOnly(boolean open) {
    return !open || !Voices.has(signedIn.actor());
  }

  /**
   * Keeps what the browser sent, or takes the answer back where that is empty. The facade checks
   * it; what is no answer at all is refused here.
   *
   * @return whether it was kept
   */
  boolean keep(String issue, String frequency, String minutes, String note) {
    try {
      if (frequency.isEmpty()) {
        issues.withdraw(signedIn.actor(), id(issue));
      } else {
        issues.answer(signedIn.actor(), id(issue), form(frequency, minutes, note));
      }
      return true;
    } catch (Invalid | NotFound | ConstraintViolationException | IllegalArgumentException refused) {
      return false;
    }
  }

  private static IssueId id(String issue) {
    return new IssueId(UUID.fromString(issue));
  }

  private static AnswerForm form(String frequency, String minutes, String note) {
    return new AnswerForm(
        Frequency.valueOf(frequency), minutes.isEmpty() ? null : new BigDecimal(minutes), note);
  }
}
