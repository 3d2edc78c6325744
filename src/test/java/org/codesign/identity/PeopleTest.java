package org.codesign.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
import java.util.Set;
import java.util.UUID;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.shared.EmailAddress;
import org.codesign.shared.GssCode;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class PeopleTest {

  @Autowired Given given;
  @Autowired People people;

  private Actor admin;
  private GssCode council;

  @BeforeEach
  void anAdministratorAndACouncil() {
    admin = given.admin();
    council = given.council();
  }

  @Test
  void an_invited_person_chooses_a_password_once() {
    PasswordLink link = people.invite(admin, worker("Jo O'Brien"));
    assertThat(people.nameBehind(link)).contains("Jo O'Brien");

    people.choosePassword(link, "three unrelated words here");

    assertThat(people.nameBehind(link)).isEmpty();
    assertThatThrownBy(() -> people.choosePassword(link, "three other unrelated words"))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_password_that_is_guessed_first_is_refused_and_the_link_goes_on() {
    PasswordLink link = people.invite(admin, worker("Jo Example"));
    for (String bad :
        new String[] {"short", "passwordpassword", "111111111111111", "x".repeat(129)}) {
      assertThatThrownBy(() -> people.choosePassword(link, bad)).isInstanceOf(Invalid.class);
    }
    people.choosePassword(link, "a much better choice 🦉");
  }

  @Test
  void an_address_that_is_taken_is_refused_beside_its_field() {
    PersonForm form = worker("First");
    people.invite(admin, form);
    assertThatThrownBy(() -> people.invite(admin, form))
        .isInstanceOfSatisfying(
            Invalid.class, it -> assertThat(it.faults().getFirst().field()).isEqualTo("email"));
  }

  @Test
  void a_change_on_an_old_version_is_refused() {
    PersonForm form = worker("Before");
    people.invite(admin, form);
    PersonListItem seen = people.list(admin, form.email().value(), null).items().getFirst();
    people.change(admin, seen.id(), seen.version(), renamed(form, "After"));

    assertThatThrownBy(() -> people.change(admin, seen.id(), seen.version(), renamed(form, "Lost")))
        .isInstanceOf(Stale.class);
    assertThat(people.person(admin, seen.id()).name()).isEqualTo("After");
  }

  @Test
  void a_worker_without_a_council_and_a_supplier_without_employer_are_refused() {
    PersonForm nobodysWorker = new PersonForm(address(), "Alex", Set.of(Role.WORKER), null, null);
    PersonForm nobodysSupplier =
        new PersonForm(address(), "Alex", Set.of(Role.SUPPLIER, Role.ADMIN), null, null);
    assertThatThrownBy(() -> people.invite(admin, nobodysWorker)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> people.invite(admin, nobodysSupplier))
        .isInstanceOfSatisfying(Invalid.class, it -> assertThat(it.faults()).hasSize(2));
  }

  @Test
  void names_are_tidied_and_bounded() {
    people.invite(
        admin,
        new PersonForm(address(), "\u202EAda\u200B \t Lovelace ", Set.of(Role.ADMIN), null, null));
    assertThat(people.list(admin, "Ada", null).items())
        .extracting(PersonListItem::name)
        .contains("Ada Lovelace");
    assertThatThrownBy(() -> people.invite(admin, worker("x".repeat(121))))
        .isInstanceOf(ConstraintViolationException.class);
    assertThatThrownBy(() -> people.invite(admin, worker("  ")))
        .isInstanceOf(ConstraintViolationException.class);
  }

  @Test
  void administrators_cannot_lock_themselves_out() {
    PersonListItem self = people.person(admin, admin.id());
    assertThatThrownBy(() -> people.disable(admin, admin.id())).isInstanceOf(Invalid.class);
    assertThatThrownBy(() ->
            people.change(
                admin,
                self.id(),
                self.version(),
                new PersonForm(self.email(), self.name(), Set.of(Role.FACILITATOR), null, null)))
        .isInstanceOf(Invalid.class);
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
  void nobody_but_an_administrator_keeps_people(Role role) {
    Actor other = given.person(council, null, role);
    assertThatThrownBy(() -> people.list(other, "", null)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> people.invite(other, worker("Alex"))).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> people.signOutEverywhere(other, admin.id()))
        .isInstanceOf(NotAllowed.class);
  }

  private PersonForm worker(String name) {
    return new PersonForm(address(), name, Set.of(Role.WORKER), council, null);
  }

  private static PersonForm renamed(PersonForm form, String name) {
    return new PersonForm(form.email(), name, form.roles(), form.council(), form.supplier());
  }

  private static EmailAddress address() {
    return new EmailAddress(UUID.randomUUID() + "@tests.example");
  }
}
