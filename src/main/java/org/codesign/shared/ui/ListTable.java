package org.codesign.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list as a plain table; on a phone each row becomes a card whose cells carry their
 * column's name. It holds what is on screen and no rows.
 */
public class ListTable<T> extends NativeTable {

  private final List<Column<T>> columns = new ArrayList<>();

  /**
   * @param caption what the table lists, for those who cannot see where it stands
   */
  public ListTable(String caption) {
    addClassName("cd-table");
    setCaptionText(caption);
  }

  public ListTable<T> text(String header, Function<T, String> cell) {
    return cell(header, row -> new Text(cell.apply(row)));
  }

  public ListTable<T> cell(String header, Function<T, Component> cell) {
    columns.add(new Column<>(header, "", cell));
    return this;
  }

  /** A word or two, which stay on one line. */
  public ListTable<T> word(String header, Function<T, String> cell) {
    columns.add(new Column<>(header, "cd-word", row -> new Text(cell.apply(row))));
    return this;
  }

  /** Figures stand at the right, under each other. */
  public ListTable<T> figure(String header, Function<T, String> cell) {
    columns.add(new Column<>(header, "cd-number", row -> new Text(cell.apply(row))));
    return this;
  }

  public void show(List<T> rows) {
    getHead().removeAll();
    getBody().removeAll();
    getHead().addRows(headerRow());
    rows.forEach(row -> getBody().addRows(bodyRow(row)));
  }

  private NativeTableRow headerRow() {
    NativeTableRow row = new NativeTableRow();
    for (Column<T> column : columns) {
      NativeTableHeaderCell cell = new NativeTableHeaderCell(column.header());
      cell.getElement().setAttribute("scope", "col");
      mark(cell, column);
      row.add(cell);
    }
    return row;
  }

  private NativeTableRow bodyRow(T item) {
    NativeTableRow row = new NativeTableRow();
    for (Column<T> column : columns) {
      NativeTableCell cell = new NativeTableCell(column.cell().apply(item));
      cell.getElement().setAttribute("data-label", column.header());
      mark(cell, column);
      row.add(cell);
    }
    return row;
  }

  private static void mark(Component cell, Column<?> column) {
    if (!column.style().isEmpty()) {
      cell.addClassName(column.style());
    }
  }

  private record Column<T>(String header, String style, Function<T, Component> cell) {}
}
