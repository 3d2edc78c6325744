package org.codesign.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.codesign.db.generated.tables.IdentityPerson.IDENTITY_PERSON;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codesign.db.StartProblem;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.PasswordLink;
import org.codesign.identity.People;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.annotation.Transactional;

@CodesignTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

  private static final Pattern LINK = Pattern.compile("/choose-password/([\\w-]+)");

  @Autowired DSLContext db;
  @Autowired Given given;
  @Autowired People people;
  @Autowired PersonStore store;
  @Autowired PasswordLinks links;

  @Test
  void an_installation_without_administrator_prints_a_link_that_lets_one_in(CapturedOutput output) {
    everyAdministratorLosesThePassword();
    letIn();
    PasswordLink link = printed(output);
    assertThat(people.nameBehind(link)).contains("Administrator");
    people.choosePassword(link, "three unrelated words here");

    int before = output.length();
    letIn();
    assertThat(output.toString().substring(before)).doesNotContain("choose-password");
  }

  @Test
  void the_next_start_prints_a_new_link_and_the_old_one_is_dead(CapturedOutput output) {
    everyAdministratorLosesThePassword();
    letIn();
    PasswordLink first = printed(output);
    letIn();
    assertThat(people.nameBehind(first)).isEmpty();
    assertThat(people.nameBehind(printed(output))).isPresent();
  }

  @Test
  void production_refuses_to_start_on_demonstration_accounts() {
    Actor somebody = given.admin();
    db.update(IDENTITY_PERSON)
        .set(IDENTITY_PERSON.DEMONSTRATION, true)
        .where(IDENTITY_PERSON.ID.eq(somebody.id().value()))
        .execute();
    assertThatThrownBy(() -> new DemonstrationAccounts(db, false).afterSingletonsInstantiated())
        .isInstanceOf(StartProblem.class);
    new DemonstrationAccounts(db, true).afterSingletonsInstantiated();
  }

  private void everyAdministratorLosesThePassword() {
    db.update(IDENTITY_PERSON).setNull(IDENTITY_PERSON.PASSWORD_HASH).execute();
  }

  private void letIn() {
    new FirstAdministrator(db, store, links, "first@tests.example").letIn();
  }

  private static PasswordLink printed(CapturedOutput output) {
    Matcher matcher = LINK.matcher(output);
    String last = null;
    while (matcher.find()) {
      last = matcher.group(1);
    }
    return new PasswordLink(last);
  }
}
