package org.codesign.priorities.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import org.codesign.fixture.Given;
import org.codesign.fixture.ViewTest;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueId;
import org.codesign.priorities.GivenEvidence;
import org.codesign.priorities.GivenEvidence.Market;
import org.codesign.priorities.Priorities;
import org.codesign.priorities.PublicationForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RankingViewTest extends ViewTest {

  @Autowired Priorities priorities;
  @Autowired Given given;
  @Autowired GivenEvidence evidence;

  private Actor facilitator;
  private Market market;

  /** Before the screens are set up: they ask who is signed in. */
  @BeforeEach
  @Override
  protected void initVaadinEnvironment() {
    facilitator = given.facilitator();
    market = evidence.market();
    signIn(facilitator);
    super.initVaadinEnvironment();
  }

  @Test
  void publishing_asks_once_more_and_then_shows_the_list() {
    rank("Saving takes a minute");
    open();

    test(button("Publish edition 1")).click();
    test($(TextArea.class).single()).setValue("Please start with the first.");
    test($(Button.class).withText("Publish edition 1").all().getLast()).click();

    assertThat($(H1.class).single().getText()).endsWith(": edition 1");
    assertThat(priorities.list(facilitator, market.supplier(), 1).note())
        .isEqualTo("Please start with the first.");
  }

  @Test
  void who_comes_second_is_shown_what_came_out_meanwhile() {
    rank("Saving takes a minute");
    open();
    test(button("Publish edition 1")).click();
    priorities.publish(
        given.facilitator(), market.supplier(), new PublicationForm(1, "I was first"));

    test($(Button.class).withText("Publish edition 1").all().getLast()).click();

    assertThat(test($(Notification.class).single()).getText())
        .isEqualTo("Nothing was published: edition 1 came out in the meantime. Look at it first.");
    assertThat($(H1.class).single().getText()).endsWith(": edition 1");
    assertThat(priorities.lists(facilitator, market.supplier(), null).items()).hasSize(1);
  }

  @Test
  void a_note_that_is_too_long_stays_and_is_refused_beside_its_field() {
    rank("Saving takes a minute");
    open();
    test(button("Publish edition 1")).click();
    TextArea note = $(TextArea.class).single();
    test(note).setValue("x".repeat(2001));

    test($(Button.class).withText("Publish edition 1").all().getLast()).click();

    assertThat(note.isInvalid()).isTrue();
    assertThat(note.getErrorMessage()).isEqualTo("Use at most 2,000 characters.");
    assertThat(priorities.lists(facilitator, market.supplier(), null).items()).isEmpty();
  }

  @Test
  void an_address_that_names_no_supplier_is_not_found() {
    UI.getCurrent().navigate("priorities/nobody");
    assertThat($(H1.class).single().getText()).isEqualTo("Page not found");

    UI.getCurrent().navigate("priorities/" + market.supplier() + "/first");
    assertThat($(H1.class).single().getText()).isEqualTo("Page not found");
  }

  private void open() {
    UI.getCurrent().navigate("priorities/" + market.supplier());
  }

  private Button button(String text) {
    return $(Button.class).withText(text).single();
  }

  private void rank(String title) {
    IssueId issue = evidence.issue(market, title);
    evidence.affected(market, issue, 12, 30);
    await()
        .until(() -> priorities.ranking(facilitator, market.supplier(), null).items().size() == 1);
  }
}
