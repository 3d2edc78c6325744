package org.codesign.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.Actor;
import org.codesign.issues.BoardFilter;
import org.codesign.issues.BoardItem;
import org.codesign.issues.BoardSort;
import org.codesign.issues.Category;
import org.codesign.issues.Issues;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;

/**
 * A page of the board to ask for.
 *
 * @param name of the filter
 */
record BoardPage(String name, BoardFilter filter, BoardSort sort, @Nullable Cursor after) {

  static final String DEEP_NAME = "_deep";

  private static final int FIRST = 5;
  private static final int DEEP = 400; // pages down

  /** Every sort under every filter: the first pages, and one deep within. */
  static List<BoardPage> many(Issues issues, Actor worker, SystemId system) {
    List<BoardPage> pages = new ArrayList<>();
    filters(system)
        .forEach((name, filter) -> {
          for (BoardSort sort : BoardSort.values()) {
            pages.addAll(new BoardPage(name, filter, sort, null).andThoseBelow(issues, worker));
          }
        });
    return pages;
  }

  private List<BoardPage> andThoseBelow(Issues issues, Actor worker) {
    List<BoardPage> pages = new ArrayList<>();
    Optional<BoardPage> page = Optional.of(this);
    for (int depth = 0; page.isPresent() && depth <= DEEP; depth++) {
      if (depth < FIRST) {
        pages.add(page.get());
      } else if (depth == DEEP) {
        pages.add(page.get().named(name + DEEP_NAME));
      }
      page = page.get().ask(issues, worker).next().map(page.get()::after);
    }
    return pages;
  }

  private static Map<String, BoardFilter> filters(SystemId system) {
    Map<String, BoardFilter> filters = new LinkedHashMap<>();
    filters.put("all", BoardFilter.ALL_OPEN);
    filters.put("closed", new BoardFilter(null, null, false, ""));
    filters.put("system", new BoardFilter(system, null, true, ""));
    filters.put("category", new BoardFilter(null, Category.values()[0], true, ""));
    filters.put("both", new BoardFilter(system, Category.values()[0], true, ""));
    filters.put("number", new BoardFilter(null, null, true, "77"));
    filters.put("word", new BoardFilter(null, null, true, "date"));
    filters.put("letters", new BoardFilter(null, null, true, "sa"));
    filters.put("words", new BoardFilter(system, null, true, "save form again"));
    return filters;
  }

  BoardPage after(Cursor next) {
    return new BoardPage(name, filter, sort, next);
  }

  BoardPage named(String other) {
    return new BoardPage(other, filter, sort, after);
  }

  Page<BoardItem> ask(Issues issues, Actor worker) {
    return issues.board(worker, filter, sort, after);
  }

  String on(String site) {
    StringBuilder address = new StringBuilder(site + "/api/v1/issues?sort=" + sort);
    add(address, "status", filter.open() ? "OPEN" : "CLOSED");
    add(address, "system", filter.system() == null ? null : filter.system().value());
    add(address, "category", filter.category());
    add(address, "q", filter.search());
    add(address, "cursor", after == null ? null : after.text());
    return address.toString();
  }

  private static void add(StringBuilder address, String name, @Nullable Object value) {
    if (value != null) {
      String text = URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
      address.append("&").append(name).append("=").append(text);
    }
  }
}
