package org.codesign.priorities.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueId;
import org.codesign.priorities.Ballot;
import org.codesign.priorities.BallotForm;
import org.codesign.priorities.Round;
import org.codesign.priorities.RoundIssue;
import org.codesign.priorities.Voting;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.Notice;
import org.codesign.shared.ui.TextGuard;

/** A member's ballot: the issues side by side, what is left, and what else there is to say. */
class BallotPanel extends Div {

  private final Voting voting;
  private final SignedIn signedIn;
  private final Round round;
  private final FormErrors errors = new FormErrors();
  private final Map<IssueId, BallotRow> rows = new LinkedHashMap<>();
  private final Span left = new Span();
  private final Span saved = new Span();
  private final TextArea conflict = new TextArea();
  private final TextArea dissent = new TextArea();
  private int version;

  BallotPanel(Voting voting, SignedIn signedIn, Round round, List<RoundIssue> shortlist) {
    this.voting = voting;
    this.signedIn = signedIn;
    this.round = round;
    addClassName("cd-section");
    Ballot ballot = voting.own(signedIn.actor(), round.id());
    long most = BallotRow.most(shortlist);
    Div issues = new Div();
    issues.addClassName("cd-ballot");
    issues.getElement().setAttribute("role", "list");
    for (RoundIssue it : shortlist) {
      BallotRow row = new BallotRow(it, round, most, ballot.votes().getOrDefault(it.issue(), 0));
      row.onChange(this::tellWhatIsLeft);
      rows.put(it.issue(), row);
      issues.add(row);
    }
    Paragraph lead = new Paragraph(getTranslation("ballot.lead", Dates.moment(round.closesAt())));
    add(new H2(getTranslation("ballot.title")), lead, errors, issues, more(ballot), bar());
    show(ballot);
  }

  private NativeDetails more(Ballot ballot) {
    conflict.setLabel(getTranslation("ballot.conflict"));
    conflict.setHelperText(
        getTranslation("ballot.conflict.help")
            + (round.excludesConflicts() ? " " + getTranslation("ballot.conflict.excluded") : ""));
    conflict.setValue(ballot.conflict());
    dissent.setLabel(getTranslation("ballot.dissent"));
    dissent.setHelperText(getTranslation("ballot.dissent.help"));
    dissent.setValue(ballot.dissent());
    TextGuard conflictGuard = new TextGuard(conflict);
    TextGuard dissentGuard = new TextGuard(dissent);
    errors.field("conflict", conflict, conflictGuard);
    errors.field("dissent", dissent, dissentGuard);
    Div words = new Div(conflict, conflictGuard, dissent, dissentGuard);
    words.addClassName("cd-form");
    NativeDetails more = new NativeDetails(getTranslation("ballot.more"), words);
    more.setOpen(!ballot.conflict().isEmpty() || !ballot.dissent().isEmpty());
    return more;
  }

  private Div bar() {
    left.addClassName("cd-ballot-left");
    left.getElement().setAttribute("role", "status");
    saved.addClassName("cd-note");
    Button save = new Button(getTranslation("ballot.save"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.setDisableOnClick(true);
    save.addClickListener(click -> {
      errors.none(this::save);
      save.setEnabled(true);
    });
    Div bar = new Div(left, saved, save);
    bar.addClassName("cd-ballot-bar");
    return bar;
  }

  private void save() {
    show(
        voting.cast(
            signedIn.actor(),
            round.id(),
            new BallotForm(version, votes(), conflict.getValue(), dissent.getValue())));
    Notice.done(getTranslation("ballot.saved", Dates.moment(round.closesAt())));
  }

  private Map<IssueId, Integer> votes() {
    Map<IssueId, Integer> votes = new LinkedHashMap<>();
    rows.forEach((issue, row) -> votes.put(issue, row.votes()));
    return votes;
  }

  private void show(Ballot ballot) {
    version = ballot.version();
    tellWhatIsLeft();
    saved.setText(
        ballot
            .savedAt()
            .map(it -> getTranslation("ballot.saved.at", Dates.moment(it)))
            .orElse(getTranslation("ballot.unsaved")));
  }

  private void tellWhatIsLeft() {
    long remaining = round.budget() - round.method().cost(votes().values());
    left.setText(
        remaining < 0
            ? getTranslation("ballot.over", -remaining)
            : getTranslation("ballot.left", remaining, round.budget()));
    left.getElement().setAttribute("data-over", remaining < 0);
    saved.setText(getTranslation("ballot.unsaved"));
  }
}
