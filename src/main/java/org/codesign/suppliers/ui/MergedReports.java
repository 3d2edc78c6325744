package org.codesign.suppliers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.codesign.issues.SupplierIssue.Merged;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.MarkdownText;

/** What others said of the same thing, each in their own words. */
class MergedReports extends Div {

  MergedReports(List<Merged> reports) {
    addClassName("cd-card");
    add(new H2(getTranslation("merged.title", reports.size())));
    reports.forEach(it -> add(report(it)));
  }

  private Component report(Merged report) {
    Paragraph line =
        new Paragraph(
            getTranslation(
                "workspace.merged.line",
                String.valueOf(report.number()),
                Dates.day(report.reportedAt())));
    line.addClassName("cd-note");
    Div words = new Div(line, new MarkdownText(report.text().body()));
    if (!report.text().workaround().isEmpty()) {
      words.add(new MarkdownText(getTranslation("merged.workaround", report.text().workaround())));
    }
    return new com.vaadin.flow.component.details.Details(report.text().title(), words);
  }
}
