package org.codesign.guidance.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.jsoup.nodes.Element;

/**
 * A table of HTML as the rows and columns that Markdown knows: no cell wider or taller than one.
 */
final class HtmlTable {

  private static final int MAX_SPAN = 50;

  private final Element table;
  private final List<List<Element>> rows = new ArrayList<>();
  private final int columns;

  HtmlTable(Element table) {
    this.table = table;
    Map<Integer, Integer> rowsTaken = new HashMap<>();
    for (Element row : table.select("tr")) {
      if (row.closest("table") == table) {
        rows.add(cells(row, rowsTaken));
      }
    }
    columns = rows.stream().mapToInt(List::size).max().orElse(0);
  }

  /** The row's cells, with empty ones where a cell from above or from the left reaches in. */
  private static List<Element> cells(Element row, Map<Integer, Integer> rowsTaken) {
    List<Element> cells = new ArrayList<>();
    for (Element cell : row.select("> td, > th")) {
      fillTaken(cells, rowsTaken);
      int width = span(cell, "colspan");
      int height = span(cell, "rowspan");
      for (int i = 0; i < width; i++) {
        rowsTaken.put(cells.size(), height - 1);
        cells.add(i == 0 ? cell : new Element("td"));
      }
    }
    fillTaken(cells, rowsTaken);
    return cells;
  }

  private static void fillTaken(List<Element> cells, Map<Integer, Integer> rowsTaken) {
    for (int left = rowsTaken.getOrDefault(cells.size(), 0);
        left > 0;
        left = rowsTaken.getOrDefault(cells.size(), 0)) {
      rowsTaken.put(cells.size(), left - 1);
      cells.add(new Element("td"));
    }
  }

  private static int span(Element cell, String attribute) {
    String span = cell.attr(attribute);
    return span.matches("[1-9]\\d?") ? Math.min(Integer.parseInt(span), MAX_SPAN) : 1;
  }

  boolean isData() {
    return columns > 1 && table.selectFirst("table table") == null;
  }

  TableBlock block() {
    boolean hasHead =
        rows.getFirst().stream().allMatch(cell -> cell.nameIs("th") || !cell.hasText());
    TableHead head = new TableHead();
    head.appendChild(row(hasHead ? rows.getFirst() : List.of(), true));
    TableBody body = new TableBody();
    rows.stream().skip(hasHead ? 1 : 0).forEach(cells -> body.appendChild(row(cells, false)));
    TableBlock block = new TableBlock();
    block.appendChild(head);
    block.appendChild(body);
    return block;
  }

  private TableRow row(List<Element> cells, boolean header) {
    TableRow row = new TableRow();
    for (int i = 0; i < columns; i++) {
      TableCell cell = new TableCell();
      cell.setHeader(header);
      row.appendChild(i < cells.size() ? HtmlLine.ofCell(cells.get(i)).into(cell) : cell);
    }
    return row;
  }
}
