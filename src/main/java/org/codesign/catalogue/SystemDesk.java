package org.codesign.catalogue;

import jakarta.validation.Valid;
import org.codesign.catalogue.internal.Days;
import org.codesign.catalogue.internal.ReleaseList;
import org.codesign.catalogue.internal.ReleaseStore;
import org.codesign.catalogue.internal.SystemList;
import org.codesign.catalogue.internal.SystemStore;
import org.codesign.identity.Actor;
import org.codesign.privacy.FreeText;
import org.codesign.shared.Cursor;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.shared.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Systems and their releases, kept by facilitators and administrators. */
@Component
@Validated
@Transactional
public class SystemDesk {

  private final SystemList list;
  private final SystemStore store;
  private final ReleaseList releaseList;
  private final ReleaseStore releaseStore;

  SystemDesk(
      SystemList list, SystemStore store, ReleaseList releaseList, ReleaseStore releaseStore) {
    this.list = list;
    this.store = store;
    this.releaseList = releaseList;
    this.releaseStore = releaseStore;
  }

  /** Systems by name, 50 a page; found by name, abbreviation or supplier. */
  @Transactional(readOnly = true)
  public Page<SystemRow> systems(Actor actor, DeskFilter filter, @Nullable Cursor after) {
    actor.mustBe(Keepers.ROLES);
    return list.page(filter, after);
  }

  /**
   * @throws NotFound if there is none
   */
  @Transactional(readOnly = true)
  public Edited<SystemForm> system(Actor actor, SystemId id) {
    actor.mustBe(Keepers.ROLES);
    return list.one(id);
  }

  /**
   * @throws Invalid if the name is taken or the supplier is none, or retired
   */
  public SystemId add(Actor actor, @Valid SystemForm form) {
    actor.mustBe(Keepers.ROLES);
    FreeText.check("description", form.description());
    mustBeCurrent(form.supplier());
    return store.add(form);
  }

  /**
   * @throws Invalid if the name is taken or another supplier is chosen that is none, or retired
   * @throws org.codesign.shared.Stale if it was changed since {@code version}
   */
  public void change(Actor actor, SystemId id, int version, @Valid SystemForm form) {
    actor.mustBe(Keepers.ROLES);
    FreeText.check("description", form.description());
    SupplierId before = list.one(id).form().supplier();
    if (form.supplier() == null || !form.supplier().equals(before)) {
      mustBeCurrent(form.supplier());
    }
    store.change(id, version, form);
  }

  private void mustBeCurrent(@Nullable SupplierId supplier) {
    if (!store.isCurrent(supplier)) {
      throw new Invalid("supplier", "system.supplier.unknown");
    }
  }

  /** Offers it no more, nor its screens; what was said about them stays. */
  public void retire(Actor actor, SystemId id) {
    actor.mustBe(Keepers.ROLES);
    store.retire(id);
  }

  /**
   * @throws Invalid while its supplier is retired
   */
  public void restore(Actor actor, SystemId id) {
    actor.mustBe(Keepers.ROLES);
    if (!store.isCurrent(list.one(id).form().supplier())) {
      throw new Invalid("id", "system.restore.supplier");
    }
    store.restore(id);
  }

  /** The releases of a system, newest first, 50 a page. */
  @Transactional(readOnly = true)
  public Page<ReleaseRow> releases(
      Actor actor, SystemId system, DeskFilter filter, @Nullable Cursor after) {
    actor.mustBe(Keepers.ROLES);
    return releaseList.page(system, filter, after);
  }

  /**
   * @throws NotFound if there is none
   */
  @Transactional(readOnly = true)
  public Edited<ReleaseForm> release(Actor actor, ReleaseId id) {
    actor.mustBe(Keepers.ROLES);
    return releaseList.one(id);
  }

  /**
   * @throws NotFound if there is no such release
   */
  @Transactional(readOnly = true)
  public SystemId systemOf(Actor actor, ReleaseId id) {
    actor.mustBe(Keepers.ROLES);
    return releaseList.systemOf(id).orElseThrow(() -> new NotFound("release"));
  }

  /**
   * @throws Invalid if the system has a release of this name, or the day is out of range
   */
  public ReleaseId addRelease(Actor actor, SystemId system, @Valid ReleaseForm form) {
    actor.mustBe(Keepers.ROLES);
    FreeText.check("notes", form.notes());
    Days.mustMakeSense("releasedOn", form.releasedOn());
    store.mustExist(system);
    return releaseStore.add(system, form);
  }

  /**
   * @throws Invalid if the system has another release of this name, or the day is out of range
   * @throws org.codesign.shared.Stale if it was changed since {@code version}
   */
  public void changeRelease(Actor actor, ReleaseId id, int version, @Valid ReleaseForm form) {
    actor.mustBe(Keepers.ROLES);
    FreeText.check("notes", form.notes());
    Days.mustMakeSense("releasedOn", form.releasedOn());
    releaseStore.change(id, version, form);
  }

  /** Offers it for no new deployment; those there are go on. */
  public void retireRelease(Actor actor, ReleaseId id) {
    actor.mustBe(Keepers.ROLES);
    releaseStore.retire(id);
  }

  public void restoreRelease(Actor actor, ReleaseId id) {
    actor.mustBe(Keepers.ROLES);
    releaseStore.restore(id);
  }
}
