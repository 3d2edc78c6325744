package org.codesign.issues.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.codesign.issues.IssueSheet;
import org.codesign.shared.ui.SheetFaultTable;

/** Why a file of issues cannot be brought in, row by row. */
class SheetFaults extends Div {

  SheetFaults(IssueSheet sheet) {
    addClassName("cd-faults");
    getElement().setAttribute("role", "status");
    add(
        new H2(getTranslation("issue-import.faults")),
        new Paragraph(getTranslation("issue-import.faults.advice")),
        new SheetFaultTable(getTranslation("issue-import.faults"), sheet.faults()));
    if (sheet.more() > 0) {
      add(new Paragraph(getTranslation("issue-import.more", sheet.more())));
    }
  }
}
