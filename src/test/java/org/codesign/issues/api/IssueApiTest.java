package org.codesign.issues.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.fixture.Web;
import org.codesign.identity.Actor;
import org.codesign.identity.ApiTokens;
import org.codesign.identity.TokenForm;
import org.codesign.identity.TokenScope;
import org.codesign.issues.IssueId;
import org.codesign.shared.GssCode;
import org.codesign.shared.SupplierId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CodesignTest
class IssueApiTest {

  @LocalServerPort int port;
  @Autowired Given given;
  @Autowired ApiTokens tokens;

  SupplierId supplier;
  SystemId system;
  ScreenId screen;
  String token;

  @BeforeEach
  void aWorkerWithAToken() {
    GssCode council = given.council();
    supplier = given.supplier();
    system = given.systemOf(supplier);
    screen = given.screenOf(system);
    given.deployment(council, system, 40);
    token = tokenOf(given.worker(council));
  }

  private String tokenOf(Actor actor) {
    return tokens.issue(actor, new TokenForm("test", java.util.Set.of(TokenScope.ISSUES), 1));
  }

  private HttpResponse<String> send(String method, String path, String json) {
    return new Web(port).json(method, path, json, "Authorization", "Bearer " + token);
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  private String report(String title) {
    return """
    {"system": "%s", "screen": "%s", "pins": [{"x": 0.5, "y": 0.25}], "title": "%s",
     "body": "Text", "answer": {"frequency": "WEEKLY", "minutes": 7.5, "note": "Mondays"}}
    """
        .formatted(system, screen, title);
  }

  @Test
  void a_report_is_put_twice_and_read_once() {
    String path = "/api/v1/issues/" + IssueId.next();

    HttpResponse<String> first = send("PUT", path, report("Twice"));
    HttpResponse<String> again = send("PUT", path, report("Twice"));
    HttpResponse<String> other = send("PUT", path, report("Something else"));

    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(other.statusCode()).isEqualTo(409);
    JsonNode issue = json(send("GET", path, ""));
    assertThat(issue.get("title").asString()).isEqualTo("Twice");
    assertThat(issue.get("pins").get(0).get("y").asDouble()).isEqualTo(0.25);
    assertThat(issue.get("answer").get("minutes").asDouble()).isEqualTo(7.5);
    assertThat(issue.get("answer").get("note").asString()).isEqualTo("Mondays");
    assertThat(issue.get("figures").isNull()).isTrue();
    JsonNode list = json(send("GET", "/api/v1/issues?system=" + system, ""));
    assertThat(list.get("items")).hasSize(1);
    assertThat(list.get("next").isNull()).isTrue();
  }

  @Test
  void an_answer_is_put_read_and_deleted() {
    String path = "/api/v1/issues/" + IssueId.next();
    send("PUT", path, report("Answered"));
    token = tokenOf(given.worker(given.council()));

    assertThat(send("GET", path + "/answer", "").statusCode()).isEqualTo(404);
    HttpResponse<String> put =
        send("PUT", path + "/answer", "{\"frequency\": \"DAILY\", \"minutes\": 3}");
    assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
    assertThat(json(send("GET", path + "/answer", "")).get("frequency").asString())
        .isEqualTo("DAILY");
    assertThat(send("DELETE", path + "/answer", "").statusCode()).isEqualTo(204);
    assertThat(send("GET", path + "/answer", "").statusCode()).isEqualTo(404);
  }

  @Test
  void faults_name_their_fields() {
    HttpResponse<String> refused = send("PUT", "/api/v1/issues/" + IssueId.next(), "{}");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Content-Type"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("application/problem+json"));
    assertThat(json(refused).get("errors").valueStream().map(it -> it.get("field").asString()))
        .containsExactlyInAnyOrder("system", "title", "body", "answer");
  }

  @Test
  void nonsense_is_refused_with_400() {
    String path = "/api/v1/issues/" + IssueId.next();
    send("PUT", path, report("Here"));

    assertThat(send("PUT", path + "/answer", "{\"frequency\": \"SOMETIMES\"}").statusCode())
        .isEqualTo(400);
    assertThat(send("PUT", path + "/answer", "{\"frequency\": \"DAILY\", \"minutes\": -1}"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(400);
    assertThat(send("GET", "/api/v1/issues?cursor=nonsense", "").statusCode()).isEqualTo(400);
    assertThat(send("GET", "/api/v1/issues?sort=LOUDEST", "").statusCode()).isEqualTo(400);
    assertThat(send("GET", "/api/v1/issues/42", "").statusCode()).isEqualTo(400);
    assertThat(send("GET", "/api/v1/issues/" + IssueId.next(), "").statusCode()).isEqualTo(404);
  }

  @Test
  void a_suppliers_token_reads_and_writes_nothing_here() {
    String path = "/api/v1/issues/" + IssueId.next();
    send("PUT", path, report("On their system"));
    token = tokenOf(given.personOf(supplier));

    assertThat(send("GET", path, "").statusCode()).isEqualTo(403);
    assertThat(send("GET", "/api/v1/issues", "").statusCode()).isEqualTo(403);
    assertThat(send("PUT", path + "/answer", "{\"frequency\": \"NEVER\"}").statusCode())
        .isEqualTo(403);
  }

  @Test
  void words_change_with_the_version_only() {
    String path = "/api/v1/issues/" + IssueId.next();
    send("PUT", path, report("Before"));
    String change = "{\"version\": 1, \"title\": \"After\", \"body\": \"Text\"}";

    assertThat(json(send("PUT", path + "/text", change)).get("title").asString())
        .isEqualTo("After");
    assertThat(send("PUT", path + "/text", change).statusCode()).isEqualTo(409);
  }

  @Test
  void screens_are_listed_for_reporting() {
    JsonNode page = json(send("GET", "/api/v1/screens?system=" + system, ""));

    assertThat(page.get("items").get(0).get("id").asString()).isEqualTo(screen.toString());
  }
}
