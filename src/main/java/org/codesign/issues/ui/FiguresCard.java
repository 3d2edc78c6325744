package org.codesign.issues.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.codesign.issues.Figures;
import org.codesign.issues.IssueDetails;

/** What the answers come to, and why no more is shown. */
class FiguresCard extends Div {

  FiguresCard(IssueDetails issue) {
    addClassName("cd-card");
    add(new H2(getTranslation("figures.title")), new Cost(issue.figures()));
    issue
        .ownCouncilFigures()
        .ifPresent(own ->
            add(
                new H2(getTranslation("figures.council")),
                new Cost(Optional.of(new Figures(own.asked(), own.affected(), 0)))));
    Paragraph why = new Paragraph(getTranslation("figures.why"));
    why.addClassName("cd-note");
    add(why);
  }
}
