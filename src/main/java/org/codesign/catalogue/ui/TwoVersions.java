package org.codesign.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import org.codesign.shared.ui.ListTable;

/** What somebody else saved beside what one wrote, where the two differ. */
class TwoVersions extends Div {

  TwoVersions(Map<String, String> theirs, Map<String, String> mine, Runnable takeTheirs) {
    addClassName("cd-two-versions");
    ListTable<Line> table =
        new ListTable<Line>(getTranslation("versions.title"))
            .text(getTranslation("versions.field"), Line::field)
            .text(getTranslation("versions.theirs"), Line::theirs)
            .text(getTranslation("versions.mine"), Line::mine);
    table.show(differences(theirs, mine));
    add(
        new H2(getTranslation("versions.title")),
        table,
        new Paragraph(getTranslation("versions.advice")),
        new Button(getTranslation("versions.take-theirs"), click -> takeTheirs.run()));
  }

  private static List<Line> differences(Map<String, String> theirs, Map<String, String> mine) {
    return mine.entrySet().stream()
        .map(it -> new Line(it.getKey(), theirs.getOrDefault(it.getKey(), ""), it.getValue()))
        .filter(line -> !line.theirs().equals(line.mine()))
        .toList();
  }

  private record Line(String field, String theirs, String mine) {}
}
