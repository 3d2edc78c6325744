package org.codesign.issues.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codesign.db.generated.tables.IssuesAnswer.ISSUES_ANSWER;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.fixture.Web;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.issues.Pin;
import org.codesign.issues.Reports;
import org.codesign.shared.GssCode;
import org.codesign.shared.SupplierId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Guarded texts, answers in a crowd, and a screen's pins, as a client sees them. */
@CodesignTest
class GuardedApiTest {

  private static final int AT_ONCE = 50; // connections of the crowd

  @LocalServerPort int port;
  @Autowired Given given;
  @Autowired Issues issues;
  @Autowired DSLContext db;

  SupplierId supplier;
  SystemId system;
  ScreenId screen;
  Actor worker;

  @BeforeEach
  void aScreen() {
    supplier = given.supplier();
    system = given.systemOf(supplier);
    screen = given.screenOf(system);
    worker = given.worker(given.council());
  }

  private HttpResponse<String> send(String token, String method, String path, String body) {
    return new Web(port).json(method, "/api/v1/" + path, body, "Authorization", "Bearer " + token);
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  private String report(String more) {
    return """
    {"system": "%s", "title": "Search hangs", "body": "Search for LS1 4AP hangs.",
     "answer": {"frequency": "NEVER"} %s}
    """
        .formatted(system, more);
  }

  @Test
  void what_may_tell_who_somebody_is_is_refused_with_field_kind_and_place() {
    HttpResponse<String> refused =
        send(given.tokenOf(worker), "PUT", "issues/" + IssueId.next(), report(""));

    assertThat(refused.statusCode()).isEqualTo(400);
    JsonNode error = json(refused).get("errors").get(0);
    assertThat(error.get("field").asString()).isEqualTo("body");
    assertThat(error.get("kind").asString()).isEqualTo("POSTCODE");
    assertThat(error.get("start").asInt()).isEqualTo(11);
    assertThat(error.get("end").asInt()).isEqualTo(18);
    assertThat(error.get("message").asString()).contains("character 12");
  }

  @Test
  void kept_with_a_reason_it_waits_and_a_facilitator_decides() {
    String token = given.tokenOf(worker);
    String path = "issues/" + IssueId.next();
    HttpResponse<String> kept =
        send(token, "PUT", path, report(", \"kept\": {\"body\": \"INVENTED\"}"));
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
    assertThat(json(kept).get("body").asString()).isEqualTo("Search for [postcode] hangs.");

    assertThat(send(token, "GET", "issues/kept-texts", "").statusCode()).isEqualTo(403);
    String facilitator = given.tokenOf(given.facilitator());
    String id = idOfKept(facilitator, path);
    String decide = "issues/kept-texts/" + id;
    assertThat(send(facilitator, "PUT", decide, "{}").statusCode()).isEqualTo(400);
    assertThat(send(facilitator, "PUT", decide, "{\"release\": true}").statusCode()).isEqualTo(204);
    assertThat(send(facilitator, "PUT", decide, "{\"release\": true}").statusCode()).isEqualTo(404);
    assertThat(json(send(token, "GET", path, "")).get("body").asString())
        .isEqualTo("Search for LS1 4AP hangs.");
  }

  private String idOfKept(String token, String issue) {
    String cursor = "";
    while (true) {
      JsonNode page = json(send(token, "GET", "issues/kept-texts" + cursor, ""));
      for (JsonNode item : page.get("items")) {
        if (issue.endsWith(item.get("issue").asString())) {
          return item.get("id").asString();
        }
      }
      cursor = "?cursor=" + page.get("next").asString();
    }
  }

  @Test
  void five_hundred_people_and_one_of_them_fifty_times_leave_one_answer_each() throws Exception {
    IssueId issue = IssueId.next();
    issues.report(worker, issue, Reports.on(system));
    List<GssCode> councils = Stream.generate(given::council).limit(5).toList();
    List<Callable<Integer>> crowd = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      String token = given.tokenOf(given.worker(councils.get(i % 5)));
      for (int times = i == 0 ? 50 : 1; times > 0; times--) {
        int minutes = times;
        String answer = "{\"frequency\": \"DAILY\", \"minutes\": " + minutes + "}";
        crowd.add(() -> untilTaken(token, "issues/" + issue + "/answer", answer));
      }
    }
    try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
      for (var done : people.invokeAll(crowd)) {
        assertThat(done.get()).isEqualTo(200);
      }
    }
    assertThat(db.fetchCount(ISSUES_ANSWER, ISSUES_ANSWER.ISSUE_ID.eq(issue.value())))
        .isEqualTo(501);
  }

  /** A server that is busy says 503: send it again as it is. */
  private int untilTaken(String token, String path, String answer) {
    int status = send(token, "PUT", path, answer).statusCode();
    return status == 503 ? untilTaken(token, path, answer) : status;
  }

  @Test
  void a_screens_pins_are_read_by_staff_and_its_own_supplier() {
    issues.report(
        worker, IssueId.next(), Reports.on(system, screen, new Pin(0.5, 0.5), new Pin(0.9, 0.1)));
    String path = "screens/" + screen;

    JsonNode heat = json(send(given.tokenOf(worker), "GET", path, ""));
    assertThat(heat.get("pins").asInt()).isEqualTo(2);
    assertThat(heat.get("cells").get(0).get("column").asInt()).isEqualTo(43);
    String own = given.tokenOf(given.personOf(supplier));
    JsonNode list = json(send(own, "GET", path + "/issues", ""));
    assertThat(list.get("items").get(0).get("pins")).hasSize(2);
    String other = given.tokenOf(given.personOf(given.supplier()));
    assertThat(send(other, "GET", path, "").statusCode()).isEqualTo(404);
    assertThat(send(other, "GET", path + "/issues", "").statusCode()).isEqualTo(404);
    assertThat(send(own, "GET", path + "/issues?part=7", "").statusCode()).isEqualTo(404);
    assertThat(send(own, "GET", path + "/issues?cursor=x", "").statusCode()).isEqualTo(400);
  }
}
