package org.codesign.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.fixture.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over real HTTP: what Tomcat does after a forward is seen by no mock. */
@CodesignTest
class SignInTest {

  @LocalServerPort int port;
  @Autowired Given given;
  @Autowired People people;
  @Autowired ApiTokens tokens;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in",
        "/",
        "/manage/people",
        "/nonsense",
        "/frontend/styles/tokens.css",
        "/log",
        "/pictures/none",
        "/choose-password/none",
        "/api/v1/openapi.json",
        "/api/v1/nothing",
        "/actuator/health",
        "/error",
        "/VAADIN/nothing.js",
        "/favicon.ico"
      })
  void every_route_tells_the_browser_to_be_careful(String path) {
    var headers = new Web(port).get(path).headers();
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Strict-Transport-Security")).isPresent();
    assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors 'none'")
        .doesNotContain("script-src 'self' 'unsafe-inline'");
  }

  @Test
  void signing_in_needs_the_token_of_the_page() {
    Actor worker = given.worker(given.council());
    Web web = new Web(port);
    String csrf = web.csrf();
    Map<String, String> withoutToken =
        Map.of("username", Given.emailOf(worker.id()), "password", Given.PASSWORD);
    assertThat(web.post("/sign-in", withoutToken).statusCode()).isEqualTo(403);
    assertThat(web.post("/sign-in?v-r=uidl", withoutToken).statusCode()).isEqualTo(403);
    assertThat(web.get("/").statusCode()).isEqualTo(302);

    web.signIn(Given.emailOf(worker.id()), Given.PASSWORD, csrf);
    assertThat(web.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void a_session_gets_a_new_id_when_somebody_signs_in() {
    Actor worker = given.worker(given.council());
    Web web = new Web(port);
    String csrf = web.csrf();
    String before = web.sessionId().orElseThrow();
    web.signIn(Given.emailOf(worker.id()), Given.PASSWORD, csrf);
    assertThat(web.sessionId()).isPresent().get().isNotEqualTo(before);
  }

  @Test
  void an_unknown_address_and_a_wrong_password_sound_the_same() {
    Actor worker = given.worker(given.council());
    Web web = new Web(port);
    HttpResponse<String> wrong = web.signIn(Given.emailOf(worker.id()), "wrong", web.csrf());
    HttpResponse<String> unknown = web.signIn("nobody@tests.example", "wrong", web.csrf());
    assertThat(location(wrong)).isEqualTo(location(unknown)).endsWith("/sign-in?error");
  }

  @Test
  void after_ten_failures_even_the_right_password_has_to_wait() {
    Actor worker = given.worker(given.council());
    String email = Given.emailOf(worker.id());
    for (int i = 0; i < 10; i++) {
      Web web = new Web(port);
      web.signIn(email, "wrong " + i, web.csrf());
    }
    Web web = new Web(port);
    assertThat(location(web.signIn(email, Given.PASSWORD, web.csrf()))).endsWith("?error");
  }

  @Test
  void signing_out_everywhere_ends_every_session_at_once() {
    Actor worker = given.worker(given.council());
    Web phone = new Web(port).as(worker);
    Web desk = new Web(port).as(worker);
    assertThat(phone.get("/").statusCode()).isEqualTo(200);

    people.signOutEverywhere(worker, worker.id());

    assertThat(phone.get("/").statusCode()).isEqualTo(302);
    assertThat(desk.json("POST", "/?v-r=uidl&v-uiId=0", "{}").body()).contains("sessionExpired");
  }

  @Test
  void who_is_shut_out_is_out_at_once_and_stays_out() {
    Actor worker = given.worker(given.council());
    Web web = new Web(port).as(worker);
    String token = tokens.issue(worker, new TokenForm("test", Set.of(TokenScope.GUIDANCE), 1));

    people.disable(given.admin(), worker.id());

    assertThat(web.get("/").statusCode()).isEqualTo(302);
    assertThat(location(web.signIn(Given.emailOf(worker.id()), Given.PASSWORD, web.csrf())))
        .endsWith("?error");
    assertThat(bearer(token)).isEqualTo(401);
  }

  @Test
  void a_token_opens_what_it_was_made_for_until_it_is_revoked() {
    Actor worker = given.worker(given.council());
    String token = tokens.issue(worker, new TokenForm("test", Set.of(TokenScope.GUIDANCE), 1));
    assertThat(bearer(token)).isNotIn(401, 403);
    assertThat(
            new Web(port)
                .get("/api/v1/time-entries", "Authorization", "Bearer " + token)
                .statusCode())
        .isEqualTo(403);

    tokens.revoke(worker, tokens.mine(worker).getFirst().id());

    assertThat(bearer(token)).isEqualTo(401);
    assertThat(bearer("codesign_made-up")).isEqualTo(401);
  }

  @Test
  void the_session_writes_over_the_api_only_with_its_token() {
    Actor worker = given.worker(given.council());
    Web web = new Web(port).as(worker);
    assertThat(web.json("PUT", "/api/v1/nothing", "{}").statusCode()).isEqualTo(403);
    assertThat(new Web(port).get("/api/v1/nothing").statusCode()).isEqualTo(401);
  }

  private int bearer(String token) {
    return new Web(port)
        .get("/api/v1/guidance/search?q=x", "Authorization", "Bearer " + token)
        .statusCode();
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }
}
