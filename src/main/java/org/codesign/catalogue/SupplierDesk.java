package org.codesign.catalogue;

import jakarta.validation.Valid;
import org.codesign.catalogue.internal.SupplierList;
import org.codesign.catalogue.internal.SupplierStore;
import org.codesign.identity.Actor;
import org.codesign.shared.Cursor;
import org.codesign.shared.Invalid;
import org.codesign.shared.Page;
import org.codesign.shared.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Suppliers, kept by facilitators and administrators. */
@Component
@Validated
@Transactional
public class SupplierDesk {

  private final SupplierList list;
  private final SupplierStore store;

  SupplierDesk(SupplierList list, SupplierStore store) {
    this.list = list;
    this.store = store;
  }

  /** Suppliers by name, 50 a page. */
  @Transactional(readOnly = true)
  public Page<SupplierRow> suppliers(Actor actor, DeskFilter filter, @Nullable Cursor after) {
    actor.mustBe(Keepers.ROLES);
    return list.page(filter, after);
  }

  /**
   * @throws org.codesign.shared.NotFound if there is none
   */
  @Transactional(readOnly = true)
  public Edited<SupplierForm> supplier(Actor actor, SupplierId id) {
    actor.mustBe(Keepers.ROLES);
    return list.one(id);
  }

  /**
   * @throws Invalid if the name is taken
   */
  public SupplierId add(Actor actor, @Valid SupplierForm form) {
    actor.mustBe(Keepers.ROLES);
    return store.add(form);
  }

  /**
   * @throws Invalid if the name is taken
   * @throws org.codesign.shared.Stale if it was changed since {@code version}
   */
  public void change(Actor actor, SupplierId id, int version, @Valid SupplierForm form) {
    actor.mustBe(Keepers.ROLES);
    store.change(id, version, form);
  }

  /**
   * Offers it no more; what was said about its systems stays.
   *
   * @throws Invalid while it sells systems that are not retired
   */
  public void retire(Actor actor, SupplierId id) {
    actor.mustBe(Keepers.ROLES);
    if (store.sellsSystems(id)) {
      throw new Invalid("id", "supplier.retire.systems");
    }
    store.retire(id);
  }

  public void restore(Actor actor, SupplierId id) {
    actor.mustBe(Keepers.ROLES);
    store.restore(id);
  }
}
