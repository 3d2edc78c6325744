package org.codesign.issues.ui;

import java.util.List;
import org.codesign.issues.IssueSheet;
import org.codesign.shared.ui.ListTable;

/** The first rows of a file of issues, as they would come in. */
class SheetBeginning extends ListTable<IssueSheet.Row> {

  SheetBeginning(List<IssueSheet.Row> rows) {
    super("");
    setCaptionText(getTranslation("issue-import.beginning"));
    figure(getTranslation("issue-import.row"), it -> String.valueOf(it.number()))
        .text(getTranslation("issue.title"), IssueSheet.Row::title)
        .text(getTranslation("issue.system"), IssueSheet.Row::system)
        .text(getTranslation("issue.screen"), IssueSheet.Row::screen)
        .text(getTranslation("issue.category"), it -> getTranslation("category." + it.category()))
        .text(getTranslation("issue.cause"), it -> getTranslation("cause." + it.cause()));
    show(rows);
  }
}
