package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.codesign.catalogue.ScreenDetails;
import org.codesign.issues.MergedReport;
import org.codesign.shared.ui.Dates;

/** The reports that were merged into an issue, each in its own words and with its own pins. */
class MergedCard extends Div {

  MergedCard(List<MergedReport> reports) {
    addClassName("cd-card");
    add(new H2(getTranslation("merged.title", reports.size())));
    reports.forEach(it -> add(report(it)));
  }

  private Component report(MergedReport report) {
    Div words =
        new Div(
            new Paragraph(
                getTranslation(
                    "merged.line",
                    String.valueOf(report.number()),
                    Dates.day(report.reportedAt()),
                    report.pins().size())),
            prose(report.text().body()));
    if (!report.text().workaround().isEmpty()) {
      words.add(prose(getTranslation("merged.workaround", report.text().workaround())));
    }
    report.screen().ifPresent(screen -> words.add(place(screen, report)));
    return new Details(report.text().title(), words);
  }

  private Component place(ScreenDetails screen, MergedReport report) {
    Div place = new Div(new Paragraph(getTranslation("issue.place", screen.name())));
    screen
        .picture()
        .ifPresent(picture -> place.add(Pinned.picture(this, screen, picture, report.pins())));
    return place;
  }

  private static Paragraph prose(String text) {
    Paragraph prose = new Paragraph(text);
    prose.addClassName("cd-prose");
    return prose;
  }
}
