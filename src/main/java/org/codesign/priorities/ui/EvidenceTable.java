package org.codesign.priorities.ui;

import java.util.List;
import org.codesign.priorities.RoundIssue;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.TitleCell;

/** A shortlist with what each issue costs. */
class EvidenceTable extends ListTable<RoundIssue> {

  EvidenceTable(String caption, List<RoundIssue> issues) {
    super(caption);
    cell(
        getTranslation("result.issue"),
        it ->
            new TitleCell(
                "issues/" + it.issue(),
                it.title(),
                getTranslation("round.issue.about", it.number(), it.supplierName())));
    FigureColumns.addTo(this, issues, RoundIssue::figures);
    show(issues);
  }
}
