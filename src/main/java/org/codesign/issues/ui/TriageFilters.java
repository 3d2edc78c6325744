package org.codesign.issues.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.codesign.catalogue.SystemListItem;
import org.codesign.issues.TriageFilter;
import org.codesign.issues.TriageFilter.State;

/** What the queue shows; says so when the person changes it. */
class TriageFilters extends Div {

  private final ComboBox<SystemListItem> system = new ComboBox<>(getTranslation("issue.system"));
  private final Select<State> state = new Select<>();
  private final Select<Boolean> harmFirst = new Select<>();

  TriageFilters(List<SystemListItem> systems, Consumer<TriageQuery> onChange) {
    addClassName("cd-filters");
    getElement().setAttribute("role", "search");
    system.setItems(systems);
    system.setItemLabelGenerator(SystemListItem::name);
    system.setPlaceholder(getTranslation("board.any"));
    system.setClearButtonVisible(true);
    state.setLabel(getTranslation("triage.state"));
    state.setItems(State.values());
    state.setItemLabelGenerator(it -> getTranslation("triage.state." + it));
    harmFirst.setLabel(getTranslation("triage.order"));
    harmFirst.setItems(true, false);
    harmFirst.setItemLabelGenerator(
        it -> getTranslation(it ? "triage.order.harm" : "triage.order.oldest"));
    for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(system, state, harmFirst)) {
      field.addValueChangeListener(change -> {
        if (change.isFromClient()) {
          onChange.accept(query());
        }
      });
    }
    add(system, state, harmFirst);
  }

  private TriageQuery query() {
    return new TriageQuery(
        new TriageFilter(
            system.getOptionalValue().map(SystemListItem::id).orElse(null),
            state.getValue(),
            harmFirst.getValue()),
        null);
  }

  void show(TriageFilter filter) {
    system.setValue(
        system
            .getListDataView()
            .getItems()
            .filter(it -> it.id().equals(filter.system()))
            .findFirst()
            .orElse(null));
    state.setValue(filter.state());
    harmFirst.setValue(filter.harmFirst());
    harmFirst.setVisible(filter.state() == State.WAITING);
  }
}
