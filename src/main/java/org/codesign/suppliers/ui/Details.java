package org.codesign.suppliers.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.codesign.issues.SupplierIssue;

/** How the people who use the system describe an issue. */
class Details extends Div {

  private final DescriptionList facts = new DescriptionList();

  Details(SupplierIssue issue) {
    addClassName("cd-card");
    facts.addClassName("cd-facts");
    fact("issue.category", getTranslation("category." + issue.category()));
    fact("issue.severity", getTranslation("severity." + issue.severity()));
    fact("issue.cause", getTranslation("cause." + issue.cause()));
    fact("issue.entry-mode", getTranslation("entry-mode." + issue.entryMode()));
    Paragraph who = new Paragraph(getTranslation("workspace.details.who"));
    who.addClassName("cd-note");
    add(new H2(getTranslation("issue.details")), facts, who);
  }

  private void fact(String key, String text) {
    facts.add(new Term(getTranslation(key)), new Description(text));
  }
}
