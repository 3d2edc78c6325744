package org.codesign.issues;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import jakarta.servlet.ServletContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Doors;
import org.codesign.fixture.Given;
import org.codesign.fixture.Web;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.privacy.KeepReason;
import org.codesign.privacy.PictureIntake;
import org.codesign.privacy.PictureIntake.Taken;
import org.codesign.shared.GssCode;
import org.codesign.shared.SupplierId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What somebody says about a screen goes only to whom it is for: everybody else knocks at every
 * endpoint and every page there is, with the ids of all of it in every gap and its words in every
 * search, and nothing of it comes back, nor is anything of it changed. Those it is for do find it,
 * so the search would.
 */
@CodesignTest
@ViewPackages(packages = "org.codesign")
class NotTheirsTest extends SpringBrowserlessTest {

  private static final String DRAFT = "Axolotldraft";
  private static final String NOTE = "Pangolinnote";
  private static final String KEPT = "07700 900461";
  private static final String CAPTION = "Okapicaption";
  private static final String TITLE = "Narwhaltitle";
  private static final String COMMENT = "Quollcomment";

  private static final Set<String> STAFF =
      Set.of("colleague", "worker elsewhere", "member elsewhere", "lead elsewhere", "admin");

  /** Who of the people below may know what; the author knows all of it. */
  private static final Map<String, Set<String>> SECRETS =
      Map.of(
          DRAFT, Set.of(),
          NOTE, Set.of(),
          KEPT, Set.of(),
          CAPTION, Set.of(),
          COMMENT, STAFF,
          TITLE,
              Set.of(
                  "colleague",
                  "worker elsewhere",
                  "member elsewhere",
                  "lead elsewhere",
                  "admin",
                  "supplier"));

  /** Words begin so; whole words in an answer could be no more than an echo. */
  private static final List<String> QUERIES =
      Stream.of("Narwhal", "Axolotl", "Quoll", "Okapi")
          .map(it -> "?q=" + it + "&title=" + it + "&text=" + it + "&beginning=" + it)
          .toList();

  @LocalServerPort int port;
  @Autowired Given given;
  @Autowired Issues issues;
  @Autowired Drafts drafts;
  @Autowired Comments comments;
  @Autowired IssuePictures pictures;
  @Autowired ServletContext servlets;
  @Autowired AuthenticationProvider signIn;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping endpoints;

  private final Map<String, UUID> ids = new LinkedHashMap<>();
  private final Map<String, Actor> people = new LinkedHashMap<>();
  private Actor author;

  /** Before the screens are set up: they ask who is signed in. */
  @BeforeEach
  @Override
  protected void initVaadinEnvironment() {
    GssCode here = given.council();
    GssCode elsewhere = given.council();
    SupplierId supplier = given.supplier();
    SystemId system = given.systemOf(supplier);
    given.deployment(here, system, 100);
    author = given.worker(here);
    people.put("colleague", given.worker(here));
    people.put("worker elsewhere", given.worker(elsewhere));
    people.put("member elsewhere", given.person(elsewhere, null, Role.MEMBER));
    people.put("lead elsewhere", given.person(elsewhere, null, Role.COUNCIL_LEAD));
    people.put("supplier", given.personOf(supplier));
    people.put("other supplier", given.personOf(given.supplier()));
    people.put("admin", given.admin());
    try {
      everythingOfTheAuthor(system, given.screenOf(system));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    signInAs(author);
    super.initVaadinEnvironment();
  }

  private void everythingOfTheAuthor(SystemId system, ScreenId screen) throws IOException {
    IssueId issue = IssueId.next();
    issues.report(
        author,
        issue,
        Reports.of(
            system,
            screen,
            List.of(new Pin(0.5, 0.5)),
            TITLE + " is hard to read",
            "Ring me on " + KEPT + " about it."),
        Map.of("body", KeepReason.values()[0]));
    issues.answer(author, issue, new AnswerForm(Frequency.DAILY, BigDecimal.TEN, NOTE));
    IssueId draft = IssueId.next();
    drafts.save(author, draft, 0, draftOn(system, screen));
    CommentId comment = CommentId.next();
    comments.write(author, issue, comment, CommentForm.saying(COMMENT + " happens to us as well"));
    PictureId picture = PictureId.next();
    pictures.keep(author, issue, picture, picture());
    pictures.describe(author, issue, picture, new PictureCaption(CAPTION));
    ids.put("issue", issue.value());
    ids.put("draft", draft.value());
    ids.put("comment", comment.value());
    ids.put("picture", picture.value());
    ids.put("screen", screen.value());
    ids.put("system", system.value());
  }

  private static DraftForm draftOn(SystemId system, ScreenId screen) {
    return new DraftForm(
        system,
        null,
        screen,
        List.of(),
        false,
        DRAFT + " begun",
        "",
        "",
        null,
        null,
        null,
        null,
        false,
        null,
        null,
        Map.of());
  }

  private static CleanPicture picture() throws IOException {
    BufferedImage pixels = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(pixels, "png", png);
    return CleanPicture.of((Taken) PictureIntake.take(new ByteArrayInputStream(png.toByteArray())));
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void no_endpoint_gives_anything_to_whom_it_is_not_for() {
    String before = everything();
    people.forEach((name, person) -> knock(name, new Web(port).as(person)));
    knock("nobody", new Web(port));
    assertThat(everything()).isEqualTo(before);
  }

  private void knock(String name, Web visitor) {
    String token = visitor.csrf();
    for (String endpoint : Doors.endpoints(endpoints)) {
      boolean namesOne = endpoint.contains("{");
      for (UUID id : mayHold(endpoint) ? ids.values() : List.of(ids.get("issue"))) {
        for (String query : namesOne ? List.of("") : QUERIES) {
          String answer = Doors.answer(visitor, token, endpoint, id, query);
          assertSilent(name, endpoint + query, answer, id);
        }
      }
    }
  }

  /** Whether it leads to one of the things said; every other door gets the issue's id. */
  private static boolean mayHold(String endpoint) {
    return endpoint.contains("{") && endpoint.matches("/api/v1/(issue|screen|harm|notice|suppl).*");
  }

  @Test
  void no_page_shows_anything_to_whom_it_is_not_for() {
    String before = everything();
    people.forEach((name, person) -> {
      UI.getCurrent().navigate("account/tokens"); // so that the start page is made anew
      signInAs(person);
      for (String page : Doors.pages(servlets)) {
        for (UUID id : ids.values()) {
          assertSilent(name, page, Doors.shown(page, id), id);
        }
      }
    });
    assertThat(everything()).isEqualTo(before);
  }

  /** A refusal may repeat the id that was asked for. */
  private void assertSilent(String name, String door, String answer, UUID asked) {
    SECRETS.forEach((word, known) -> {
      if (!known.contains(name)) {
        assertThat(answer).as(name + " at " + door).doesNotContain(word);
      }
    });
    Stream.of("draft", "picture")
        .map(ids::get)
        .filter(it -> !it.equals(asked))
        .forEach(it -> assertThat(answer).as(name + " at " + door).doesNotContain(it.toString()));
  }

  @Test
  void those_it_is_for_find_it() {
    assertThat(found(author)).contains(DRAFT, NOTE, CAPTION, TITLE, COMMENT);
    assertThat(found(given.facilitator())).contains(KEPT, CAPTION);
    assertThat(found(people.get("colleague"))).contains(TITLE, COMMENT);
    assertThat(found(people.get("supplier"))).contains(TITLE);
  }

  private String found(Actor person) {
    Web visitor = new Web(port).as(person);
    return Doors.endpoints(endpoints).stream()
        .filter(it -> it.endsWith(" GET"))
        .flatMap(it -> ids.values().stream().map(id -> Doors.answer(visitor, "", it, id, "")))
        .collect(Collectors.joining());
  }

  /** As the author sees it. */
  private String everything() {
    IssueId issue = new IssueId(ids.get("issue"));
    return issues.issue(author, issue)
        + "\n"
        + drafts.drafts(author)
        + "\n"
        + comments.page(author, issue, null)
        + "\n"
        + pictures.of(author, issue);
  }

  private void signInAs(Actor actor) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            signIn.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(
                    Given.emailOf(actor.id()), Given.PASSWORD)));
  }
}
