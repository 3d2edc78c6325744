package org.codesign.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.codesign.fixture.Browser;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueId;
import org.codesign.priorities.GivenEvidence;
import org.codesign.priorities.GivenEvidence.Market;
import org.codesign.priorities.GivenRounds;
import org.codesign.priorities.Priorities;
import org.codesign.priorities.RoundDesk;
import org.codesign.priorities.RoundId;
import org.codesign.priorities.RoundMethod;
import org.codesign.priorities.RoundPlace;
import org.codesign.priorities.Rounds;
import org.codesign.priorities.Voting;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Thirty members weigh two issues; one of them in a browser, on a phone, by keyboard. */
@CodesignTest
class RoundTest {

  @LocalServerPort int port;
  @Autowired Given given;
  @Autowired GivenEvidence evidence;
  @Autowired GivenRounds givenRounds;
  @Autowired Priorities priorities;
  @Autowired RoundDesk desk;
  @Autowired Rounds rounds;
  @Autowired Voting voting;

  @Test
  void the_thirtieth_members_points_are_in_the_result() {
    Actor facilitator = given.facilitator();
    Market market = evidence.market();
    IssueId letters = evidence.issue(market, "Letters lose their layout");
    IssueId search = evidence.issue(market, "Search forgets");
    evidence.affected(market, letters, 12, 30);
    evidence.affected(market, search, 12, 30);
    await()
        .until(() -> priorities.ranking(facilitator, market.supplier(), null).items().size() == 2);
    RoundId round =
        givenRounds.open(
            facilitator, market, List.of(letters, search), RoundMethod.QUADRATIC, false);
    List<Actor> members = givenRounds.members(market, 30);
    members
        .subList(0, 29)
        .forEach(it -> givenRounds.cast(it, round, Map.of(letters, 1, search, 4)));

    votesByKeyboard(members.getLast(), round);

    assertThat(voting.own(members.getLast(), round).votes()).containsEntry(letters, 3);
    desk.close(facilitator, round);
    assertThat(rounds.result(facilitator, round).places())
        .extracting(RoundPlace::votes)
        .containsExactly(29 * 4, 29 + 3);
  }

  private void votesByKeyboard(Actor member, RoundId round) {
    try (Browser browser = new Browser(port)) {
      browser.phone().signIn(Given.emailOf(member.id()), Given.PASSWORD);
      browser.open("/rounds/" + round);
      browser
          .see("vaadin-integer-field[aria-label*='Letters'] input, .cd-ballot-row input")
          .sendKeys(Keys.ARROW_UP, Keys.ARROW_UP, Keys.ARROW_UP, Keys.TAB);
      browser.read("11 of 20 points left");
      browser.run(
          "[...document.querySelectorAll('vaadin-button')]"
              + ".find((it) => it.textContent === 'Save my points').focus()");
      new Actions(browser.driver()).sendKeys(Keys.ENTER).perform();
      browser.read("You can change them until");
      browser.see(By.xpath("//*[starts-with(text(), 'Saved on')]"));
    }
  }
}
