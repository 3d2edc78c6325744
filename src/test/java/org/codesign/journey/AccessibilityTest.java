package org.codesign.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codesign.fixture.Browser;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page that the access table names, opened by somebody whom it lets in, on the
 * demonstration's data: in light on a desktop and in dark on a phone.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"server.servlet.session.cookie.secure=false", "codesign.sample=true"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {

  private static final String SUPPLIER =
      "SELECT supplier_id FROM identity_person WHERE email = 'supplier@demo.example'";
  private static final String SYSTEM =
      "SELECT MIN(system_id) FROM issues_issue WHERE screen_id IS NOT NULL AND supplier_id = "
          + in(SUPPLIER);

  private static final String LISTS =
      "SELECT id FROM priorities_list WHERE supplier_id = " + in(SUPPLIER);

  /** Whether {@code CODESIGN_PICTURES} asks for pictures of all pages, to be looked at. */
  private static final boolean PICTURES = System.getenv("CODESIGN_PICTURES") != null;

  private static final String NOWHERE = "/nothing-here";
  private static final String NOT_FOUND = "Page not found";
  private static final Path PAGES = Path.of("src/test/resources/access-pages.txt");
  private static final Pattern PLACE = Pattern.compile(":(\\w+)\\??");

  /** Who opens a page: the first of these whom the table lets in. */
  private static final Map<String, String> ACCOUNTS =
      Map.of(
          "nobody",
          "",
          "WORKER",
          "worker",
          "MEMBER",
          "member",
          "SUPPLIER",
          "supplier",
          "FACILITATOR",
          "facilitator",
          "COUNCIL_LEAD",
          "lead",
          "ADMIN",
          "admin");

  private static final List<String> PREFERENCE =
      List.of("nobody", "SUPPLIER", "WORKER", "MEMBER", "FACILITATOR", "COUNCIL_LEAD", "ADMIN");

  /** What stands at a place in an address: rows of the demonstration that belong together. */
  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("part", "SELECT 'releases'"),
          Map.entry("council", "SELECT MIN(code) FROM catalogue_council"),
          Map.entry("task", "SELECT MIN(id) FROM catalogue_task"),
          Map.entry("id", "SELECT MIN(id) FROM guidance_document"),
          Map.entry("person", "SELECT id FROM identity_person WHERE email = 'worker@demo.example'"),
          Map.entry("supplier", SUPPLIER),
          Map.entry("round", "SELECT MIN(id) FROM priorities_round"),
          Map.entry("system", SYSTEM),
          Map.entry(
              "release", "SELECT MIN(id) FROM catalogue_release WHERE system_id = " + in(SYSTEM)),
          Map.entry(
              "screen", "SELECT MIN(id) FROM catalogue_screen WHERE system_id = " + in(SYSTEM)),
          Map.entry(
              "deployment",
              "SELECT MIN(id) FROM catalogue_deployment WHERE system_id = " + in(SYSTEM)),
          Map.entry(
              "issue", "SELECT MIN(issue_id) FROM priorities_item WHERE list_id IN " + in(LISTS)),
          Map.entry(
              "edition",
              "SELECT MAX(edition) FROM priorities_list WHERE supplier_id = " + in(SUPPLIER)));

  /** An address of one thing's form that no form of something new has. */
  private static final Set<String> OF_NOTHING =
      Set.of("/manage/catalogue/screens/new", "/manage/pictures/new");

  /** Pages of what only exists once somebody has done something; their own tests look at them. */
  private static final Set<String> BEGUN_BY_PEOPLE =
      Set.of("secret", "import", "run", "notice", "picture");

  private static final List<Visit> BESIDES =
      List.of(
          new Visit("worker", "/log/"),
          new Visit("worker", "/log/#week"),
          new Visit("worker", "/log/#prompts"),
          new Visit("worker", "/guidance?q=recording"),
          new Visit("worker", NOWHERE),
          new Visit("lead", "/workflows/steps"),
          new Visit("facilitator", "/"),
          new Visit("facilitator", "/workflows/steps"),
          new Visit("supplier", "/"),
          new Visit("admin", "/"));

  @LocalServerPort int port;
  @Autowired DSLContext db;

  private Browser browser;
  private String signedIn = "";

  @BeforeAll
  void aBrowser() {
    browser = new Browser(port);
  }

  @AfterAll
  void quit() {
    browser.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("visits")
  void axe_finds_nothing_serious_on_a_page(Visit visit) {
    as(visit.account());
    browser.desktop().open(visit.path());
    assertThat(browser.see("h1").getText()).satisfies(visit::mustBeThere);
    assertThat(overlong()).isLessThanOrEqualTo(1);
    assertThat(serious("light")).isEmpty();
    picture(visit, "desktop-light");
    browser.phone();
    assertThat(serious("dark")).isEmpty();
    picture(visit, "phone-dark");
    if (PICTURES) {
      browser.colours("light");
      picture(visit, "phone-light");
      browser.desktop().colours("dark");
      picture(visit, "desktop-dark");
    }
  }

  private void picture(Visit visit, String look) {
    if (PICTURES) {
      browser.picture("pages/" + visit.toString().replaceAll("[^A-Za-z]+", "-") + "-" + look);
    }
  }

  /** In pixels: where a page scrolls within its frame, the frame itself must not scroll too. */
  private long overlong() {
    return (Long)
        browser.run(
            """
            const page = document.scrollingElement;
            return document.querySelector('vaadin-app-layout')
              ? page.scrollHeight - page.clientHeight : 0;
            """);
  }

  private void as(String account) {
    if (!account.equals(signedIn)) {
      browser.desktop().signOut();
      if (!account.isEmpty()) {
        browser.signIn(account + "@demo.example", "codesign-demonstration");
      }
      signedIn = account;
    }
  }

  private List<String> serious(String colours) {
    browser.colours(colours);
    return new AxeBuilder()
            .withOptions(rules())
            .setLegacyMode(true) // no page has a frame of another origin, so no second window
            .analyze(browser.driver())
            .getViolations()
            .stream()
            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
            .flatMap(AccessibilityTest::places)
            .toList();
  }

  /** What passed is not told place by place: it takes most of the time. */
  private static AxeRunOptions rules() {
    AxeRunOnlyOptions wcag = new AxeRunOnlyOptions();
    wcag.setType("tag");
    wcag.setValues(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
    AxeRunOptions options = new AxeRunOptions();
    options.setRunOnly(wcag);
    options.setResultTypes(List.of("violations"));
    return options;
  }

  private static Stream<String> places(Rule rule) {
    return rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml());
  }

  /** By account, so that each signs in once. */
  Stream<Visit> visits() throws IOException {
    List<Visit> visits = new ArrayList<>(BESIDES);
    List<String> lines = Files.readAllLines(PAGES, UTF_8);
    for (int i = 0; i + 1 < lines.size(); i += 2) {
      String template = lines.get(i);
      String account = somebodyIn(lines.get(i + 1));
      if (!OF_NOTHING.contains(template)
          && BEGUN_BY_PEOPLE.stream().noneMatch(it -> template.contains("/:" + it))) {
        visits.add(new Visit(account, filled(template)));
      }
    }
    return visits.stream().sorted(Comparator.comparing(Visit::account));
  }

  /** A page of one row answers "not found" to all whom the table asked with an id of nothing. */
  private static String somebodyIn(String outcomes) {
    return PREFERENCE.stream()
        .filter(it -> outcomes.contains(it + " in"))
        .findFirst()
        .map(ACCOUNTS::get)
        .orElseThrow(() -> new AssertionError("nobody is let in: " + outcomes));
  }

  private String filled(String template) {
    return PLACE
        .matcher(template)
        .replaceAll(place -> Matcher.quoteReplacement(row(place.group(1))));
  }

  private String row(String place) {
    String question =
        Objects.requireNonNull(PLACES.get(place), "say in PLACES what stands at :" + place);
    return String.valueOf(Objects.requireNonNull(db.fetchValue(question), place));
  }

  private static String in(String question) {
    return "(" + question + ")";
  }

  /** Somebody opens a page; nobody where there is no account. */
  record Visit(String account, String path) {

    void mustBeThere(String heading) {
      assertThat(heading.equals(NOT_FOUND)).as(path).isEqualTo(path.equals(NOWHERE));
    }

    @Override
    public String toString() {
      return path + " for " + (account.isEmpty() ? "nobody" : account);
    }
  }
}
