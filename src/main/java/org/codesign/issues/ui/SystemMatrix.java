package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.codesign.catalogue.SystemListItem;
import org.codesign.issues.DoubleKeyingCell;

/** Systems against systems; each cell leads to its issues on the board. */
class SystemMatrix extends NativeTable {

  SystemMatrix(List<DoubleKeyingCell> cells) {
    addClassName("cd-system-matrix");
    setCaptionText(getTranslation("double-keying.matrix"));
    List<SystemListItem> from = byName(cells.stream().map(DoubleKeyingCell::from).toList());
    List<SystemListItem> to = byName(cells.stream().map(DoubleKeyingCell::to).toList());
    NativeTableRow head = new NativeTableRow();
    head.add(header(getTranslation("double-keying.corner"), "col"));
    to.forEach(it -> head.add(header(it.name(), "col")));
    getHead().addRows(head);
    from.forEach(it -> getBody().addRows(row(it, to, cells)));
  }

  private static List<SystemListItem> byName(List<SystemListItem> systems) {
    return systems.stream()
        .distinct()
        .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
        .toList();
  }

  private NativeTableRow row(
      SystemListItem from, List<SystemListItem> to, List<DoubleKeyingCell> cells) {
    NativeTableRow row = new NativeTableRow();
    row.add(header(from.name(), "row"));
    for (SystemListItem column : to) {
      NativeTableCell cell = new NativeTableCell();
      cells.stream()
          .filter(it -> it.from().id().equals(from.id()))
          .filter(it -> it.to().id().equals(column.id()))
          .findFirst()
          .ifPresent(it -> cell.add(content(it)));
      row.add(cell);
    }
    return row;
  }

  private Component content(DoubleKeyingCell cell) {
    Anchor link = new Anchor(BoardQuery.between(cell.from().id(), cell.to().id()));
    String hours =
        cell.figures()
            .map(it -> getTranslation("figures.hours", it.hoursLost()))
            .orElseGet(() -> getTranslation("double-keying.few"));
    Span what = new Span(getTranslation("double-keying.open", cell.issues()));
    what.addClassName("cd-note");
    link.add(new Span(hours), what);
    return link;
  }

  private static NativeTableHeaderCell header(String text, String scope) {
    NativeTableHeaderCell header = new NativeTableHeaderCell(text);
    header.getElement().setAttribute("scope", scope);
    return header;
  }
}
