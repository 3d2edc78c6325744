package org.codesign.priorities.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.codesign.priorities.RankedIssue;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.TitleCell;

/** A page of today's ranking. */
class RankingTable extends ListTable<RankedIssue> {

  RankingTable(String caption, List<RankedIssue> issues) {
    super(caption);
    figure(getTranslation("priorities.band"), it -> it.band().map(String::valueOf).orElse("–"));
    cell(getTranslation("priorities.issue"), this::issue);
    FigureColumns.addTo(this, issues, RankedIssue::figures);
    show(issues);
  }

  private Component issue(RankedIssue it) {
    TitleCell cell =
        new TitleCell(
            "issues/" + it.issue(),
            it.title(),
            getTranslation("priorities.issue.about", it.number(), it.systemName()));
    it.figures()
        .ifPresent(figures ->
            cell.explain(getTranslation("hours-lost.why.summary"), Why.of(this, figures)));
    return cell;
  }
}
