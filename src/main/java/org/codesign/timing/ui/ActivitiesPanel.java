package org.codesign.timing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.codesign.catalogue.SystemListItem;
import org.codesign.catalogue.TaskListItem;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.ListTable;
import org.codesign.timing.ActivityForm;
import org.codesign.timing.ActivityRow;
import org.codesign.timing.EntryMode;
import org.jspecify.annotations.Nullable;

/** What people did according to an event log; each is a piece of work or left out. */
class ActivitiesPanel extends Div {

  private final List<SystemListItem> systems;
  private final List<TaskListItem> tasks;
  private final Chosen chosen;

  /** Keeps a choice as soon as it is made. */
  @FunctionalInterface
  interface Chosen {
    void keep(int position, ActivityForm form);
  }

  ActivitiesPanel(
      List<ActivityRow> activities,
      List<SystemListItem> systems,
      List<TaskListItem> tasks,
      Chosen chosen,
      Runnable bringIn) {
    this.systems = systems;
    this.tasks = tasks;
    this.chosen = chosen;
    addClassName("cd-sheet");
    FormErrors errors = new FormErrors();
    Button begin = new Button(getTranslation("timing.imports.log.begin"));
    begin.addThemeVariants(ButtonVariant.PRIMARY);
    begin.setDisableOnClick(true);
    begin.addClickListener(click -> {
      if (!errors.none(bringIn::run)) {
        begin.setEnabled(true);
      }
    });
    add(
        new H2(getTranslation("timing.imports.log.activities")),
        new Paragraph(getTranslation("timing.imports.log.choose")),
        errors,
        table(activities),
        begin);
  }

  private ListTable<ActivityRow> table(List<ActivityRow> activities) {
    ListTable<ActivityRow> table =
        new ListTable<ActivityRow>(getTranslation("timing.imports.log.activities"))
            .text(getTranslation("timing.imports.log.activity"), ActivityRow::name)
            .figure(
                getTranslation("timing.imports.log.pairs"),
                it -> getTranslation("timing.imports.number", it.pairs()))
            .figure(
                getTranslation("timing.imports.log.median"),
                it -> getTranslation("timing.imports.log.minutes", it.medianMinutes()))
            .figure(
                getTranslation("timing.imports.log.unfinished"),
                it -> getTranslation("timing.imports.number", it.unfinished()))
            .cell(getTranslation("timing.imports.log.becomes"), this::choice);
    table.show(activities);
    return table;
  }

  private Component choice(ActivityRow row) {
    return new Choice(row);
  }

  private class Choice extends Div {

    private final ComboBox<SystemListItem> system =
        new ComboBox<>(getTranslation("timing.imports.log.system"));
    private final ComboBox<TaskListItem> task =
        new ComboBox<>(getTranslation("timing.imports.log.task"));
    private final Select<EntryMode> mode = new Select<>();

    Choice(ActivityRow row) {
      addClassName("cd-import-choice");
      getElement().setAttribute("role", "group");
      getElement().setAttribute("aria-label", row.name());
      system.setItems(systems);
      system.setItemLabelGenerator(SystemListItem::name);
      system.setPlaceholder(getTranslation("timing.imports.log.left-out"));
      system.setClearButtonVisible(true);
      task.setItems(tasks);
      task.setItemLabelGenerator(TaskListItem::name);
      task.setPlaceholder(getTranslation("timing.imports.log.no-task"));
      task.setClearButtonVisible(true);
      mode.setLabel(getTranslation("timing.imports.log.mode"));
      mode.setItems(EntryMode.values());
      mode.setItemLabelGenerator(it -> getTranslation("timing.imports.mode." + it));
      show(row.form());
      system.addValueChangeListener(change -> keep(row.position()));
      task.addValueChangeListener(change -> keep(row.position()));
      mode.addValueChangeListener(change -> keep(row.position()));
      add(system, task, mode);
    }

    private void show(ActivityForm form) {
      systems.stream().filter(it -> it.id().equals(form.system())).forEach(system::setValue);
      tasks.stream().filter(it -> it.id().equals(form.task())).forEach(task::setValue);
      mode.setValue(form.entryMode());
      task.setVisible(form.system() != null);
      mode.setVisible(form.system() != null);
    }

    private void keep(int position) {
      @Nullable SystemListItem one = system.getValue();
      @Nullable TaskListItem other = task.getValue();
      chosen.keep(
          position,
          new ActivityForm(
              one == null ? null : one.id(), other == null ? null : other.id(), mode.getValue()));
      task.setVisible(one != null);
      mode.setVisible(one != null);
    }
  }
}
