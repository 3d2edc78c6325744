package org.codesign.timing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Location;
import org.codesign.shared.Page;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.Pager;
import org.codesign.timing.TimeImport;

/** What was brought in before, the newest first; each leads to its page. */
class ImportsTable extends Div {

  ImportsTable(String place, Location here, Page<TimeImport> page) {
    addClassName("cd-section");
    setVisible(!page.items().isEmpty());
    ListTable<TimeImport> table =
        new ListTable<TimeImport>(getTranslation("timing.imports.earlier"))
            .cell(
                getTranslation("timing.imports.file"),
                it -> new Anchor(place + "/" + it.id(), it.fileName()))
            .text(getTranslation("timing.imports.sent"), it -> Dates.day(it.sentAt()))
            .text(
                getTranslation("timing.imports.state"),
                it -> getTranslation("timing.imports." + it.state()))
            .figure(
                getTranslation("timing.imports.entries"),
                it -> getTranslation("timing.imports.number", it.entries()));
    table.show(page.items());
    Pager pager = new Pager();
    pager.show(here, page);
    add(new H2(getTranslation("timing.imports.earlier")), table, pager);
  }
}
