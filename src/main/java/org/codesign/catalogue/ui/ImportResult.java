package org.codesign.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.codesign.catalogue.ImportOutcome;
import org.codesign.catalogue.ImportOutcome.Imported;
import org.codesign.catalogue.ImportOutcome.Refused;
import org.codesign.shared.ui.SheetFaultTable;

/** What became of a table, read out and in sight. */
class ImportResult extends Div {

  ImportResult() {
    getElement().setAttribute("role", "status");
    getElement().setAttribute("tabindex", "-1");
    clear();
  }

  void clear() {
    removeAll();
    setVisible(false);
  }

  void show(ImportOutcome outcome) {
    removeAll();
    setClassName(outcome instanceof Imported ? "cd-good" : "cd-faults");
    switch (outcome) {
      case Imported in ->
          add(
              new H2(getTranslation("import.done")),
              new Paragraph(getTranslation("import.counts", in.added(), in.unchanged())));
      case Refused out -> {
        add(
            new H2(getTranslation("import.refused")),
            new Paragraph(getTranslation("import.refused.advice")),
            new SheetFaultTable(getTranslation("import.refused"), out.faults()));
        if (out.more() > 0) {
          add(new Paragraph(getTranslation("import.more", out.more())));
        }
      }
    }
    setVisible(true);
    getElement().executeJs("this.focus(); this.scrollIntoView({block: 'nearest'})");
  }
}
