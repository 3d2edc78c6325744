package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.codesign.issues.BoardItem;
import org.codesign.issues.Figures;
import org.codesign.issues.ScreenIssue;

/** Issues of a screen; each can show its own pins on the picture. */
class PinnedIssues extends UnorderedList {

  private final boolean linked;
  private final Optional<HeatMap> map;
  private Optional<NativeButton> shown = Optional.empty();

  /**
   * @param linked whether the reader may open an issue
   */
  PinnedIssues(List<ScreenIssue> issues, boolean linked, Optional<HeatMap> map) {
    this.linked = linked;
    this.map = map;
    addClassName("cd-pinned");
    issues.forEach(it -> add(row(it)));
  }

  private ListItem row(ScreenIssue pinned) {
    BoardItem issue = pinned.issue();
    H3 title =
        linked ? new H3(new Anchor("issues/" + issue.id(), issue.title())) : new H3(issue.title());
    Paragraph excerpt = new Paragraph(issue.excerpt());
    excerpt.addClassName("cd-excerpt");
    Paragraph cost = new Paragraph(cost(issue));
    cost.addClassName("cd-note");
    ListItem row = new ListItem(title, excerpt, cost);
    map.filter(it -> !pinned.pins().isEmpty()).ifPresent(it -> row.add(pins(pinned, it)));
    return row;
  }

  private String cost(BoardItem issue) {
    return issue.figures().map(this::cost).orElseGet(() -> getTranslation("figures.few"));
  }

  private String cost(Figures figures) {
    String affected = getTranslation("figures.affected", figures.affected(), figures.asked());
    return figures.hoursLost() == 0
        ? affected
        : getTranslation("figures.hours", figures.hoursLost())
            + " "
            + getTranslation("figures.hours.note")
            + " · "
            + affected;
  }

  private Component pins(ScreenIssue pinned, HeatMap heat) {
    NativeButton show = new NativeButton(getTranslation("screen.pins.show", pinned.pins().size()));
    show.addClassName("cd-link-quiet");
    show.getElement().setAttribute("aria-pressed", "false");
    show.setAriaLabel(
        getTranslation("screen.pins.show.of", pinned.pins().size(), pinned.issue().title()));
    show.addClickListener(click -> toggle(show, pinned, heat));
    return new Div(show);
  }

  private void toggle(NativeButton button, ScreenIssue pinned, HeatMap heat) {
    boolean wasShown = shown.equals(Optional.of(button));
    shown.ifPresent(it -> it.getElement().setAttribute("aria-pressed", "false"));
    shown = wasShown ? Optional.empty() : Optional.of(button);
    shown.ifPresent(it -> it.getElement().setAttribute("aria-pressed", "true"));
    heat.show(wasShown ? List.of() : pinned.pins());
  }
}
