package org.codesign.issues.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.codesign.identity.Role;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueDetails;
import org.codesign.issues.Issues;
import org.codesign.issues.Moderation;
import org.codesign.issues.Voices;
import org.codesign.shared.ui.MarkdownText;

/** What happens, in the reporter's words; who may change them finds that here. */
class IssueTextCard extends Div {

  IssueTextCard(
      Issues issues,
      Moderation moderation,
      SignedIn signedIn,
      IssueDetails issue,
      Runnable whenSaved) {
    addClassName("cd-card");
    add(new H2(getTranslation("issue.body")), new MarkdownText(issue.text().body()));
    if (!issue.text().workaround().isEmpty()) {
      add(new H2(getTranslation("issue.workaround")), new MarkdownText(issue.text().workaround()));
    }
    if (Voices.mayReport(signedIn.actor())
        && moderation.waitingOfMine(signedIn.actor(), issue.id()) > 0) {
      add(new Paragraph(getTranslation("moderation.mine")));
    }
    if (issue.reportedByMe() || signedIn.actor().is(Role.FACILITATOR)) {
      add(new Rewording(issues, signedIn, issue, whenSaved));
    }
  }
}
