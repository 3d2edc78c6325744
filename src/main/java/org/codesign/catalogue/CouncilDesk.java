package org.codesign.catalogue;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.codesign.catalogue.internal.CouncilList;
import org.codesign.catalogue.internal.CouncilStore;
import org.codesign.catalogue.internal.Days;
import org.codesign.catalogue.internal.DeploymentList;
import org.codesign.catalogue.internal.DeploymentStore;
import org.codesign.catalogue.internal.ReleaseList;
import org.codesign.identity.Actor;
import org.codesign.shared.Cursor;
import org.codesign.shared.GssCode;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Councils and what they run, kept by facilitators and administrators. */
@Component
@Validated
@Transactional
public class CouncilDesk {

  private final CouncilList list;
  private final CouncilStore store;
  private final DeploymentList deploymentList;
  private final DeploymentStore deploymentStore;
  private final ReleaseList releases;

  CouncilDesk(
      CouncilList list,
      CouncilStore store,
      DeploymentList deploymentList,
      DeploymentStore deploymentStore,
      ReleaseList releases) {
    this.list = list;
    this.store = store;
    this.deploymentList = deploymentList;
    this.deploymentStore = deploymentStore;
    this.releases = releases;
  }

  /** Councils by name, 50 a page; found by short or official name, region or code. */
  @Transactional(readOnly = true)
  public Page<CouncilRow> councils(Actor actor, DeskFilter filter, @Nullable Cursor after) {
    actor.mustBe(Keepers.ROLES);
    return list.page(filter, after);
  }

  /**
   * @throws NotFound if there is none
   */
  @Transactional(readOnly = true)
  public CouncilRow council(Actor actor, GssCode code) {
    actor.mustBe(Keepers.ROLES);
    return list.council(code);
  }

  /**
   * @throws NotFound if there is none
   */
  @Transactional(readOnly = true)
  public Edited<CouncilForm> edited(Actor actor, GssCode code) {
    actor.mustBe(Keepers.ROLES);
    return list.one(code);
  }

  /**
   * @throws Invalid if there is a council of this code, or it would end before it began
   */
  public void add(Actor actor, @Valid CouncilForm form) {
    actor.mustBe(Keepers.ROLES);
    mustLast(form);
    store.add(form);
  }

  /**
   * Changes a council, all but its code; with a last day it retires on that day, without one it is
   * there again.
   *
   * @throws Invalid if it would end before it began
   * @throws org.codesign.shared.Stale if it was changed since {@code version}
   */
  public void change(Actor actor, GssCode code, int version, @Valid CouncilForm form) {
    actor.mustBe(Keepers.ROLES);
    mustLast(form);
    store.change(code, version, form);
  }

  private static void mustLast(CouncilForm form) {
    Days.mustMakeSense("validFrom", form.validFrom());
    Days.mustMakeSense("validTo", form.validTo());
    if (form.validTo() != null
        && form.validFrom() != null
        && !form.validTo().isAfter(form.validFrom())) {
      throw new Invalid("validTo", "council.valid-to.early");
    }
  }

  /** Who runs a system, by council, newest first, 50 a page; found by the council's name. */
  @Transactional(readOnly = true)
  public Page<DeploymentRow> deploymentsOf(
      Actor actor, SystemId system, DeskFilter filter, @Nullable Cursor after) {
    actor.mustBe(Keepers.ROLES);
    return deploymentList.of(system, filter, after);
  }

  /** What a council runs, by system, newest first, 50 a page. */
  @Transactional(readOnly = true)
  public Page<DeploymentRow> deploymentsAt(Actor actor, GssCode council, @Nullable Cursor after) {
    actor.mustBe(Keepers.ROLES);
    return deploymentList.at(council, after);
  }

  /**
   * @throws NotFound if there is none
   */
  @Transactional(readOnly = true)
  public Edited<DeploymentForm> deployment(Actor actor, DeploymentId id) {
    actor.mustBe(Keepers.ROLES);
    return deploymentList.one(id);
  }

  /**
   * @throws Invalid if the council or release is none, a day is out of range, the council exists no
   *     more on the first or begins another release of the same system on it, or the end is not
   *     after it
   */
  public DeploymentId addDeployment(Actor actor, @Valid DeploymentForm form) {
    actor.mustBe(Keepers.ROLES);
    return deploymentStore.add(systemDeployed(form), form);
  }

  /**
   * @throws Invalid as {@link #addDeployment}
   * @throws org.codesign.shared.Stale if it was changed since {@code version}
   */
  public void changeDeployment(
      Actor actor, DeploymentId id, int version, @Valid DeploymentForm form) {
    actor.mustBe(Keepers.ROLES);
    deploymentStore.change(id, version, systemDeployed(form), form);
  }

  private SystemId systemDeployed(DeploymentForm form) {
    Days.mustMakeSense("startsOn", form.startsOn());
    Days.mustMakeSense("endsOn", form.endsOn());
    if (!form.endsAfterItStarts()) {
      throw new Invalid("endsOn", "deployment.ends-on.early");
    }
    LocalDate end = councilDeploying(form.council()).validTo();
    if (end != null && form.startsOn() != null && !form.startsOn().isBefore(end)) {
      throw new Invalid("startsOn", "deployment.starts-on.late");
    }
    return releases
        .systemOf(form.release())
        .orElseThrow(() -> new Invalid("release", "deployment.release.needed"));
  }

  private CouncilRow councilDeploying(@Nullable GssCode council) {
    try {
      return list.council(java.util.Objects.requireNonNull(council));
    } catch (NotFound none) {
      throw new Invalid("council", "deployment.council.needed");
    }
  }

  /** Takes away what was never so; one that is gone already is no fault. */
  public void removeDeployment(Actor actor, DeploymentId id) {
    actor.mustBe(Keepers.ROLES);
    deploymentStore.remove(id);
  }
}
