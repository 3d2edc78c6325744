package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.codesign.identity.SignedIn;
import org.codesign.issues.AnswerForm;
import org.codesign.issues.Frequency;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.issues.Voices;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.ui.Notice;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** "Does this affect you?": asks, keeps the answer, and shows it. */
@Tag("affects-me")
@JsModule("context://frontend/components/affects-me.js")
class AffectsMe extends Component {

  private final Issues issues;
  private final SignedIn signedIn;
  private final IssueId issue;

  AffectsMe(Issues issues, SignedIn signedIn, IssueId issue, String title) {
    this.issues = issues;
    this.signedIn = signedIn;
    this.issue = issue;
    getElement().setAttribute("label", title);
    getElement().setAttribute("texts", texts());
    addListener(Answered.class, this::keep);
  }

  /** Shows the person's answer; asks only where the issue is open and the person may speak. */
  AffectsMe show(Optional<AnswerForm> own, boolean open) {
    getElement().setProperty("answer", own.map(AffectsMe::spelt).orElse(""));
    getElement().setAttribute("readonly", !open || !Voices.has(signedIn.actor()));
    return this;
  }

  private static String spelt(AnswerForm answer) {
    BigDecimal minutes = answer.minutes();
    return minutes == null
        ? answer.frequency().name()
        : answer.frequency() + " " + minutes.stripTrailingZeros().toPlainString();
  }

  private void keep(Answered answered) {
    try {
      if (answered.frequency.isEmpty()) {
        issues.withdraw(signedIn.actor(), issue);
      } else {
        issues.answer(signedIn.actor(), issue, answered.form());
      }
      getElement().callJsFunction("confirm");
    } catch (Invalid | NotFound | IllegalArgumentException refused) {
      getElement().callJsFunction("refuse");
      Notice.problem(getTranslation("affects-me.refused"));
    }
  }

  private String texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Frequency frequency : Frequency.values()) {
      texts.put(frequency.name(), getTranslation("frequency." + frequency));
    }
    for (String name : NAMES) {
      texts.put(name, getTranslation("affects-me." + name));
    }
    return JsonMapper.shared().writeValueAsString(texts);
  }

  private static final String[] NAMES = {
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
    "none"
  };

  /** The person chose; empty to take the answer back. */
  @DomEvent("answered")
  public static class Answered extends ComponentEvent<AffectsMe> {

    private final String frequency;
    private final String minutes;

    public Answered(
        AffectsMe source,
        boolean fromClient,
        @EventData("event.detail.frequency") String frequency,
        @EventData("event.detail.minutes") String minutes) {
      super(source, fromClient);
      this.frequency = frequency;
      this.minutes = minutes;
    }

    /** What a browser sends is checked by the facade; what is no answer at all is refused here. */
    private AnswerForm form() {
      return new AnswerForm(Frequency.valueOf(frequency), minutesGiven());
    }

    private @Nullable BigDecimal minutesGiven() {
      return minutes.isEmpty() ? null : new BigDecimal(minutes);
    }
  }
}
