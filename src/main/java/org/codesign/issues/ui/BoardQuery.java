package org.codesign.issues.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.codesign.catalogue.SystemId;
import org.codesign.issues.BoardFilter;
import org.codesign.issues.BoardSort;
import org.codesign.issues.Category;
import org.codesign.shared.Cursor;
import org.codesign.shared.ui.Address;
import org.codesign.shared.ui.Pager;
import org.jspecify.annotations.Nullable;

/** Where one is on the board, as the address says it; what makes no sense there is left out. */
record BoardQuery(BoardFilter filter, BoardSort sort, @Nullable Cursor after) {

  static BoardQuery of(QueryParameters address) {
    return new BoardQuery(
        new BoardFilter(
            Address.read(address, "system", text -> new SystemId(UUID.fromString(text)))
                .orElse(null),
            Address.read(address, "second", text -> new SystemId(UUID.fromString(text)))
                .orElse(null),
            Address.read(address, "category", Category::valueOf).orElse(null),
            !address.getSingleParameter("status").orElse("").equals("closed"),
            address.getSingleParameter("q").orElse("")),
        Address.read(address, "sort", BoardSort::valueOf).orElse(BoardSort.MOST_HOURS_LOST),
        Address.read(address, Pager.AFTER, Cursor::parse).orElse(null));
  }

  /** The address of the first page. */
  QueryParameters address() {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (filter.system() != null) {
      parameters.put("system", filter.system().toString());
    }
    if (filter.secondSystem() != null) {
      parameters.put("second", filter.secondSystem().toString());
    }
    if (filter.category() != null) {
      parameters.put("category", filter.category().name());
    }
    if (!filter.open()) {
      parameters.put("status", "closed");
    }
    if (!filter.search().isEmpty()) {
      parameters.put("q", filter.search());
    }
    if (sort != BoardSort.MOST_HOURS_LOST) {
      parameters.put("sort", sort.name());
    }
    return QueryParameters.simple(parameters);
  }

  /** The address of the open issues between two systems. */
  static String between(SystemId system, SystemId second) {
    return "issues?system=" + system + "&second=" + second;
  }

  BoardQuery fromTheTop() {
    return new BoardQuery(filter, sort, null);
  }

  /** Whether anything but the order was chosen. */
  boolean isFiltered() {
    return !new BoardFilter(null, null, true, "").equals(filter);
  }
}
