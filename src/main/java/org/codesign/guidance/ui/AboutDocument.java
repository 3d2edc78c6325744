package org.codesign.guidance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.codesign.guidance.GuidanceDocument;
import org.jspecify.annotations.Nullable;

/** Where a document comes from, whom it is for, and how current it is. */
class AboutDocument extends Section {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

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
    day("reviewed", document.reviewedOn());
    day("review", document.reviewOn());
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

  private void day(String name, @Nullable LocalDate day) {
    text(name, day == null ? "" : DAY.format(day));
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
