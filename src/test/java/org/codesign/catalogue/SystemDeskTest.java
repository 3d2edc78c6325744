package org.codesign.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.identity.Role;
import org.codesign.shared.Cursor;
import org.codesign.shared.Ids;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.shared.Stale;
import org.codesign.shared.SupplierId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class SystemDeskTest {

  @Autowired SupplierDesk suppliers;
  @Autowired SystemDesk systems;
  @Autowired Catalogue catalogue;
  @Autowired Given given;

  Actor keeper;

  @BeforeEach
  void keeper() {
    keeper = given.facilitator();
  }

  @Test
  void what_a_facilitator_adds_is_offered_to_everybody() {
    SupplierId supplier = suppliers.add(keeper, new SupplierForm("  Harbour \n Software "));
    String name = unique("Harbour Care");

    SystemId system = systems.add(keeper, form(supplier, name));

    assertThat(suppliers.supplier(keeper, supplier).form().name()).isEqualTo("Harbour Software");
    assertThat(catalogue.systems(given.admin())).extracting(SystemListItem::id).contains(system);
  }

  @Test
  void a_change_is_based_on_what_the_editor_saw() {
    SystemId system = systems.add(keeper, form(given.supplier(), unique("First")));
    Edited<SystemForm> seen = systems.system(keeper, system);
    SystemForm theirs = form(seen.form().supplier(), unique("Theirs"));
    systems.change(keeper, system, seen.version(), theirs);

    assertThatThrownBy(() ->
            systems.change(
                keeper, system, seen.version(), form(seen.form().supplier(), unique("Mine"))))
        .isInstanceOf(Stale.class);
    assertThat(systems.system(keeper, system).form()).isEqualTo(theirs);
  }

  @Test
  void a_name_is_given_once_whatever_its_capitals_and_accents() {
    SupplierId supplier = given.supplier();
    String name = unique("Etat");
    systems.add(keeper, form(supplier, name));

    assertThatThrownBy(() -> systems.add(keeper, form(supplier, "É" + name.substring(1))))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("system.name.taken");
  }

  @Test
  void a_double_click_adds_once() {
    SupplierForm form = new SupplierForm(unique("Twice"));
    suppliers.add(keeper, form);

    assertThatThrownBy(() -> suppliers.add(keeper, form))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("supplier.name.taken");
  }

  @Test
  void a_retired_system_is_no_longer_offered_and_can_come_back() {
    SystemId system = systems.add(keeper, form(given.supplier(), unique("Past")));

    systems.retire(keeper, system);
    systems.retire(keeper, system);
    assertThat(systems.system(keeper, system).retired()).isTrue();
    assertThat(catalogue.systems(keeper)).extracting(SystemListItem::id).doesNotContain(system);

    systems.restore(keeper, system);
    assertThat(systems.system(keeper, system).retired()).isFalse();
    assertThat(catalogue.systems(keeper)).extracting(SystemListItem::id).contains(system);
  }

  @Test
  void a_supplier_retires_after_its_systems() {
    SupplierId supplier = given.supplier();
    SystemId system = systems.add(keeper, form(supplier, unique("Last")));

    assertThatThrownBy(() -> suppliers.retire(keeper, supplier)).isInstanceOf(Invalid.class);
    systems.retire(keeper, system);
    suppliers.retire(keeper, supplier);
    assertThatThrownBy(() -> systems.restore(keeper, system)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> systems.add(keeper, form(supplier, unique("New"))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void a_supplier_that_is_none_is_refused() {
    assertThatThrownBy(() -> systems.add(keeper, form(new SupplierId(Ids.next()), unique("Lost"))))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> systems.add(keeper, form(null, unique("Lost"))))
        .isInstanceOf(ConstraintViolationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u200B\u202E"})
  void a_name_that_cannot_be_read_is_refused(String name) {
    assertThatThrownBy(() -> suppliers.add(keeper, new SupplierForm(name)))
        .isInstanceOf(ConstraintViolationException.class)
        .hasMessageContaining("Enter a name.");
  }

  @Test
  void a_name_that_is_too_long_is_refused() {
    assertThatThrownBy(() -> suppliers.add(keeper, new SupplierForm("x".repeat(81))))
        .isInstanceOf(ConstraintViolationException.class)
        .hasMessageContaining("80 characters");
  }

  @Test
  void script_is_a_name() {
    SupplierId supplier =
        suppliers.add(keeper, new SupplierForm("<script>alert(1)</script> O'Brien " + tail()));

    assertThat(suppliers.supplier(keeper, supplier).form().name()).startsWith("<script>");
  }

  @Test
  void releases_stand_newest_first() {
    SystemId system = systems.add(keeper, form(given.supplier(), unique("Released")));
    systems.addRelease(keeper, system, release("1.0", "2025-03-01"));
    systems.addRelease(keeper, system, release("undated", null));
    ReleaseId newest = systems.addRelease(keeper, system, release("2.0", "2026-03-01"));
    systems.retireRelease(keeper, newest);

    assertThat(systems.releases(keeper, system, DeskFilter.ALL, null).items())
        .extracting(ReleaseRow::name)
        .containsExactly("2.0", "1.0", "undated");
    assertThat(systems.releases(keeper, system, DeskFilter.CURRENT, null).items())
        .extracting(ReleaseRow::name)
        .containsExactly("1.0", "undated");
  }

  @Test
  void a_release_of_the_year206_is_refused() {
    SystemId system = systems.add(keeper, form(given.supplier(), unique("Odd")));

    assertThatThrownBy(() -> systems.addRelease(keeper, system, release("1.0", "0206-03-01")))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void systems_come_in_pages_with_none_lost_or_doubled() {
    SupplierId supplier = suppliers.add(keeper, new SupplierForm(unique("Pages")));
    String name = suppliers.supplier(keeper, supplier).form().name();
    List<SystemId> added = new ArrayList<>();
    for (int i = 0; i < 53; i++) {
      added.add(systems.add(keeper, form(supplier, String.format("%s %03d", name, i))));
    }

    Page<SystemRow> first = systems.systems(keeper, new DeskFilter(name, false), null);
    Cursor next = first.next().orElseThrow();
    Page<SystemRow> second = systems.systems(keeper, new DeskFilter(name, false), next);

    assertThat(first.items()).hasSize(50);
    List<SystemId> listed = new ArrayList<>();
    first.items().forEach(it -> listed.add(it.id()));
    second.items().forEach(it -> listed.add(it.id()));
    assertThat(listed).containsExactlyElementsOf(added);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void a_search_takes_its_characters_as_they_are() {
    String name = unique("50%_off");
    suppliers.add(keeper, new SupplierForm(name));

    assertThat(suppliers.suppliers(keeper, new DeskFilter(name, false), null).items()).hasSize(1);
    assertThat(suppliers.suppliers(keeper, new DeskFilter("50%_o_f", false), null).items())
        .isEmpty();
  }

  @Test
  void what_is_not_there_is_not_found() {
    assertThatThrownBy(() -> systems.system(keeper, new SystemId(Ids.next())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> suppliers.change(keeper, new SupplierId(Ids.next()), 1, new SupplierForm("x")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> systems.retire(keeper, new SystemId(Ids.next())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> systems.addRelease(keeper, new SystemId(Ids.next()), release("1", null)))
        .isInstanceOf(NotFound.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"WORKER", "MEMBER", "COUNCIL_LEAD", "SUPPLIER"})
  void nobody_else_keeps_the_catalogue(Role role) {
    Actor other = given.person(given.council(), given.supplier(), role);

    assertThatThrownBy(() -> systems.systems(other, DeskFilter.ALL, null))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> suppliers.add(other, new SupplierForm("x")))
        .isInstanceOf(NotAllowed.class);
  }

  private static SystemForm form(SupplierId supplier, String name) {
    return new SystemForm(supplier, name, "HC", "Case management.", false);
  }

  private static ReleaseForm release(String name, String day) {
    return new ReleaseForm(name, day == null ? null : LocalDate.parse(day), "");
  }

  private static String unique(String name) {
    return name + " " + tail();
  }

  private static String tail() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
