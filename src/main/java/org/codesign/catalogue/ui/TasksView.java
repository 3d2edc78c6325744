package org.codesign.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.codesign.catalogue.TaskDesk;
import org.codesign.catalogue.TaskRow;
import org.codesign.catalogue.ui.CatalogueTabs.Place;
import org.codesign.identity.SignedIn;
import org.codesign.shared.ui.ListTable;

/** The kinds of work that people recognise. */
@Route("manage/catalogue/tasks")
@RolesAllowed({"FACILITATOR", "ADMIN"})
class TasksView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final TaskDesk desk;
  private final SignedIn signedIn;
  private final DeskList<TaskRow> list;

  TasksView(TaskDesk desk, SignedIn signedIn) {
    this.desk = desk;
    this.signedIn = signedIn;
    this.list = new DeskList<>(table());
    addClassName("cd-page");
    add(
        new Heading(
            getTranslation("catalogue.tab.tasks"), "manage/catalogue/tasks/new", "task.add"),
        new CatalogueTabs(Place.TASKS),
        list);
  }

  private ListTable<TaskRow> table() {
    return new ListTable<TaskRow>(getTranslation("catalogue.tab.tasks"))
        .cell(
            getTranslation("catalogue.name"),
            it ->
                new Named(
                    "manage/catalogue/tasks/" + it.id(),
                    it.name(),
                    it.retired() ? getTranslation("catalogue.retired") : ""))
        .text(getTranslation("task.audience"), it -> getTranslation("audience." + it.audience()))
        .figure(getTranslation("task.steps"), it -> String.valueOf(it.steps()));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    list.show(event.getLocation(), (filter, after) -> desk.tasks(signedIn.actor(), filter, after));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("catalogue.tab.tasks") + " · Codesign";
  }
}
