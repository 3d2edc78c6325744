package org.codesign.catalogue.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.codesign.catalogue.Edited;
import org.codesign.catalogue.TaskDesk;
import org.codesign.catalogue.TaskForm;
import org.codesign.catalogue.TaskId;
import org.codesign.identity.SignedIn;

/** One task with its steps: add, change, retire. */
@Route("manage/catalogue/tasks/:task")
@RolesAllowed({"FACILITATOR", "ADMIN"})
class TaskView extends EditPage<TaskForm> {

  private static final String LIST = "manage/catalogue/tasks";

  private final TaskDesk desk;
  private final SignedIn signedIn;

  TaskView(TaskDesk desk, SignedIn signedIn) {
    super(new TaskFields());
    this.desk = desk;
    this.signedIn = signedIn;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    back(LIST, getTranslation("catalogue.tab.tasks"));
    if (Parameters.isNew(event, "task")) {
      create(
          "task.add",
          new TaskForm("", null, List.of()),
          form -> {
            desk.add(signedIn.actor(), form);
            leave(LIST, "catalogue.added");
          });
    } else {
      show(Parameters.id(event, "task", TaskId::new));
    }
  }

  private void show(TaskId id) {
    Edited<TaskForm> now = desk.task(signedIn.actor(), id);
    edit(
        now.form().name(),
        () -> desk.task(signedIn.actor(), id),
        (form, version) -> {
          desk.change(signedIn.actor(), id, version, form);
          leave(LIST, "catalogue.saved");
        });
    retireOrRestore(
        now.retired(),
        () -> desk.retire(signedIn.actor(), id),
        () -> desk.restore(signedIn.actor(), id),
        () -> show(id));
  }
}
