package org.codesign.priorities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.codesign.priorities.Round;
import org.codesign.priorities.RoundPlace;
import org.codesign.priorities.RoundResult;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.IntervalBar;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.TitleCell;

/** What came of a round: the order, how sure it is, who took part, and what was held against it. */
class ResultPanel extends Div {

  ResultPanel(Round round, RoundResult result) {
    addClassName("cd-round");
    Div head =
        new Div(
            new H2(getTranslation("result.title")),
            new Paragraph(
                getTranslation("result.closed", Dates.moment(result.closedAt()))
                    + ". "
                    + getTranslation(
                        "result.turnout",
                        result.turnout().ballots(),
                        result.turnout().members(),
                        result.counted())),
            new Paragraph(conflicts(round, result)));
    head.addClassName("cd-section");
    add(head);
    if (result.places().isEmpty()) {
      add(new Paragraph(getTranslation("result.few")));
    } else {
      Paragraph note = new Paragraph(getTranslation("result.note"));
      note.addClassName("cd-note");
      add(table(result.places()), note);
    }
    addWords("result.conflict-words", result.conflictWords());
    addWords("result.dissents", result.dissents());
  }

  private String conflicts(Round round, RoundResult result) {
    String declared = getTranslation("result.conflicts", result.conflicts());
    if (result.conflicts() == 0) {
      return declared;
    }
    return declared
        + getTranslation(
            round.excludesConflicts() ? "result.conflicts.excluded" : "result.conflicts.counted");
  }

  private Component table(List<RoundPlace> places) {
    double most = Math.max(1, places.stream().mapToDouble(RoundPlace::upper).max().orElse(1));
    ListTable<RoundPlace> table =
        new ListTable<RoundPlace>(getTranslation("result.title"))
            .figure(getTranslation("result.band"), it -> String.valueOf(it.band()))
            .cell(getTranslation("result.issue"), this::issue)
            .cell(getTranslation("result.votes"), it -> votes(it, most));
    table.show(places);
    return table;
  }

  private Component issue(RoundPlace it) {
    return new TitleCell(
        "issues/" + it.issue().issue(),
        it.issue().title(),
        getTranslation("round.issue.about", it.issue().number(), it.issue().supplierName()));
  }

  private Component votes(RoundPlace it, double most) {
    return new IntervalBar(
        String.valueOf(it.votes()),
        getTranslation("result.interval", Math.round(it.lower()), Math.round(it.upper())),
        it.lower() / most,
        Math.min(it.votes(), most) / most,
        it.upper() / most);
  }

  private void addWords(String heading, List<String> words) {
    if (words.isEmpty()) {
      return;
    }
    UnorderedList list = new UnorderedList();
    words.forEach(it -> list.add(new ListItem(it)));
    Div section = new Div(new H2(getTranslation(heading)), list);
    section.addClassName("cd-section");
    add(section);
  }
}
