package org.codesign.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.Usage;
import org.codesign.fixture.Browser;
import org.codesign.fixture.Given;
import org.codesign.issues.AnswerForm;
import org.codesign.issues.Frequency;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.issues.Reports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main jobs in a real browser, on the demonstration's data. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"server.servlet.session.cookie.secure=false", "codesign.sample=true"})
class JourneyTest {

  private static final String PASSWORD = "codesign-demonstration";
  private static final String TITLE = "The journey's own problem with saving twice";

  @LocalServerPort int port;
  @Autowired Given given;
  @Autowired Issues issues;
  @Autowired CatalogueFacts catalogue;

  @TempDir Path desk;

  private Browser browser;
  private IssueId reported;

  @BeforeEach
  void aBrowser() {
    browser = new Browser(port);
  }

  @AfterEach
  void quit() {
    browser.close();
  }

  @Test
  void the_whole_loop_runs_from_a_logged_minute_to_the_suppliers_list() {
    as("worker");
    logsTime();
    reportsAnIssueWithAPin();
    as("colleague");
    saysItAffectsThemToo();
    tenMoreInThreeCouncilsSayTheSame();
    findsGuidance();
    as("facilitator");
    releasesThePicture();
    publishesTheList();
    as("supplier");
    readsTheListWithItsEvidence();
    as("facilitator");
    mergesADuplicate();
    assertThat(browser.complaints()).noneMatch(it -> it.contains("SEVERE"));
  }

  private void as(String role) {
    browser.signOut();
    browser.signIn(role + "@demo.example", PASSWORD);
  }

  private void logsTime() {
    browser.open("/log/");
    browser.click("log-switcher .log-quick");
    browser.see("log-timer .log-stop");
    browser.read("0:00:01"); // a second tap at once would count as one with the first
    browser.click("log-switcher .log-quick");
    browser.click("log-timer .log-stop");
    browser.read("No timer is running");
    assertThat(browser.driver().findElements(By.cssSelector("day-view .log-entries li")))
        .hasSizeGreaterThan(1);
  }

  private void reportsAnIssueWithAPin() {
    browser.open("/report");
    choose("vaadin-combo-box", 0, "Alderbeck");
    choose("vaadin-combo-box", 1, "Case note");
    WebElement board = browser.see("pin-board");
    new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
        .until(it -> board.getSize().height > 200);
    new Actions(browser.driver()).moveToElement(board).click().perform();
    new Actions(browser.driver()).sendKeys(Keys.ARROW_LEFT, Keys.ARROW_UP).perform();
    browser.see("vaadin-text-field input").sendKeys(TITLE);
    browser
        .see("vaadin-text-area textarea")
        .sendKeys("The note is saved, and saved again when one leaves the page.");
    browser.press(labelled("Weekly"));
    browser.see("vaadin-big-decimal-field input").sendKeys("4");
    coversAPictureOfTheirOwn();
    browser.press(browser.see(By.xpath("//vaadin-button[contains(., 'Send')]")));
    browser.read(TITLE);
    String address = browser.driver().getCurrentUrl();
    reported = new IssueId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
    assertThat(browser.see("pin-board").getShadowRoot().findElements(By.cssSelector(".pin")))
        .hasSize(1);
  }

  private void coversAPictureOfTheirOwn() {
    RedactorOnPage redactor = new RedactorOnPage(browser);
    redactor.choose(screen());
    redactor.inside(".surface");
    browser.press(redactor.button("Add a box"));
    assertThat(redactor.boxes()).isEqualTo(1);
    browser.press(redactor.button("Look at what will be sent"));
    redactor.inside(".proof");
    browser.press(redactor.inside("input[type=checkbox]"));
    browser.press(redactor.button("Send this picture"));
    redactor.inside(".done");
  }

  private Path screen() {
    try {
      Path file = desk.resolve("screen.png");
      ImageIO.write(new BufferedImage(800, 500, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
      return file;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void choose(String field, int which, String text) {
    browser.see(field);
    WebElement input =
        browser
            .driver()
            .findElements(By.cssSelector(field))
            .get(which)
            .findElement(By.tagName("input"));
    input.sendKeys(text);
    new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
        .until(it ->
            it.findElements(By.cssSelector("vaadin-combo-box-item")).stream()
                .anyMatch(item -> item.getText().contains(text)));
    input.sendKeys(Keys.ENTER);
  }

  private WebElement labelled(String text) {
    return browser.see(By.xpath("//vaadin-radio-button[label[normalize-space()='" + text + "']]"));
  }

  private void saysItAffectsThemToo() {
    browser.open("/issues?sort=NEWEST");
    browser.read(TITLE);
    WebElement row = browser.see(By.xpath("(//*[@data-row][contains(., \"" + TITLE + "\")])[1]"));
    SearchContext question = row.findElement(By.tagName("affects-me")).getShadowRoot();
    browser.press(button(question, "Daily"));
    browser.press(button(question, "5"));
    new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
        .until(it ->
            !question
                .findElement(By.cssSelector("[role=status]"))
                .getAttribute("textContent")
                .isEmpty());
    browser.open("/issues?sort=NEWEST");
    browser.read(TITLE);
    SearchContext again =
        browser
            .see(By.xpath("(//*[@data-row][contains(., \"" + TITLE + "\")])[1]"))
            .findElement(By.tagName("affects-me"))
            .getShadowRoot();
    assertThat(button(again, "Daily").getAttribute("aria-pressed")).isEqualTo("true");
  }

  /** Figures are shown, and ranked, only with ten workers and three councils behind them. */
  private void tenMoreInThreeCouncilsSayTheSame() {
    AnswerForm answer = new AnswerForm(Frequency.DAILY, new BigDecimal("45"));
    for (Usage usage : councilsWithTheSystem()) {
      for (int worker = 0; worker < 4; worker++) {
        issues.answer(given.worker(usage.council()), reported, answer);
      }
    }
  }

  private List<Usage> councilsWithTheSystem() {
    SystemId system = issues.issue(given.facilitator(), reported).system().id();
    return catalogue.usage(system, LocalDate.now(ZoneId.of("Europe/London"))).subList(0, 3);
  }

  private static WebElement button(SearchContext within, String text) {
    return within.findElements(By.cssSelector("button")).stream()
        .filter(it -> it.getText().replace("✓", "").strip().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private void findsGuidance() {
    browser.open("/guidance");
    browser.see("vaadin-text-field input").sendKeys("paper first");
    browser.read("Paper first");
    browser.click("article h2 a");
    browser.see("vaadin-app-layout h1");
  }

  private void releasesThePicture() {
    browser.open("/manage/pictures");
    WebElement held =
        browser.see(By.xpath("//*[contains(@class, 'cd-card')][contains(., \"" + TITLE + "\")]"));
    browser.press(held.findElement(By.xpath(".//vaadin-button[contains(., 'Release')]")));
    browser.read("The picture is released.");
  }

  private void publishesTheList() {
    browser.open("/priorities");
    browser.see(By.linkText("Tarnside Software")).click();
    waitForTheNewFigures();
    browser.see(By.xpath("//vaadin-button[contains(., 'Publish')]")).click();
    browser.see(By.xpath("//vaadin-dialog//vaadin-button[contains(., 'Publish')]")).click();
    browser.read(TITLE);
  }

  /** They are worked out beside the answering. */
  private void waitForTheNewFigures() {
    browser.see(By.xpath("//h1[normalize-space()='Tarnside Software']"));
    new WebDriverWait(browser.driver(), Duration.ofSeconds(60))
        .until(it -> {
          it.navigate().refresh();
          browser.see("table");
          return it.findElement(By.tagName("body")).getText().contains(TITLE);
        });
  }

  private void readsTheListWithItsEvidence() {
    browser.open("/supplier");
    browser.read("Tarnside Software");
    browser.press(browser.see(By.partialLinkText(TITLE)));
    browser.see("pin-board");
    browser.see(".cd-picture-list img");
    String page = browser.driver().findElement(By.tagName("body")).getText();
    assertThat(page).contains(TITLE).doesNotContain("demo.example");
  }

  private void mergesADuplicate() {
    SystemId system = issues.issue(given.facilitator(), reported).system().id();
    IssueId again = IssueId.next();
    issues.report(
        given.worker(councilsWithTheSystem().getFirst().council()),
        again,
        Reports.saying(system, "Said once more in the journey", "It saves two times."));
    browser.open("/manage/issues?system=" + system);
    browser.see("[data-row]");
    browser.open("/issues/" + again);
    browser.press(browser.see(By.xpath("//vaadin-button[contains(., 'Merge')]")));
    browser.see("vaadin-dialog vaadin-combo-box input").sendKeys(TITLE);
    browser.see(By.xpath("//vaadin-combo-box-item[contains(., \"" + TITLE + "\")]")).click();
    browser.read("Whoever answered both counts once");
    browser.press(
        browser.see(By.xpath("//vaadin-dialog//vaadin-button[normalize-space()='Merge']")));
    browser.read("Merged. The history has the way back");
    browser.open("/issues/" + again);
    browser.read(TITLE);
    assertThat(browser.driver().getCurrentUrl()).endsWith(reported.toString());
  }

  @Test
  void the_skip_link_leads_past_the_navigation_and_stays_on_the_page() {
    as("worker");
    browser.open("/issues");
    browser.see("h1");
    browser.driver().findElement(By.cssSelector(".cd-skip")).sendKeys(Keys.ENTER);
    assertThat(browser.driver().switchTo().activeElement().getAttribute("id")).isEqualTo("main");
    assertThat(browser.driver().getCurrentUrl()).endsWith("/issues");
  }
}
