package org.codesign.issues.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueDetails;
import org.codesign.issues.Issues;

/** One's own answer to an issue, or what one answered before it was closed. */
class OwnAnswerCard extends Div {

  OwnAnswerCard(Issues issues, SignedIn signedIn, IssueDetails issue) {
    addClassName("cd-card");
    AffectsMe answer = new AffectsMe(issues, signedIn, issue.id(), issue.text().title());
    add(answer.show(issue.ownAnswer(), issue.open()));
    if (!issue.open()) {
      add(new Paragraph(getTranslation("answer.closed")));
    }
  }
}
