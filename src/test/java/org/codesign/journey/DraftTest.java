package org.codesign.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.Browser;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.issues.Drafts;
import org.codesign.issues.Frequency;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.issues.Reports;
import org.codesign.issues.SimilarIssues;
import org.codesign.issues.SimilarTo;
import org.codesign.shared.GssCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A report that is begun, lost with its session, gone on with, and not needed after all. */
@CodesignTest
class DraftTest {

  @LocalServerPort int port;
  @Autowired Given given;
  @Autowired Issues issues;
  @Autowired Drafts drafts;
  @Autowired SimilarIssues similar;

  private final String word =
      "vv" + UUID.randomUUID().toString().replaceAll("[^a-f]", "q").substring(0, 12);
  private final IssueId there = IssueId.next();
  private Actor worker;
  private Browser browser;

  @BeforeEach
  void anIssueThatIsThereAlready() {
    GssCode council = given.council();
    SystemId system = given.systemOf(given.supplier());
    given.deployment(council, system, 40);
    worker = given.worker(council);
    Actor other = given.worker(given.council());
    issues.report(
        other, there, Reports.saying(system, "The " + word + " page hangs", "Every morning."));
    await().until(() -> !similar.like(worker, new SimilarTo(word, "", null, null)).isEmpty());
    browser = new Browser(port);
  }

  @AfterEach
  void quit() {
    browser.close();
  }

  @Test
  void what_was_typed_survives_a_lost_session_and_mine_too_takes_its_place() {
    signIn();
    browser.open("/report");
    typesWhatIsThereAlready();
    losesTheSession();
    saysMineTooInstead();
    assertThat(browser.complaints()).noneMatch(it -> it.contains("SEVERE"));
  }

  private void signIn() {
    browser.signIn(Given.emailOf(worker.id()), Given.PASSWORD);
  }

  private void typesWhatIsThereAlready() {
    for (char letter : ("Waiting for the " + word).toCharArray()) {
      title().sendKeys(String.valueOf(letter));
    }
    browser.read("1 similar issue was reported already");
    browser.read("The " + word + " page hangs");
    body().sendKeys("It hangs\n- at nine\n- at ten");
    browser.read("Draft saved");
    until(() -> browser.driver().getCurrentUrl().contains("draft="));
    until(() -> drafts.drafts(worker).getFirst().form().body().endsWith("at ten"));
  }

  private void losesTheSession() {
    browser.signOut();
    browser.driver().navigate().refresh();
    browser.see(By.name("username"));
    signIn();
    browser.open("/report");
    browser.press(browser.see(By.linkText("Waiting for the " + word)));
    until(() -> title().getDomProperty("value").equals("Waiting for the " + word));
    assertThat(body().getDomProperty("value")).isEqualTo("It hangs\n- at nine\n- at ten");
  }

  private void saysMineTooInstead() {
    browser.press(browser.see(By.xpath("//vaadin-button[contains(., 'Mine too')]")));
    SearchContext answer = browser.see("affects-me").getShadowRoot();
    browser.press(button(answer, "Daily"));
    browser.press(button(answer, "5"));
    browser.press(browser.see(By.xpath("//vaadin-button[contains(., 'discard my report')]")));
    until(() -> browser.driver().getCurrentUrl().endsWith("/issues/" + there));
    assertThat(drafts.drafts(worker)).isEmpty();
    assertThat(issues.issue(worker, there).ownAnswer())
        .hasValueSatisfying(it -> assertThat(it.frequency()).isEqualTo(Frequency.DAILY));
  }

  private WebElement title() {
    return browser.see("vaadin-text-field input");
  }

  private WebElement body() {
    return browser.see("vaadin-text-area textarea");
  }

  private WebElement button(SearchContext control, String text) {
    return new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
        .until(it ->
            control.findElements(By.cssSelector("button")).stream()
                .filter(button -> button.getText().strip().equals(text))
                .findFirst()
                .orElse(null));
  }

  private void until(java.util.concurrent.Callable<Boolean> claim) {
    await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(claim);
  }
}
