package org.codesign.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.codesign.fixture.Browser;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.shared.GssCode;
import org.codesign.timing.Days;
import org.codesign.timing.EntryForm;
import org.codesign.timing.EntryId;
import org.codesign.timing.EntryMode;
import org.codesign.timing.LoggedEntry;
import org.codesign.timing.Period;
import org.codesign.timing.Source;
import org.codesign.timing.Statement;
import org.codesign.timing.StudyDay;
import org.codesign.timing.StudyDays;
import org.codesign.timing.TimeEntry;
import org.codesign.timing.TimeLog;
import org.codesign.timing.WorkForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The log in a real browser whose network is cut: nothing is lost, doubled, or seen by others. */
@CodesignTest
class OfflineLogTest {

  private static final String SAVED = "all saved";

  @LocalServerPort int port;
  @Autowired Given given;
  @Autowired TimeLog log;
  @Autowired StudyDays studyDays;

  private final List<Did> record = new ArrayList<>();
  private GssCode council;
  private SystemId system;
  private List<TaskId> tasks;
  private Actor worker;
  private Browser browser;

  @BeforeEach
  void aWorkerWhoLoggedThreeKindsOfWorkBefore() {
    council = given.council();
    system = given.systemOf(given.supplier());
    given.deployment(council, system, 100);
    tasks = List.of(given.task(), given.task(), given.task());
    worker = given.worker(council);
    tasks.forEach(task -> logged(worker, task));
    browser = new Browser(port);
  }

  @AfterEach
  void quit() {
    browser.close();
  }

  @Test
  void a_day_without_a_network_reaches_the_server_as_it_was_lived() {
    assumeThat(Days.of(Instant.now().minus(Duration.ofHours(1))))
        .as("An hour logged shortly after midnight stands on the day before")
        .isEqualTo(Days.of(Instant.now()));
    openLog(worker);
    browser.offline();
    starts(tasks.get(0), Source.TIMER);
    starts(tasks.get(1), Source.SWITCH);
    browser.driver().navigate().refresh();
    starts(tasks.get(2), Source.SWITCH);
    starts(tasks.get(0), Source.SWITCH);
    logsAnHourAndChangesItToFiftyMinutes();
    stops();

    browser.kill();
    browser = new Browser(port, browser.profile());
    browser.offline().open("/log/");
    starts(tasks.get(1), Source.TIMER);
    stops();
    closesTheDay();
    String waiting = waitingWrites();

    browser.driver().switchTo().newWindow(WindowType.TAB);
    browser.open("/log/");
    browser
        .signOut(); // half a minute after signing in, a browser that is killed has kept the session
    inEachWindow(browser::online);
    browser.read("wait on this device");
    browser.signIn(Given.emailOf(worker.id()), Given.PASSWORD);
    inEachWindow(() -> browser.open("/log/"));
    inEachWindow(() -> browser.read(SAVED));
    assertServerHasTheRecord();

    sendAgain(waiting);
    sendAgain(waiting);
    assertServerHasTheRecord();
    browser.driver().navigate().refresh();
    browser.read(SAVED);
    assertThat(browser.driver().findElements(By.cssSelector("day-view .log-minutes")))
        .hasSize(record.size());
  }

  @Test
  void on_a_shared_tablet_what_waits_stays_with_its_owner_and_is_read_by_nobody_else() {
    Actor other = given.worker(council);
    openLog(worker);
    browser.offline();
    starts(tasks.get(0), Source.TIMER);
    stops();
    browser.signOut();
    browser.online();
    browser.read("One thing waits on this device");
    assertThat(page()).doesNotContain("Task " + tasks.get(0));

    openLog(other);
    assertThat(page()).doesNotContain("Task " + tasks.get(0) + " · ").contains("Nothing logged");
    assertThat(ownerOfTheKey()).isEqualTo(other.id().toString());
    assertThat(entriesOf(other)).isEmpty();
    browser.offline();
    browser.signOut();
    browser.online();

    openLog(worker);
    browser.read(SAVED);
    assertServerHasTheRecord();
    assertThat(entriesOf(other)).isEmpty();
  }

  @Test
  void a_device_in_another_zone_with_a_wrong_clock_logs_the_right_moment() {
    browser
        .driver()
        .executeCdpCommand(
            "Emulation.setTimezoneOverride", Map.of("timezoneId", "America/New_York"));
    browser
        .driver()
        .executeCdpCommand(
            "Page.addScriptToEvaluateOnNewDocument",
            Map.of("source", "{ const real = Date.now; Date.now = () => real() + 3_600_000; }"));
    openLog(worker);
    browser.offline();
    starts(tasks.get(0), Source.TIMER);
    stops();
    browser.online();
    browser.read(SAVED);
    assertServerHasTheRecord();
  }

  @Test
  void a_clock_that_is_set_back_meanwhile_takes_nothing_away() {
    browser
        .driver()
        .executeCdpCommand(
            "Page.addScriptToEvaluateOnNewDocument",
            Map.of(
                "source",
                "{ const real = Date.now; Date.now = () => real() + (window.setBack ?? 0); }"));
    openLog(worker);
    browser.offline();
    starts(tasks.get(0), Source.TIMER);
    browser.run("window.setBack = -3_600_000");
    stops();
    browser.run("window.setBack = 0");
    browser.online();
    browser.read(SAVED);
    assertThat(entriesOf(worker))
        .singleElement()
        .satisfies(it ->
            assertThat(it.minutes().value()).isBetween(new BigDecimal("0.02"), BigDecimal.TWO));
  }

  @Test
  void a_timer_that_was_ended_and_deleted_without_a_network_is_gone_on_the_server_too() {
    openLog(worker);
    starts(tasks.get(0), Source.TIMER);
    browser.read(SAVED);
    assertThat(log.today(worker).running()).isPresent();
    browser.offline();
    stops();
    browser.press(
        browser.see(By.xpath("//day-view//li[contains(., 'Task')]//button[text() = 'Delete']")));
    browser.read("Deleted:");
    browser.online();
    browser.read(SAVED);
    assertThat(log.today(worker).running()).isEmpty();
    assertThat(entriesOf(worker)).isEmpty();
  }

  @Test
  void what_was_sent_is_never_changed_and_what_is_refused_is_said_anew() {
    browser.open("/log/");
    assertThat(
            browser
                .driver()
                .executeAsyncScript(
                    """
                    const done = arguments[0];
                    import('/log/record.js').then(({ unknown, write, sending, refused, taken }) => {
                      const entry = (minutes) => ({ id: 'e', minutes });
                      const said = (it) => it.writes.map(({ entry, replaces }) => `${entry?.minutes ?? 'gone'} for ${replaces}`).join(', ');
                      const first = write(unknown(entry(1)), entry(1));
                      const again = write(first, entry(2));
                      const sent = write(sending(again), entry(3));
                      done([
                        said(again),
                        said(sent),
                        said(write(sent, entry(4))),
                        said(refused(sent, { faults: [], kept: null })),
                        said(taken(sent, { id: 'e', version: 1 })),
                        said(write(first, null)),
                        said(write({ ...first, timed: true }, null)),
                        said(write(sending(first), null)),
                      ].join('; '));
                    });
                    """))
        .isEqualTo(
            "2 for 0; 2 for 0, 3 for 1; 2 for 0, 4 for 1; 3 for 0; 3 for 1; ;"
                + " 1 for 0, gone for 1; 1 for 0, gone for 1");
  }

  @Test
  void clocks_that_go_back_show_a_time_twice_and_clocks_that_go_forward_leave_one_out() {
    browser.open("/log/");
    assertThat(momentsOf("2026-10-25T01:30"))
        .containsExactly("2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z");
    assertThat(momentsOf("2026-03-29T01:30")).isEmpty();
    assertThat(momentsOf("2026-07-01T00:00")).containsExactly("2026-06-30T23:00:00.000Z");
  }

  private void inEachWindow(Runnable action) {
    for (String window : browser.driver().getWindowHandles()) {
      browser.driver().switchTo().window(window);
      action.run();
    }
  }

  private void openLog(Actor person) {
    browser.signIn(Given.emailOf(person.id()), Given.PASSWORD);
    browser.open("/log/");
    browser.read(SAVED);
    browser.driver().executeAsyncScript("navigator.serviceWorker.ready.then(() => arguments[0]())");
    new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
        .until(it -> browser.run("return navigator.serviceWorker.controller !== null"));
  }

  private void starts(TaskId task, Source source) {
    String button = "//button[contains(@class, 'log-quick')][contains(., 'Task " + task + "')]";
    browser.click(By.xpath(button));
    browser.see(By.xpath("//log-timer[contains(., 'Task " + task + "')]//p[@role='timer']"));
    record.add(new Did(task, source, null, Instant.now()));
    pass();
  }

  private void stops() {
    browser.click("log-timer .log-stop");
    browser.read("No timer is running");
    pass();
  }

  /** So that no entry is shorter than can be told. */
  private static void pass() {
    try {
      Thread.sleep(1_200);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void logsAnHourAndChangesItToFiftyMinutes() {
    browser.see("duration-form input[type=text]").sendKeys("1h");
    browser.click("duration-form .cd-button");
    browser.press(
        browser.see(
            By.xpath("//day-view//li[contains(., '1\u00a0h')]//button[starts-with(., 'Change')]")));
    var minutes = browser.see("dialog .log-read input");
    minutes.clear();
    minutes.sendKeys("50");
    browser.click("dialog .cd-button");
    browser.see(By.xpath("//day-view//li[contains(., '50\u00a0min')]"));
    TaskId running = tasks.get(0);
    record.add(new Did(running, Source.DURATION, 50, Instant.now().minus(Duration.ofHours(1))));
  }

  private void closesTheDay() {
    var hours = browser.see("[data-key=hours]");
    hours.clear();
    hours.sendKeys("7.25");
    browser.click("[data-key=complete]");
    browser.read("That was all, in 7.25 hours worked");
  }

  /** What this browser has yet to send, as it lies there. */
  private String waitingWrites() {
    return (String)
        browser
            .driver()
            .executeAsyncScript(
                """
                const done = arguments[0];
                import('/log/vault.js')
                  .then(({ Vault }) => Vault.open())
                  .then((vault) => vault.all('entry'))
                  .then((records) => done(JSON.stringify(records.filter((it) => it.writes.length > 0))));
                """);
  }

  /** Everything once more, the last first. */
  private void sendAgain(String waiting) {
    browser
        .driver()
        .executeAsyncScript(
            """
            const [waiting, done] = arguments;
            const send = async () => {
              const session = await (await fetch('/api/v1/session')).json();
              const headers = { 'Content-Type': 'application/json', [session.csrf.header]: session.csrf.token };
              for (const record of JSON.parse(waiting).reverse()) {
                for (const write of record.writes.reverse()) {
                  const body = JSON.stringify({ ...write.entry, replaces: write.replaces, confirmed: true });
                  await fetch(`/api/v1/time-entries/${record.id}`, { method: 'PUT', headers, body });
                }
              }
            };
            send().then(done);
            """,
            waiting);
  }

  private void assertServerHasTheRecord() {
    List<TimeEntry> kept = new ArrayList<>(entriesOf(worker));
    kept.sort(Comparator.comparing(TimeEntry::id, Comparator.comparing(EntryId::toString)));
    assertThat(kept).hasSameSizeAs(record);
    for (Did did : record) {
      assertThat(kept)
          .as("%s of %s", did.source, did.task)
          .anySatisfy(entry -> {
            assertThat(entry.source()).isEqualTo(did.source);
            assertThat(entry.work().task()).isEqualTo(did.task);
            assertThat(entry.startedAt()).isCloseTo(did.at, within(20, ChronoUnit.SECONDS));
            if (did.minutes != null) {
              assertThat(entry.minutes().value()).isEqualByComparingTo(did.minutes + "");
            }
          });
    }
    if (record.size() > 1) {
      LocalDate today = Days.of(Instant.now());
      assertThat(studyDays.days(worker, Period.of(today)))
          .containsExactly(new StudyDay(today, Statement.COMPLETE, new BigDecimal("7.25"), 1));
    }
  }

  private List<TimeEntry> entriesOf(Actor person) {
    return log.entries(person, Period.of(Days.of(Instant.now())), null).items().stream()
        .map(LoggedEntry::entry)
        .toList();
  }

  private String page() {
    return browser.see("body").getText();
  }

  private Object ownerOfTheKey() {
    return browser
        .driver()
        .executeAsyncScript(
            """
            const done = arguments[0];
            import('/log/vault.js').then(({ Vault }) => Vault.open()).then((vault) => done(vault.owner.id));
            """);
  }

  @SuppressWarnings("unchecked")
  private List<String> momentsOf(String wall) {
    return (List<String>)
        browser
            .driver()
            .executeAsyncScript(
                """
                const [wall, done] = arguments;
                import('/log/clock.js').then(({ momentsOf }) =>
                  done(momentsOf(wall).map((it) => new Date(it).toISOString())));
                """,
                wall);
  }

  private void logged(Actor person, TaskId task) {
    EntryForm yesterday =
        new EntryForm(
            Source.DURATION,
            Instant.now().minus(Duration.ofDays(1)),
            BigDecimal.TEN,
            WorkForm.of(system, task, EntryMode.DIRECT),
            null,
            0,
            false);
    log.log(person, EntryId.next(), yesterday);
  }

  /**
   * @param minutes null where a timer measured them
   */
  private record Did(TaskId task, Source source, Integer minutes, Instant at) {}
}
