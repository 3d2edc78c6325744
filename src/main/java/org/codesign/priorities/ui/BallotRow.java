package org.codesign.priorities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.codesign.priorities.Figures;
import org.codesign.priorities.Figures.Sure;
import org.codesign.priorities.Round;
import org.codesign.priorities.RoundIssue;
import org.codesign.shared.ui.IntervalBar;

/** An issue on a ballot: what it is, what it costs, and the votes for it. */
class BallotRow extends Div {

  private final IntegerField votes = new IntegerField();
  private final Span cost = new Span();
  private final Round round;

  BallotRow(RoundIssue issue, Round round, long most, int given) {
    this.round = round;
    addClassName("cd-ballot-row");
    getElement().setAttribute("role", "listitem");
    votes.setStepButtonsVisible(true);
    votes.setMin(0);
    votes.setMax(round.budget());
    votes.setManualValidation(true);
    votes.setValue(given);
    votes.setAriaLabel(getTranslation("ballot.votes.for", issue.title()));
    cost.addClassName("cd-note");
    Div give = new Div(votes, cost);
    give.addClassName("cd-ballot-give");
    add(about(issue), evidence(issue, most), give);
    tellCost();
  }

  /** What the longest bar of a shortlist stands for, at least 1 hour. */
  static long most(List<RoundIssue> shortlist) {
    return shortlist.stream()
        .flatMap(it -> it.figures().stream())
        .mapToLong(it -> Math.max(it.hours(), it.certainty().map(Sure::upper).orElse(0L)))
        .reduce(1, Math::max);
  }

  void onChange(Runnable changed) {
    votes.addValueChangeListener(change -> {
      tellCost();
      changed.run();
    });
  }

  int votes() {
    return votes.getOptionalValue().orElse(0);
  }

  private void tellCost() {
    cost.setText(getTranslation("ballot.costs", round.method().cost(List.of(votes()))));
  }

  /** What one reads up on does not cost one's points: it opens beside the ballot. */
  private Component about(RoundIssue issue) {
    Anchor title = new Anchor("issues/" + issue.issue(), issue.title());
    title.setTarget(AnchorTarget.BLANK);
    Span below =
        new Span(getTranslation("round.issue.about", issue.number(), issue.supplierName()));
    below.addClassName("cd-note");
    Div cell = new Div(title, below);
    cell.addClassName("cd-title-cell");
    return cell;
  }

  private Component evidence(RoundIssue issue, long most) {
    return issue
        .figures()
        .flatMap(it -> it.certainty().map(sure -> bar(it, sure, most)))
        .orElseGet(() -> {
          Span few = new Span(getTranslation("hours-lost.too-few"));
          few.addClassName("cd-note");
          return few;
        });
  }

  private Component bar(Figures figures, Sure sure, long most) {
    return new IntervalBar(
        getTranslation("hours-lost.hours.monthly", figures.hours()),
        getTranslation("hours-lost.interval.sure", sure.lower(), sure.upper()),
        (double) sure.lower() / most,
        (double) figures.hours() / most,
        (double) sure.upper() / most);
  }
}
