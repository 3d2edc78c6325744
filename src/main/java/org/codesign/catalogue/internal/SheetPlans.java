package org.codesign.catalogue.internal;

import org.codesign.catalogue.ImportKind;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Makes the plan for a kind of table. */
@Component
class SheetPlans {

  private final DSLContext db;
  private final SystemStore systems;
  private final ReleaseStore releases;
  private final ScreenStore screens;
  private final DeploymentStore deployments;
  private final TaskStore tasks;

  SheetPlans(
      DSLContext db,
      SystemStore systems,
      ReleaseStore releases,
      ScreenStore screens,
      DeploymentStore deployments,
      TaskStore tasks) {
    this.db = db;
    this.systems = systems;
    this.releases = releases;
    this.screens = screens;
    this.deployments = deployments;
    this.tasks = tasks;
  }

  SheetPlan of(ImportKind kind) {
    KnownNames names = new KnownNames(db);
    return switch (kind) {
      case SYSTEMS -> new SystemSheet(db, systems, names.suppliers());
      case RELEASES -> new ReleaseSheet(db, releases, names.systems());
      case SCREENS -> new ScreenSheetPlan(db, screens, names.systems());
      case DEPLOYMENTS -> new DeploymentSheet(db, deployments, names);
      case TASKS -> new TaskSheet(db, tasks);
    };
  }
}
