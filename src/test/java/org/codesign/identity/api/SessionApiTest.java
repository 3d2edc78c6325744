package org.codesign.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.UUID;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.fixture.Web;
import org.codesign.identity.Actor;
import org.codesign.identity.ApiTokens;
import org.codesign.identity.TokenForm;
import org.codesign.identity.TokenScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CodesignTest
class SessionApiTest {

  @Autowired Given given;
  @Autowired ApiTokens tokens;
  @LocalServerPort int port;

  @Test
  void nobodyIsNobody() {
    Web web = new Web(port);
    assertThat(web.get("/api/v1/session").statusCode()).isEqualTo(401);
    assertThat(web.sessionId()).isEmpty();
  }

  @Test
  void aTokenNeedsNoSessionAndGetsNone() {
    Actor worker = given.worker(given.council());
    String token = tokens.issue(worker, new TokenForm("x", EnumSet.of(TokenScope.TIME), 1));
    Web web = new Web(port);
    String session = web.get("/api/v1/session", "Authorization", "Bearer " + token).body();
    assertThat(JsonPath.<String>read(session, "$.id")).isEqualTo(worker.id().toString());
    assertThat(JsonPath.<Object>read(session, "$.csrf")).isNull();
    assertThat(web.sessionId()).isEmpty();
  }

  @Test
  void aSessionChangesThingsOnlyWithItsToken() {
    Actor worker = given.worker(given.council());
    Web web = new Web(port).as(worker);
    String session = web.get("/api/v1/session").body();
    assertThat(JsonPath.<String>read(session, "$.name")).isEqualTo(worker.name());
    assertThat(JsonPath.<String>read(session, "$.roles[0]")).isEqualTo("WORKER");

    String header = JsonPath.read(session, "$.csrf.header");
    String token = JsonPath.read(session, "$.csrf.token");
    String entry = "/api/v1/time-entries/" + UUID.randomUUID();
    assertThat(web.json("DELETE", entry, "").statusCode()).isEqualTo(403);
    assertThat(web.json("DELETE", entry, "", header, "made up").statusCode()).isEqualTo(403);
    assertThat(web.json("DELETE", entry, "", header, token).statusCode()).isEqualTo(404);
  }

  @Test
  void whoWantsTheLogIsThereAfterSigningIn() {
    Web web = new Web(port);
    assertThat(web.get("/log/").statusCode()).isEqualTo(200);
    assertThat(location(web.get("/open-log"))).endsWith("/sign-in");
    String email = Given.emailOf(given.worker(given.council()).id());
    assertThat(location(web.signIn(email, Given.PASSWORD, web.csrf()))).contains("/open-log");
    assertThat(location(web.get("/open-log"))).endsWith("/log/");
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }
}
