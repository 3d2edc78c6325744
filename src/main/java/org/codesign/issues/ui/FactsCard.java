package org.codesign.issues.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.codesign.issues.IssueDetails;

/** The details of an issue, and who may see it. */
class FactsCard extends Div {

  private final DescriptionList facts = new DescriptionList();

  FactsCard(IssueDetails issue) {
    addClassName("cd-card");
    facts.addClassName("cd-facts");
    fact("issue.severity", getTranslation("severity." + issue.severity()));
    fact("issue.cause", getTranslation("cause." + issue.cause()));
    fact("issue.entry-mode", getTranslation("entry-mode." + issue.entryMode()));
    issue.otherSystem().ifPresent(other -> fact("issue.second-system", other.name()));
    Paragraph who = new Paragraph(getTranslation("issue.who-sees"));
    who.addClassName("cd-note");
    add(new H2(getTranslation("issue.details")), facts, who);
  }

  private void fact(String key, String text) {
    facts.add(new Term(getTranslation(key)), new Description(text));
  }
}
