package org.codesign.priorities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueId;
import org.codesign.priorities.Figures;
import org.codesign.priorities.Figures.Sure;
import org.codesign.priorities.Priorities;
import org.codesign.priorities.RankedIssue;
import org.codesign.shared.ui.IntervalBar;
import org.codesign.shared.ui.IssuePanel;
import org.springframework.core.annotation.Order;

/** Where an issue stands in its supplier's ranking today, and why. */
@org.springframework.stereotype.Component
@Order(10)
class StandingPanel implements IssuePanel {

  private final Priorities priorities;
  private final SignedIn signedIn;

  StandingPanel(Priorities priorities, SignedIn signedIn) {
    this.priorities = priorities;
    this.signedIn = signedIn;
  }

  @Override
  public Optional<Component> about(UUID issue) {
    return priorities
        .standing(signedIn.actor(), new IssueId(issue))
        .flatMap(it ->
            it.figures()
                .flatMap(figures -> figures.certainty().map(sure -> new Card(it, figures, sure))));
  }

  @Override
  public boolean isFigure() {
    return true;
  }

  private static final class Card extends Div {

    Card(RankedIssue issue, Figures figures, Sure sure) {
      addClassNames("cd-card", "cd-panel");
      double most = Math.max(1, sure.upper());
      add(
          new H2(getTranslation("standing.title")),
          new IntervalBar(
              getTranslation("hours-lost.hours.monthly", figures.hours()),
              getTranslation("hours-lost.interval.sure", sure.lower(), sure.upper()),
              sure.lower() / most,
              figures.hours() / most,
              1));
      issue.band().ifPresent(band -> add(new Paragraph(getTranslation("standing.band", band))));
      add(new Paragraph(getTranslation("standing.fair", sure.fairPercent())), why(figures));
    }

    private NativeDetails why(Figures figures) {
      Div text = new Div();
      Arrays.stream(Why.of(this, figures)).map(Paragraph::new).forEach(text::add);
      return new NativeDetails(getTranslation("hours-lost.why.summary"), text);
    }
  }
}
