package org.codesign.guidance.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.codesign.guidance.Facet;
import org.codesign.guidance.GuidanceQuestion;
import org.codesign.guidance.SearchResults;
import org.codesign.search.Found.Count;

/** What the results are narrowed to, with a way back, and by what they can be narrowed. */
class Narrowing extends Div {

  private static final int MOST = 8;

  private final Div chosen = new Div();
  private final Div choices = new Div();
  private final NativeDetails details =
      new NativeDetails(getTranslation("guidance.narrow"), choices);

  Narrowing() {
    addClassName("cd-narrowing");
    chosen.addClassName("cd-topics");
    choices.addClassName("cd-facets");
    details.addClassName("cd-narrow");
    add(chosen, details);
  }

  void show(GuidanceQuestion question, SearchResults found) {
    chosen.removeAll();
    question.only().forEach((facet, value) -> chosen.add(chosen(question, facet, value)));
    chosen.setVisible(!question.only().isEmpty());
    choices.removeAll();
    for (Facet facet : Facet.values()) {
      List<Count> counts = found.facets().getOrDefault(facet, List.of());
      if (!question.only().containsKey(facet) && counts.size() > 1) {
        choices.add(choices(question, facet, counts));
      }
    }
    choices.add(archive(question));
    details.setVisible(found.understood());
  }

  private Anchor chosen(GuidanceQuestion question, Facet facet, String value) {
    Anchor chip = new Anchor(Asking.address(Asking.without(question, facet)), value);
    chip.addClassName("cd-chip");
    chip.getElement().setAttribute("aria-current", "true");
    chip.setAriaLabel(getTranslation("guidance.narrow.remove", name(facet), value));
    Span cross = new Span("×");
    cross.getElement().setAttribute("aria-hidden", "true");
    chip.add(cross);
    return chip;
  }

  private Div choices(GuidanceQuestion question, Facet facet, List<Count> counts) {
    H2 heading = new H2(name(facet));
    String id = "narrow-" + Asking.nameOf(facet);
    heading.setId(id);
    UnorderedList list = new UnorderedList();
    list.getElement().setAttribute("aria-labelledby", id);
    for (Count count : counts.stream().limit(MOST).toList()) {
      GuidanceQuestion narrower = Asking.with(question, facet, count.value());
      Anchor chip = new Anchor(Asking.address(narrower), count.value());
      chip.addClassName("cd-chip");
      Span many = new Span(String.valueOf(count.owners()));
      many.addClassName("cd-note");
      chip.add(many);
      list.add(new ListItem(chip));
    }
    return new Div(heading, list);
  }

  private String name(Facet facet) {
    return getTranslation("guidance.facet." + facet);
  }

  private Anchor archive(GuidanceQuestion question) {
    String key = question.archived() ? "guidance.archive.without" : "guidance.archive.with";
    GuidanceQuestion other =
        new GuidanceQuestion(question.words(), question.only(), !question.archived());
    return new Anchor(Asking.address(other), getTranslation(key));
  }
}
