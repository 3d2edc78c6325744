package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Optional;
import org.codesign.identity.SignedIn;
import org.codesign.issues.AnswerForm;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.shared.ui.Notice;

/** "Does this affect you?": asks, keeps the answer, and shows it. */
@Tag("affects-me")
@JsModule("context://frontend/components/affects-me.js")
class AffectsMe extends Component {

  private final Answering answering;
  private final IssueId issue;
  private Runnable whenKept = () -> {};

  AffectsMe(Issues issues, SignedIn signedIn, IssueId issue, String title) {
    this.answering = new Answering(issues, signedIn);
    this.issue = issue;
    getElement().setAttribute("label", title);
    getElement().setAttribute("texts", Answering.texts(this));
    addListener(Answered.class, this::keep);
  }

  /** Shows the person's answer; asks only where the issue is open and the person may speak. */
  AffectsMe show(Optional<AnswerForm> own, boolean open) {
    getElement().setProperty("answer", Answering.spelt(own));
    getElement().setAttribute("readonly", answering.isReadOnly(open));
    return this;
  }

  /** Tells when the person's answer was kept. */
  AffectsMe whenKept(Runnable action) {
    whenKept = action;
    return this;
  }

  void focus() {
    getElement().callJsFunction("focus");
  }

  private void keep(Answered answered) {
    if (answering.keep(issue.toString(), answered.frequency, answered.minutes, answered.note)) {
      getElement().callJsFunction("confirm");
      if (!answered.frequency.isEmpty()) {
        whenKept.run();
      }
    } else {
      getElement().callJsFunction("refuse");
      Notice.problem(getTranslation("affects-me.refused"));
    }
  }

  /** The person chose; empty to take the answer back. */
  @DomEvent("answered")
  public static class Answered extends ComponentEvent<AffectsMe> {

    private final String frequency;
    private final String minutes;
    private final String note;

    public Answered(
        AffectsMe source,
        boolean fromClient,
        @EventData("event.detail.frequency") String frequency,
        @EventData("event.detail.minutes") String minutes,
        @EventData("event.detail.note") String note) {
      super(source, fromClient);
      this.frequency = frequency;
      this.minutes = minutes;
      this.note = note;
    }
  }
}
