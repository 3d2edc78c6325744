package org.codesign.priorities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.codesign.identity.SignedIn;
import org.codesign.priorities.Round;
import org.codesign.priorities.RoundDesk;
import org.codesign.priorities.RoundId;
import org.codesign.priorities.RoundIssue;
import org.codesign.priorities.Rounds;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.TitleCell;

/** The shortlist of a draft: take off, find, add. */
class ShortlistPanel extends Div {

  private static final int PAUSE_MILLIS = 300;

  private final RoundDesk desk;
  private final Rounds rounds;
  private final SignedIn signedIn;
  private final RoundId round;
  private final FormErrors errors = new FormErrors();
  private final Div listed = new Div();
  private final TextField words = new TextField();
  private final Div found = new Div();

  ShortlistPanel(RoundDesk desk, Rounds rounds, SignedIn signedIn, RoundId round) {
    this.desk = desk;
    this.rounds = rounds;
    this.signedIn = signedIn;
    this.round = round;
    addClassName("cd-section");
    Paragraph note = new Paragraph(getTranslation("round.shortlist.suggested"));
    note.addClassName("cd-note");
    words.setLabel(getTranslation("round.shortlist.find"));
    words.setHelperText(getTranslation("round.shortlist.find.help"));
    words.setClearButtonVisible(true);
    words.setValueChangeMode(ValueChangeMode.LAZY);
    words.setValueChangeTimeout(PAUSE_MILLIS);
    words.addValueChangeListener(typed -> find());
    found.getElement().setAttribute("aria-live", "polite");
    add(new H2(getTranslation("round.shortlist")), note, errors, listed, words, found);
    showListed();
  }

  private void showListed() {
    List<RoundIssue> issues = rounds.shortlist(signedIn.actor(), round);
    Paragraph count =
        new Paragraph(getTranslation("round.shortlist.count", issues.size(), Round.MOST_ISSUES));
    listed.removeAll();
    listed.add(count);
    if (!issues.isEmpty()) {
      listed.add(
          table(
              "round.shortlist",
              "round.shortlist.remove",
              issues,
              it -> {
                desk.remove(signedIn.actor(), round, it.issue());
              }));
    }
  }

  private void find() {
    found.removeAll();
    if (words.getValue().isBlank()) {
      return;
    }
    List<RoundIssue> issues = desk.find(signedIn.actor(), round, words.getValue());
    found.add(
        issues.isEmpty()
            ? new Paragraph(getTranslation("round.shortlist.find.none"))
            : table(
                "round.shortlist.find",
                "round.shortlist.add",
                issues,
                it -> desk.add(signedIn.actor(), round, it.issue())));
  }

  private Component table(
      String caption, String verb, List<RoundIssue> issues, Consumer<RoundIssue> action) {
    ListTable<RoundIssue> table = new ListTable<RoundIssue>(getTranslation(caption));
    table.cell(
        getTranslation("result.issue"),
        it ->
            new TitleCell(
                "issues/" + it.issue(),
                it.title(),
                getTranslation("round.issue.about", it.number(), it.supplierName())));
    FigureColumns.addTo(table, issues, RoundIssue::figures);
    table.cell("", it -> button(verb, it, action));
    table.show(issues);
    return table;
  }

  private Button button(String verb, RoundIssue issue, Consumer<RoundIssue> action) {
    Button button = new Button(getTranslation(verb));
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setAriaLabel(getTranslation(verb + ".label", issue.title()));
    button.setDisableOnClick(true);
    button.addClickListener(click -> {
      errors.none(() -> action.accept(issue));
      showListed();
      find();
    });
    return button;
  }
}
