package org.codesign.notices.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.Set;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.fixture.Web;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.Cause;
import org.codesign.issues.CommentForm;
import org.codesign.issues.CommentId;
import org.codesign.issues.Comments;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.issues.Reports;
import org.codesign.notices.Notices;
import org.codesign.shared.GssCode;
import org.codesign.shared.SupplierId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CodesignTest
class NoticeApiTest {

  private static final String NOTICES = "/api/v1/notices";
  private static final String HARM = "/api/v1/harm-reports";

  @LocalServerPort int port;
  @Autowired Given given;
  @Autowired Issues issues;
  @Autowired Comments comments;
  @Autowired Notices notices;

  GssCode council;
  SupplierId supplier;
  Actor worker;
  IssueId issue;

  @BeforeEach
  void somebodyWhoIsMentionedInAReportOfHarm() {
    council = given.council();
    supplier = given.supplier();
    worker = given.worker(council);
    Actor reporter = given.worker(council);
    issue = IssueId.next();
    issues.report(
        reporter,
        issue,
        Reports.with(
            given.systemOf(supplier), Cause.INTEGRATION, given.systemOf(given.supplier())));
    comments.write(reporter, issue, CommentId.next(), new CommentForm("Look", Set.of(worker.id())));
    await().until(() -> notices.unread(worker) == 1);
  }

  private HttpResponse<String> send(Actor actor, String method, String path, String json) {
    return new Web(port)
        .json(method, path, json, "Authorization", "Bearer " + given.tokenOf(actor));
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  @Test
  void notices_are_listed_and_marked_as_read() {
    JsonNode page = json(send(worker, "GET", NOTICES, ""));
    assertThat(page.get("unread").asInt()).isEqualTo(1);
    JsonNode notice = page.get("items").get(0);
    assertThat(notice.get("kind").asString()).isEqualTo("MENTION");
    assertThat(notice.get("issue").asString()).isEqualTo(issue.toString());

    String read = NOTICES + "/" + notice.get("id").asString() + "/read";
    assertThat(send(given.worker(council), "PUT", read, "").statusCode()).isEqualTo(404);
    assertThat(json(send(worker, "PUT", read, "")).get("unread").asBoolean()).isFalse();
    assertThat(send(worker, "PUT", NOTICES + "/read", "").statusCode()).isEqualTo(204);
    assertThat(send(worker, "GET", NOTICES + "?cursor=nonsense", "").statusCode()).isEqualTo(400);
  }

  @Test
  void what_one_hears_of_is_chosen() {
    String choice = "{\"digest\": \"WEEKLY\", \"muted\": [\"COMMENT\", \"HARM\"]}";
    JsonNode chosen = json(send(worker, "PUT", NOTICES + "/choice", choice));
    assertThat(chosen.get("muted")).hasSize(1);
    assertThat(json(send(worker, "GET", NOTICES + "/choice", "")).get("digest").asString())
        .isEqualTo("WEEKLY");
    assertThat(send(worker, "PUT", NOTICES + "/choice", "{}").statusCode()).isEqualTo(400);
    assertThat(send(worker, "PUT", NOTICES + "/choice", "{\"digest\": \"HOURLY\"}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void harm_is_acknowledged_by_those_it_concerns_and_hidden_from_others() {
    Actor lead = given.person(council, null, Role.COUNCIL_LEAD);
    Actor contact = given.personOf(supplier);
    String seen = HARM + "/" + issue + "/acknowledgement";

    assertThat(json(send(lead, "GET", HARM, "")).get("items")).hasSize(1);
    assertThat(json(send(lead, "PUT", seen, "")).get("waitsForReader").asBoolean()).isFalse();
    HttpResponse<String> theirs = send(contact, "GET", HARM, "");
    assertThat(theirs.body()).contains(issue.toString()).doesNotContain("Alex", council.value());
    assertThat(send(contact, "PUT", seen, "").statusCode()).isEqualTo(200);

    assertThat(send(worker, "GET", HARM, "").statusCode()).isEqualTo(403);
    assertThat(send(worker, "PUT", seen, "").statusCode()).isEqualTo(403);
    assertThat(new Web(port).get(HARM).statusCode()).isEqualTo(401);
    Actor elsewhere = given.person(given.council(), null, Role.COUNCIL_LEAD);
    assertThat(send(elsewhere, "PUT", seen, "").statusCode()).isEqualTo(404);
    Actor competitor = given.personOf(given.supplier());
    assertThat(send(competitor, "PUT", seen, "").statusCode()).isEqualTo(404);
    assertThat(json(send(competitor, "GET", HARM, "")).get("items")).isEmpty();
  }

  @Test
  void a_visitor_is_told_nothing() {
    assertThat(new Web(port).get(NOTICES).statusCode()).isEqualTo(401);
    assertThat(new Web(port).json("PUT", NOTICES + "/read", "").statusCode()).isIn(401, 403);
  }
}
