package org.codesign.issues.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.SystemListItem;
import org.codesign.issues.BoardFilter;
import org.codesign.issues.BoardSort;
import org.codesign.issues.Category;
import org.codesign.shared.PlainText;
import org.jspecify.annotations.Nullable;

/** What the board shows and in which order; says so when the person changes it. */
class BoardFilters extends Div {

  private final TextField words = new TextField(getTranslation("board.search"));
  private final ComboBox<SystemListItem> system = new ComboBox<>(getTranslation("issue.system"));
  private final ComboBox<SystemListItem> second =
      new ComboBox<>(getTranslation("issue.second-system"));
  private final ComboBox<Category> category = new ComboBox<>(getTranslation("issue.category"));
  private final Select<Boolean> open = new Select<>();
  private final Select<BoardSort> sort = new Select<>();

  BoardFilters(List<SystemListItem> systems, Consumer<BoardQuery> onChange) {
    addClassName("cd-filters");
    getElement().setAttribute("role", "search");
    words.setPlaceholder(getTranslation("board.search.hint"));
    words.setClearButtonVisible(true);
    words.setValueChangeMode(ValueChangeMode.LAZY);
    words.getElement().setAttribute("data-shortcut", "/");
    system.setItems(systems);
    system.setItemLabelGenerator(SystemListItem::name);
    system.setPlaceholder(getTranslation("board.any"));
    system.setClearButtonVisible(true);
    second.setItems(systems);
    second.setItemLabelGenerator(SystemListItem::name);
    second.setPlaceholder(getTranslation("board.any"));
    second.setClearButtonVisible(true);
    second.setVisible(false);
    category.setItems(Category.values());
    category.setItemLabelGenerator(it -> getTranslation("category." + it));
    category.setPlaceholder(getTranslation("board.any"));
    category.setClearButtonVisible(true);
    open.setLabel(getTranslation("issue.status"));
    open.setItems(true, false);
    open.setItemLabelGenerator(it -> getTranslation(it ? "status.OPEN" : "status.CLOSED"));
    sort.setLabel(getTranslation("board.sort"));
    sort.setItems(BoardSort.values());
    sort.setItemLabelGenerator(it -> getTranslation("sort." + it));
    for (HasValue<?, ?> field :
        List.<HasValue<?, ?>>of(words, system, second, category, open, sort)) {
      field.addValueChangeListener(change -> {
        if (change.isFromClient()) {
          onChange.accept(query());
        }
      });
    }
    add(words, system, second, category, open, sort);
  }

  private BoardQuery query() {
    return new BoardQuery(
        new BoardFilter(
            system.getOptionalValue().map(SystemListItem::id).orElse(null),
            second.getOptionalValue().map(SystemListItem::id).orElse(null),
            category.getValue(),
            open.getValue(),
            words.getValue()),
        sort.getValue(),
        null);
  }

  void show(BoardQuery query) {
    if (!PlainText.tidyLine(words.getValue()).equals(query.filter().search())) {
      words.setValue(query.filter().search()); // else a blank just typed would vanish
    }
    choose(system, query.filter().system());
    choose(second, query.filter().secondSystem());
    second.setVisible(second.getValue() != null); // it comes with a link
    category.setValue(query.filter().category());
    open.setValue(query.filter().open());
    sort.setValue(query.sort());
  }

  private static void choose(ComboBox<SystemListItem> field, @Nullable SystemId chosen) {
    field.setValue(
        field
            .getListDataView()
            .getItems()
            .filter(it -> it.id().equals(chosen))
            .findFirst()
            .orElse(null));
  }
}
