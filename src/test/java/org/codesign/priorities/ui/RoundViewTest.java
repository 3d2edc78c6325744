package org.codesign.priorities.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.codesign.fixture.Given;
import org.codesign.fixture.ViewTest;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.IssueId;
import org.codesign.priorities.GivenEvidence;
import org.codesign.priorities.GivenEvidence.Market;
import org.codesign.priorities.GivenRounds;
import org.codesign.priorities.Priorities;
import org.codesign.priorities.RoundId;
import org.codesign.priorities.RoundMethod;
import org.codesign.priorities.RoundPhase;
import org.codesign.priorities.Rounds;
import org.codesign.priorities.Voting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RoundViewTest extends ViewTest {

  @Autowired Rounds rounds;
  @Autowired Voting voting;
  @Autowired Priorities priorities;
  @Autowired Given given;
  @Autowired GivenEvidence evidence;
  @Autowired GivenRounds givenRounds;

  private Actor both;
  private Market market;
  private IssueId saving;
  private IssueId search;

  /** Before the screens are set up: they ask who is signed in. */
  @BeforeEach
  @Override
  protected void initVaadinEnvironment() {
    market = evidence.market();
    both = given.person(market.councils().getFirst(), null, Role.MEMBER, Role.FACILITATOR);
    signIn(both);
    saving = evidence.issue(market, "Saving takes a minute");
    search = evidence.issue(market, "Search forgets");
    evidence.affected(market, saving, 12, 30);
    evidence.affected(market, search, 12, 30);
    await().until(() -> priorities.ranking(both, market.supplier(), null).items().size() == 2);
    super.initVaadinEnvironment();
  }

  @Test
  void a_round_is_drafted_and_opened() {
    UI.getCurrent().navigate("rounds/new");
    test($(TextField.class).single()).setValue("Which first?");
    test(button("Save draft")).click();
    assertThat($(H1.class).single().getText()).isEqualTo("Which first?");

    test(button("Open the round")).click();
    test($(Button.class).withText("Open the round").all().getLast()).click();
    assertThat($(Button.class).withText("Open the round").all()).isEmpty();
  }

  @Test
  void points_are_given_and_what_is_left_is_told_and_too_many_are_refused() {
    RoundId round = open();
    UI.getCurrent().navigate("rounds/" + round);
    List<IntegerField> votes = $(IntegerField.class).all();
    test(votes.getFirst()).setValue(15);
    assertThat(left()).isEqualTo("5 of 20 points left");
    test(votes.getLast()).setValue(6);
    assertThat(left()).isEqualTo("1 point too many");
    test(button("Save my points")).click();
    assertThat(voting.own(both, round).version()).isZero();

    test(votes.getLast()).setValue(5);
    test(button("Save my points")).click();
    assertThat(voting.own(both, round).cost()).isEqualTo(20);
  }

  @Test
  void closing_asks_once_more_and_shows_the_result() {
    RoundId round = open();
    givenRounds
        .members(market, 10)
        .forEach(it -> givenRounds.cast(it, round, Map.of(saving, 3, search, 1)));
    UI.getCurrent().navigate("rounds/" + round);
    test(button("Close the round now")).click();
    test($(Button.class).withText("Close the round now").all().getLast()).click();

    assertThat(rounds.round(both, round).phase()).isEqualTo(RoundPhase.CLOSED);
    assertThat($(ResultPanel.class).all()).hasSize(1);
  }

  private String left() {
    return $(com.vaadin.flow.component.html.Span.class)
        .withClassName("cd-ballot-left")
        .single()
        .getText();
  }

  private RoundId open() {
    return givenRounds.open(both, market, List.of(saving, search), RoundMethod.DOTS, false);
  }

  private Button button(String text) {
    return $(Button.class).withText(text).single();
  }
}
