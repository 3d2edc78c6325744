package org.codesign.issues.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.codesign.catalogue.Catalogue;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueCare;
import org.codesign.issues.IssueDetails;
import org.codesign.issues.Issues;
import org.codesign.shared.Invalid;
import org.codesign.shared.ui.Notice;

/** What a facilitator can do for an issue. */
class CareCard extends Div {

  CareCard(
      Issues issues,
      IssueCare care,
      Catalogue catalogue,
      SignedIn signedIn,
      IssueDetails issue,
      Runnable whenDone) {
    addClassName("cd-card");
    Div acts = new Div();
    acts.addClassName("cd-care-acts");
    if (issue.open()) {
      acts.add(
          act(
              "care.merge",
              () ->
                  new MergeDialog(issues, care, signedIn, issue.id(), issue.system().id(), whenDone)
                      .open()),
          act(
              "care.split",
              () ->
                  new SplitDialog(
                          care,
                          signedIn,
                          issue,
                          care.ownPins(signedIn.actor(), issue.id()),
                          whenDone)
                      .open()));
    }
    acts.add(
        act("care.move", () -> new MoveDialog(care, catalogue, signedIn, issue, whenDone).open()),
        act(
            "care.cause",
            () ->
                new CauseDialog(
                        care, signedIn, issue, catalogue.systems(signedIn.actor()), whenDone)
                    .open()));
    acts.add(
        issue.open()
            ? act("care.close", () -> new CloseDialog(care, signedIn, issue.id(), whenDone).open())
            : act("care.reopen", () -> reopen(care, signedIn, issue, whenDone)));
    add(new H2(getTranslation("care.title")), acts);
  }

  private void reopen(IssueCare care, SignedIn signedIn, IssueDetails issue, Runnable whenDone) {
    try {
      care.reopen(signedIn.actor(), issue.id());
      Notice.done(getTranslation("care.reopen.done"));
    } catch (Invalid refused) {
      Notice.problem(getTranslation(refused.faults().getFirst().message()));
    }
    whenDone.run();
  }

  private Button act(String key, Runnable act) {
    return new Button(getTranslation(key + ".open"), click -> act.run());
  }
}
