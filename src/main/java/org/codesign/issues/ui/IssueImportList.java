package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueImport;
import org.codesign.issues.IssueImportId;
import org.codesign.issues.IssueImports;
import org.codesign.shared.Invalid;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.NextFocus;
import org.codesign.shared.ui.Notice;

/** What was brought in from files; each file can be taken back as a whole. */
class IssueImportList extends Div {

  private final IssueImports imports;
  private final SignedIn signedIn;

  IssueImportList(IssueImports imports, SignedIn signedIn) {
    this.imports = imports;
    this.signedIn = signedIn;
    addClassName("cd-panel");
    show();
  }

  final void show() {
    List<IssueImport> all = imports.list(signedIn.actor());
    removeAll();
    if (all.isEmpty()) {
      return;
    }
    ListTable<IssueImport> table =
        new ListTable<IssueImport>(getTranslation("issue-import.list"))
            .text(getTranslation("issue-import.file"), IssueImport::fileName)
            .figure(getTranslation("double-keying.issues"), it -> String.valueOf(it.issues()))
            .word(getTranslation("issue-import.day"), it -> Dates.day(it.broughtIn()))
            .cell(getTranslation("issue-import.state"), this::state);
    table.show(all);
    add(new H2(getTranslation("issue-import.list")), table);
  }

  private Component state(IssueImport imported) {
    return imported.takenBackAt().isPresent()
        ? new Paragraph(getTranslation("issue-import.taken"))
        : new Button(getTranslation("issue-import.take"), click -> takeBack(imported.id()));
  }

  private void takeBack(IssueImportId which) {
    try {
      imports.takeBack(signedIn.actor(), which);
      Notice.done(getTranslation("issue-import.taken.done"));
    } catch (Invalid refused) {
      Notice.problem(getTranslation(refused.faults().getFirst().message()));
    }
    show();
    NextFocus.in(this, "vaadin-button", 0);
  }
}
