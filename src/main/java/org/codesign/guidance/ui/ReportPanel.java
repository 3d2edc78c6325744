package org.codesign.guidance.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.codesign.guidance.ImportReport;
import org.codesign.guidance.ImportReport.Line;
import org.codesign.guidance.ImportReport.Outcome;

/** What became of the files, and why some were left out. */
class ReportPanel extends Div {

  private static final int MAX_LINES = 100;

  ReportPanel() {
    addClassName("cd-import-report");
    getElement().setAttribute("role", "status");
  }

  void show(ImportReport report) {
    removeAll();
    add(new H3(getTranslation("guidance.import.report")), new Paragraph(counts(report)));
    List<Line> leftOut =
        report.lines().stream().filter(line -> line.outcome() == Outcome.LEFT_OUT).toList();
    if (!leftOut.isEmpty()) {
      UnorderedList list = new UnorderedList();
      leftOut.stream().limit(MAX_LINES).forEach(line -> list.add(new ListItem(reason(line))));
      if (leftOut.size() > MAX_LINES) {
        list.add(new ListItem(getTranslation("guidance.import.more", leftOut.size() - MAX_LINES)));
      }
      add(list);
    }
  }

  private String counts(ImportReport report) {
    return Stream.of(Outcome.values())
        .filter(outcome -> report.count(outcome) > 0)
        .map(outcome ->
            report.count(outcome)
                + " "
                + getTranslation("guidance.import.outcome." + outcome).toLowerCase(Locale.UK))
        .collect(joining(", "));
  }

  private String reason(Line line) {
    return line.path() + ": " + getTranslation("guidance.import.reason." + line.reason());
  }
}
