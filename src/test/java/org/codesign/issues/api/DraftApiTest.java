package org.codesign.issues.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.fixture.Web;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CodesignTest
class DraftApiTest {

  @LocalServerPort int port;
  @Autowired Given given;

  Actor worker;
  SystemId system;
  String path = "/api/v1/issues/drafts/" + IssueId.next();

  @BeforeEach
  void aWorker() {
    worker = given.worker(given.council());
    system = given.systemOf(given.supplier());
  }

  @Test
  void a_draft_is_kept_read_listed_thrown_away_and_taken_back() {
    assertThat(put("{\"report\": {\"title\": \"Half\", \"system\": \"%s\"}}".formatted(system)))
        .returns(200, HttpResponse::statusCode);
    assertThat(json(send("GET", path)).at("/report/title").asString()).isEqualTo("Half");
    assertThat(json(send("GET", "/api/v1/issues/drafts")).path("items")).hasSize(1);

    assertThat(send("DELETE", path).statusCode()).isEqualTo(204);
    assertThat(send("GET", path).statusCode()).isEqualTo(404);
    assertThat(json(send("POST", path + "/restore")).path("version").asInt()).isEqualTo(1);
  }

  @Test
  void a_change_from_an_old_version_is_refused() {
    put("{\"report\": {\"title\": \"One\"}}");
    put("{\"version\": 1, \"report\": {\"title\": \"Two\"}}");
    assertThat(put("{\"version\": 1, \"report\": {\"title\": \"Three\"}}").statusCode())
        .isEqualTo(409);
    assertThat(json(send("GET", path)).at("/report/title").asString()).isEqualTo("Two");
  }

  @Test
  void what_cannot_be_is_refused_and_what_is_too_long_named() {
    assertThat(put("{\"report\": {\"severity\": 9}}").statusCode()).isEqualTo(400);
    assertThat(put("{\"report\": {\"title\": \"%s\"}}".formatted("t".repeat(501))))
        .returns(400, HttpResponse::statusCode)
        .satisfies(it -> assertThat(it.body()).contains("too long"));
  }

  @Test
  void similar_issues_are_asked_for_with_a_title() {
    String address = "/api/v1/issues/similar";
    String typed = "{\"title\": \"nothing like qqvvxx\", \"text\": \"at all\", \"system\": \"%s\"}";
    JsonNode similar = json(send("POST", address, typed.formatted(system)));
    assertThat(similar.path("items").isArray()).isTrue();
    assertThat(similar.has("complete")).isTrue();
    assertThat(send("POST", address, "{}").statusCode()).isEqualTo(200);
    assertThat(send("POST", address, "{\"system\": \"none\"}").statusCode()).isEqualTo(400);
    assertThat(send("GET", address + "?title=in+every+log").statusCode())
        .as("words are taken from no address")
        .isGreaterThanOrEqualTo(400);
  }

  private HttpResponse<String> put(String body) {
    return new Web(port)
        .json("PUT", path, body, "Authorization", "Bearer " + given.tokenOf(worker));
  }

  private HttpResponse<String> send(String method, String address) {
    return send(method, address, "{}");
  }

  private HttpResponse<String> send(String method, String address, String body) {
    String token = "Bearer " + given.tokenOf(worker);
    return method.equals("GET")
        ? new Web(port).get(address, "Authorization", token)
        : new Web(port).json(method, address, body, "Authorization", token);
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
