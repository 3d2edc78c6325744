package org.codesign.timing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.SystemListItem;
import org.codesign.shared.ui.Dates;
import org.codesign.timing.EvidenceUse.Use;

/** What suppliers were told about one's systems, and what the time log has to do with it. */
class UsePanel extends Div {

  UsePanel(List<Use> uses, CatalogueFacts catalogue) {
    addClassName("cd-section");
    add(
        new H2(getTranslation("my-time.use")),
        new Paragraph(getTranslation("my-time.use.why")),
        uses.isEmpty() ? new Paragraph(getTranslation("my-time.use.none")) : list(uses, catalogue));
  }

  private Component list(List<Use> uses, CatalogueFacts catalogue) {
    Map<SystemId, SystemListItem> systems =
        catalogue.systems(uses.stream().map(Use::system).distinct().toList());
    UnorderedList list = new UnorderedList();
    list.addClassName("cd-uses");
    for (Use use : uses) {
      SystemListItem system = systems.get(use.system());
      list.add(row(use, system == null ? "" : system.name()));
    }
    return list;
  }

  private ListItem row(Use use, String system) {
    Span note =
        new Span(
            getTranslation(
                "my-time.use.row",
                Dates.day(use.publishedAt()),
                system,
                use.issues(),
                use.withFigures()));
    note.addClassName("cd-note");
    return new ListItem(
        new Anchor(
            use.address(), getTranslation("my-time.use.list", use.supplier(), use.edition())),
        note);
  }
}
