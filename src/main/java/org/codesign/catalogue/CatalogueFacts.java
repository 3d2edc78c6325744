package org.codesign.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codesign.catalogue.internal.DeploymentReader;
import org.codesign.catalogue.internal.ReleaseList;
import org.codesign.catalogue.internal.ScreenReader;
import org.codesign.catalogue.internal.SystemReader;
import org.codesign.catalogue.internal.TaskReader;
import org.codesign.shared.GssCode;
import org.codesign.shared.SupplierId;
import org.springframework.stereotype.Component;

/**
 * What other modules need to know of the catalogue to apply their own rules; asks nobody's role.
 */
@Component
public class CatalogueFacts {

  private final SystemReader systems;
  private final ScreenReader screens;
  private final TaskReader tasks;
  private final DeploymentReader deployments;
  private final ReleaseList releases;

  CatalogueFacts(
      SystemReader systems,
      ScreenReader screens,
      TaskReader tasks,
      DeploymentReader deployments,
      ReleaseList releases) {
    this.systems = systems;
    this.screens = screens;
    this.tasks = tasks;
    this.deployments = deployments;
    this.releases = releases;
  }

  public Optional<SystemListItem> system(SystemId id) {
    return Optional.ofNullable(systems.byId(List.of(id)).get(id));
  }

  /** The systems among these that exist, in one query. */
  public Map<SystemId, SystemListItem> systems(Collection<SystemId> ids) {
    return systems.byId(ids);
  }

  /** The screens among these that exist, in one query. */
  public Map<ScreenId, ScreenListItem> screens(Collection<ScreenId> ids) {
    return screens.byId(ids);
  }

  /** The names of the tasks among these that exist, retired ones too, in one query. */
  public Map<TaskId, String> tasks(Collection<TaskId> ids) {
    return tasks.names(ids);
  }

  /** The task that a step belongs to; retired ones too. */
  public Optional<TaskId> taskOfStep(StepId step) {
    return tasks.taskOf(step);
  }

  /** The names of the steps among these that exist, retired ones too, in one query. */
  public Map<StepId, String> steps(Collection<StepId> ids) {
    return tasks.stepNames(ids);
  }

  /** The releases of a system that are not retired, the newest first, undated ones last. */
  public List<SystemRelease> releases(SystemId system) {
    return releases.current(system);
  }

  /** Suppliers with their names, by name. */
  public Map<SupplierId, String> suppliers() {
    return systems.suppliers();
  }

  /** Councils with their short names, by name. */
  public Map<GssCode, String> councils() {
    return deployments.councils();
  }

  /** The region of England each council lies in. */
  public Map<GssCode, String> regions() {
    return deployments.regions();
  }

  /** All deployments of the system, also those that are over or still to come, the first first. */
  public List<Deployed> deployments(SystemId system) {
    return deployments.of(system);
  }

  /** Councils that run the system on this day, each with its workers. */
  public List<Usage> usage(SystemId system, LocalDate on) {
    return deployments.usage(system, on);
  }

  /** The same for every system that is run at all, in one query. */
  public Map<SystemId, List<Usage>> usage(LocalDate on) {
    return deployments.usage(on);
  }
}
