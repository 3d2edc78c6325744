package org.codesign.issues.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.stream.IntStream;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.SystemListItem;
import org.codesign.issues.Category;
import org.codesign.issues.Cause;
import org.codesign.issues.DraftForm;
import org.codesign.shared.EntryMode;
import org.codesign.shared.ui.FormErrors;
import org.jspecify.annotations.Nullable;

/** What a report may leave as it is. */
class MoreFields extends Div {

  private static final int MOST_SEVERE = 4;
  private static final int USUAL_SEVERITY = 2;

  private final Select<Category> category = new Select<>();
  private final Select<Integer> severity = new Select<>();
  private final Select<Cause> cause = new Select<>();
  private final Select<EntryMode> entryMode = new Select<>();
  private final ComboBox<SystemListItem> second =
      new ComboBox<>(getTranslation("issue.second-system"));
  private final TextArea workaround = new TextArea(getTranslation("issue.workaround"));

  MoreFields(List<SystemListItem> systems, FormErrors errors, TextGuards guards) {
    addClassName("cd-card");
    category.setLabel(getTranslation("issue.category"));
    category.setItems(Category.values());
    category.setItemLabelGenerator(it -> getTranslation("category." + it));
    category.setValue(Category.OTHER);
    severity.setLabel(getTranslation("issue.severity"));
    severity.setItems(IntStream.rangeClosed(0, MOST_SEVERE).boxed().toList());
    severity.setItemLabelGenerator(it -> getTranslation("severity." + it));
    severity.setValue(USUAL_SEVERITY);
    cause.setLabel(getTranslation("issue.cause"));
    cause.setItems(Cause.values());
    cause.setItemLabelGenerator(it -> getTranslation("cause." + it));
    cause.setValue(Cause.UNKNOWN);
    cause.addValueChangeListener(change -> forgetSecond(change.getValue()));
    entryMode.setLabel(getTranslation("issue.entry-mode"));
    entryMode.setItems(EntryMode.values());
    entryMode.setItemLabelGenerator(it -> getTranslation("entry-mode." + it));
    entryMode.setValue(EntryMode.DIRECT);
    second.setItems(systems);
    second.setItemLabelGenerator(SystemListItem::name);
    second.setHelperText(getTranslation("issue.second-system.help"));
    second.setClearButtonVisible(true);
    second.addValueChangeListener(change -> blame(change.getValue()));
    errors.field("secondSystem", second);
    guards.add("workaround", workaround, errors);
    Div pairs = new Div(category, severity, second, cause, entryMode);
    pairs.addClassName("cd-pair");
    add(workaround, guards.of("workaround"), pairs);
  }

  void whenChanged(Runnable action) {
    workaround.setValueChangeMode(ValueChangeMode.LAZY);
    workaround.setValueChangeTimeout(ReportFields.BEFORE_KEEPING);
    for (HasValue<?, ?> field : List.of(category, severity, cause, second, entryMode, workaround)) {
      field.addValueChangeListener(change -> action.run());
    }
  }

  void fill(DraftForm draft) {
    workaround.setValue(draft.workaround());
    set(category, draft.category());
    set(severity, draft.severity());
    set(cause, draft.cause());
    set(entryMode, draft.entryMode());
    second
        .getListDataView()
        .getItems()
        .filter(it -> it.id().equals(draft.secondSystem()))
        .findFirst()
        .ifPresent(second::setValue);
  }

  /** What a draft does not say stays as it usually is. */
  private static <T> void set(Select<T> field, @Nullable T value) {
    if (value != null) {
      field.setValue(value);
    }
  }

  /** Who names another system says that the two do not talk. */
  private void blame(@Nullable SystemListItem other) {
    if (other != null) {
      cause.setValue(Cause.INTEGRATION);
    }
  }

  private void forgetSecond(Cause chosen) {
    if (chosen != Cause.INTEGRATION) {
      second.clear();
    }
  }

  Category category() {
    return category.getValue();
  }

  int severity() {
    return severity.getValue();
  }

  Cause cause() {
    return cause.getValue();
  }

  EntryMode entryMode() {
    return entryMode.getValue();
  }

  String workaround() {
    return workaround.getValue();
  }

  @Nullable SystemId secondSystem() {
    return second.getOptionalValue().map(SystemListItem::id).orElse(null);
  }
}
