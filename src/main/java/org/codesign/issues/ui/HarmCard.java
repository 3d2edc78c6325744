package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.codesign.issues.HarmReport;
import org.codesign.issues.HarmReport.Seen;
import org.codesign.shared.MarkdownLight;
import org.codesign.shared.ui.Dates;

/** A report that says someone could come to harm, and who has seen it. */
class HarmCard extends Div {

  private final HarmReport report;

  /**
   * @param leadsOn whether the title leads to the issue's own page
   */
  HarmCard(HarmReport report, boolean leadsOn) {
    this.report = report;
    addClassNames("cd-card", "cd-harm");
    String address = "issues/" + report.issue();
    add(
        leadsOn ? new H2(new Anchor(address, report.title())) : new H2(report.title()),
        where(),
        new Html("<div class=\"cd-said\">" + MarkdownLight.html(report.body()) + "</div>"),
        state("council", report.byCouncil()),
        state("supplier", report.bySupplier()));
  }

  private Component where() {
    String screen = report.screen();
    return note(
        getTranslation(
            "harm.line",
            String.valueOf(report.number()),
            screen == null ? report.system() : report.system() + " · " + screen,
            Dates.moment(report.at())));
  }

  private Component state(String side, Optional<Seen> seen) {
    Span tag = new Span(getTranslation("harm." + side + (seen.isPresent() ? ".seen" : ".waits")));
    tag.addClassName("cd-tag");
    tag.getElement().setAttribute("data-kind", seen.isPresent() ? "done" : "harm");
    Span line = new Span(tag);
    line.addClassName("cd-seen");
    seen.ifPresent(it -> line.add(note(seenLine(it))));
    return line;
  }

  private static String seenLine(Seen seen) {
    String when = Dates.moment(seen.at());
    return seen.name() == null ? when : seen.name() + ", " + when;
  }

  /** Asks the reader to say that they have seen it. */
  void ask(Runnable acknowledge) {
    Button button = new Button(getTranslation("harm.acknowledge"), click -> acknowledge.run());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    button.setAriaLabel(getTranslation("harm.acknowledge.label", report.title()));
    add(button);
  }

  private static Span note(String text) {
    Span note = new Span(text);
    note.addClassName("cd-note");
    return note;
  }
}
