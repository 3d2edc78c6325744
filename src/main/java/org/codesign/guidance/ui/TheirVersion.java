package org.codesign.guidance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import org.codesign.guidance.EditedDocument;
import org.codesign.guidance.TextDifferences;

/** What somebody else saved while one wrote, and what one's own words would make of it. */
class TheirVersion extends Div {

  TheirVersion(EditedDocument theirs, TextDifferences mine, Button take) {
    addClassName("cd-two-versions");
    add(
        new H2(getTranslation("guidance.edit.theirs")),
        new Paragraph(getTranslation("guidance.edit.theirs.advice", theirs.number())),
        new DifferencesPanel(mine, getTranslation("guidance.edit.theirs.care")),
        whole(theirs),
        take);
  }

  private Details whole(EditedDocument theirs) {
    Pre text = new Pre(theirs.form().markdown());
    text.addClassName("cd-source");
    text.getElement().setAttribute("tabindex", "0");
    return new Details(
        getTranslation("guidance.edit.theirs.whole"),
        new Div(new Paragraph(theirs.form().title()), text));
  }
}
