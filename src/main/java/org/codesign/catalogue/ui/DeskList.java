package org.codesign.catalogue.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.codesign.catalogue.DeskFilter;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.Pager;
import org.jspecify.annotations.Nullable;

/** A list of the catalogue: found by words, with or without the retired, page by page; by URL. */
class DeskList<T> extends Div {

  private final TextField search = new TextField();
  private final Checkbox retired = new Checkbox();
  private final ListTable<T> table;
  private final Paragraph none = new Paragraph();
  private final Pager pager = new Pager();
  private final Anchor add = new Anchor();
  private String path = "";

  DeskList(ListTable<T> table) {
    this.table = table;
    addClassName("cd-list");
    search.setLabel(getTranslation("catalogue.search"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.getElement().setAttribute("data-shortcut", "/");
    retired.setLabel(getTranslation("catalogue.show-retired"));
    search.addValueChangeListener(change -> follow(change.isFromClient()));
    retired.addValueChangeListener(change -> follow(change.isFromClient()));
    none.addClassName("cd-note");
    add.addClassName("cd-button");
    add.setVisible(false);
    Div toolbar = new Div(search, retired, add);
    toolbar.addClassName("cd-toolbar");
    add(toolbar, table, none, pager);
  }

  DeskList<T> withoutRetired() {
    retired.setVisible(false);
    return this;
  }

  /** Where one adds to this list. */
  void offer(String label, String path) {
    add.setText(label);
    add.setHref(path);
    add.getElement().setAttribute("data-shortcut", "n");
    add.setVisible(true);
  }

  private void follow(boolean asked) {
    if (asked) {
      getUI().ifPresent(ui -> ui.navigate(path, query()));
    }
  }

  private QueryParameters query() {
    Map<String, String> query = new LinkedHashMap<>();
    if (!search.getValue().isBlank()) {
      query.put(Parameters.SEARCH, search.getValue());
    }
    if (retired.getValue()) {
      query.put(Parameters.RETIRED, "true");
    }
    return QueryParameters.simple(query);
  }

  /** Where rows come from. */
  @FunctionalInterface
  interface Source<T> {
    Page<T> page(DeskFilter filter, @Nullable Cursor after);
  }

  void show(Location here, Source<T> source) {
    path = here.getPath();
    DeskFilter filter = Parameters.filter(here);
    if (!search.getValue().strip().equals(filter.search())) {
      search.setValue(filter.search());
    }
    retired.setValue(filter.retired());
    Page<T> page = pageOf(source, filter, Parameters.after(here));
    table.show(page.items());
    table.setVisible(!page.items().isEmpty());
    none.setText(
        getTranslation(filter.search().isEmpty() ? "catalogue.none-yet" : "catalogue.none-found"));
    none.setVisible(page.items().isEmpty());
    pager.show(here, page);
  }

  /** From the start where the URL was mistyped. */
  private Page<T> pageOf(Source<T> source, DeskFilter filter, @Nullable Cursor after) {
    try {
      return source.page(filter, after);
    } catch (IllegalArgumentException | java.time.DateTimeException mistyped) {
      return source.page(filter, null);
    }
  }
}
