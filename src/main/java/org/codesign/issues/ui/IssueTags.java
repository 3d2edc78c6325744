package org.codesign.issues.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.codesign.issues.IssueDetails;
import org.codesign.shared.ui.Dates;

/** What sorts an issue, in a line. */
class IssueTags extends Div {

  IssueTags(IssueDetails issue) {
    addClassName("cd-tags");
    if (issue.harm()) {
      add(new IssueTag(getTranslation("issue.harm"), "harm"));
    }
    add(
        new IssueTag(getTranslation(issue.open() ? "status.OPEN" : "status.CLOSED"), "status"),
        new IssueTag(getTranslation("category." + issue.category()), "category"),
        note(
            getTranslation(
                "issue.line",
                String.valueOf(issue.number()),
                issue.system().name(),
                Dates.day(issue.reportedAt()))));
  }

  private static Span note(String text) {
    Span note = new Span(text);
    note.addClassName("cd-note");
    return note;
  }
}
