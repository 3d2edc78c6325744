package org.codesign.priorities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.codesign.priorities.Movement;
import org.codesign.priorities.PriorityItem;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.TitleCell;

/** The issues on a published list, and how they stand to the edition before. */
class ListItemsTable extends ListTable<PriorityItem> {

  private final String issueAddress;

  /**
   * @param issueAddress of the pages about issues, without the id
   */
  ListItemsTable(String caption, String issueAddress, List<PriorityItem> items) {
    super(caption);
    this.issueAddress = issueAddress;
    boolean banded = items.stream().anyMatch(it -> it.band().isPresent());
    figure(
        getTranslation(banded ? "priorities.band" : "priorities.place"),
        it -> banded ? it.band().map(String::valueOf).orElse("–") : place(it));
    cell(getTranslation("priorities.issue"), this::issue);
    FigureColumns.addTo(this, items, PriorityItem::figures);
    cell(getTranslation("priorities.movement"), it -> movement(it.movement()));
    show(items);
  }

  /** What few answered stands in no order. */
  private static String place(PriorityItem it) {
    return it.figures().isPresent() ? String.valueOf(it.place()) : "–";
  }

  private Component issue(PriorityItem it) {
    TitleCell cell =
        new TitleCell(
            issueAddress + it.issue(),
            it.title(),
            getTranslation("priorities.issue.about", it.number(), it.systemName()));
    it.figures()
        .ifPresent(figures ->
            cell.explain(getTranslation("hours-lost.why.summary"), Why.of(this, figures)));
    return cell;
  }

  private Component movement(Movement movement) {
    Span text = new Span(getTranslation("movement." + movement.direction(), movement.places()));
    text.addClassName(movement.direction() == Movement.Direction.NEW ? "cd-tag" : "cd-note");
    return text;
  }
}
