package org.codesign.issues.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.codesign.issues.IssueSheet;
import org.codesign.issues.IssueSheet.Fault;
import org.codesign.shared.ui.ListTable;

/** Why nothing of a file comes in, by row and column. */
class SheetFaultsTable extends Div {

  SheetFaultsTable(IssueSheet sheet) {
    addClassName("cd-faults");
    getElement().setAttribute("role", "status");
    ListTable<Fault> table =
        new ListTable<Fault>(getTranslation("issue-import.faults"))
            .text(
                getTranslation("issue-import.row"),
                it ->
                    it.row() == 0 ? getTranslation("issue-import.whole") : String.valueOf(it.row()))
            .text(getTranslation("issue-import.column-name"), Fault::column)
            .text(getTranslation("issue-import.value"), Fault::value)
            .text(getTranslation("issue-import.advice"), Fault::advice);
    table.show(sheet.faults());
    add(
        new H2(getTranslation("issue-import.faults")),
        new Paragraph(getTranslation("issue-import.faults.advice")),
        table);
    if (sheet.more() > 0) {
      add(new Paragraph(getTranslation("issue-import.more", sheet.more())));
    }
  }
}
