package org.codesign.guidance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.codesign.guidance.GuidanceDocument;

/** Where a document comes from, and whom it is for. */
class AboutDocument extends Section {

  private final DescriptionList facts = new DescriptionList();

  AboutDocument(GuidanceDocument document) {
    addClassName("cd-about");
    facts.addClassName("cd-facts");
    text("topic", document.topic());
    text("audience", document.audience());
    text("owner", document.owner());
    if (!document.source().isEmpty()) {
      fact("source", source(document));
    }
    text("licence", document.licence());
    add(new H2(getTranslation("guidance.document.about")), facts);
    setVisible(facts.getChildren().findAny().isPresent());
  }

  private static Component source(GuidanceDocument document) {
    if (document.sourceUrl().isEmpty()) {
      return new Text(document.source());
    }
    Anchor link = new Anchor(document.sourceUrl(), document.source());
    link.getElement().setAttribute("rel", "noopener noreferrer");
    return link;
  }

  private void text(String name, String value) {
    if (!value.isEmpty()) {
      fact(name, new Text(value));
    }
  }

  private void fact(String name, Component value) {
    facts.add(new Term(getTranslation("guidance.document." + name)), new Description(value));
  }
}
