package org.codesign.issues.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.fixture.Web;
import org.codesign.identity.Actor;
import org.codesign.issues.CommentId;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.issues.Reports;
import org.codesign.shared.GssCode;
import org.codesign.shared.SupplierId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CodesignTest
class CommentApiTest {

  @LocalServerPort int port;
  @Autowired Given given;
  @Autowired Issues issues;

  GssCode council;
  SupplierId supplier;
  Actor author;
  String path;
  String comment;

  @BeforeEach
  void aComment() {
    council = given.council();
    supplier = given.supplier();
    author = given.worker(council);
    IssueId issue = IssueId.next();
    issues.report(author, issue, Reports.on(given.systemOf(supplier)));
    path = "/api/v1/issues/" + issue;
    comment = path + "/comments/" + CommentId.next();
    assertThat(send(author, "PUT", comment, "{\"text\": \"*Same* here\"}").statusCode())
        .isEqualTo(200);
  }

  private HttpResponse<String> send(Actor actor, String method, String where, String json) {
    return new Web(port)
        .json(method, where, json, "Authorization", "Bearer " + given.tokenOf(actor));
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  @Test
  void a_comment_is_read_changed_deleted_and_restored() {
    JsonNode listed = json(send(author, "GET", path + "/comments", "")).get("items").get(0);
    assertThat(listed.get("html").asString()).isEqualTo("<p><em>Same</em> here</p>\n");
    assertThat(listed.get("author").get("me").asBoolean()).isTrue();

    String change = "{\"version\": 1, \"text\": \"Changed\"}";
    assertThat(send(author, "PUT", comment + "/text", change).statusCode()).isEqualTo(200);
    assertThat(send(author, "PUT", comment + "/text", change).statusCode()).isEqualTo(409);
    assertThat(send(author, "DELETE", comment, "").statusCode()).isEqualTo(204);
    assertThat(json(send(author, "GET", comment, "")).get("deleted").asBoolean()).isTrue();
    assertThat(send(author, "PUT", comment + "/restored", change).statusCode()).isEqualTo(200);
    assertThat(json(send(author, "GET", comment, "")).get("text").asString()).isEqualTo("Changed");
  }

  @Test
  void a_worker_of_another_council_reads_without_a_name_and_changes_nothing() {
    Actor other = given.worker(given.council());

    HttpResponse<String> read = send(other, "GET", comment, "");
    assertThat(read.body()).doesNotContain("Alex");
    assertThat(json(read).get("author").get("region").asString()).isEqualTo("South West");
    String change = "{\"version\": 1, \"text\": \"Theirs\"}";
    assertThat(send(other, "PUT", comment, change).statusCode()).isEqualTo(404);
    assertThat(send(other, "PUT", comment + "/text", change).statusCode()).isEqualTo(404);
    assertThat(send(other, "PUT", comment + "/restored", change).statusCode()).isEqualTo(404);
    assertThat(send(other, "DELETE", comment, "").statusCode()).isEqualTo(404);
    assertThat(send(other, "PUT", comment + "/removal", "{\"reason\": \"OTHER\"}").statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_supplier_and_a_visitor_find_no_talk() {
    Actor reader = given.personOf(supplier);
    for (String where :
        new String[] {path + "/comments", comment, path + "/follow", "/api/v1/issues/followed"}) {
      assertThat(send(reader, "GET", where, "").statusCode()).isEqualTo(403);
      assertThat(new Web(port).get(where).statusCode()).isEqualTo(401);
    }
    assertThat(send(reader, "GET", "/api/v1/issues/mentionable?q=Alex", "").statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_facilitator_removes_with_a_reason() {
    Actor facilitator = given.facilitator();

    assertThat(send(facilitator, "PUT", comment + "/removal", "{}").statusCode()).isEqualTo(400);
    assertThat(
            send(facilitator, "PUT", comment + "/removal", "{\"reason\": \"ABUSIVE\"}")
                .statusCode())
        .isEqualTo(204);
    assertThat(json(send(author, "GET", comment, "")).get("removedFor").asString())
        .isEqualTo("ABUSIVE");
  }

  @Test
  void nonsense_is_told_by_field() {
    String next = path + "/comments/" + CommentId.next();
    assertThat(json(send(author, "PUT", next, "{}")).get("errors").get(0).get("field").asString())
        .isEqualTo("text.body");
    assertThat(send(author, "PUT", next, "{\"text\": \"x\", \"mentions\": [\"1\"]}").statusCode())
        .isEqualTo(400);
    assertThat(send(author, "GET", path + "/comments?cursor=nonsense", "").statusCode())
        .isEqualTo(400);
  }

  @Test
  void following_is_put_and_deleted() {
    Actor worker = given.worker(council);
    assertThat(send(worker, "PUT", path + "/follow", "").statusCode()).isEqualTo(204);
    assertThat(json(send(worker, "GET", "/api/v1/issues/followed", "")).get("items")).hasSize(1);
    assertThat(send(worker, "DELETE", path + "/follow", "").statusCode()).isEqualTo(204);
    assertThat(json(send(worker, "GET", path + "/follow", "")).get("following").asBoolean())
        .isFalse();
    assertThat(send(worker, "PUT", "/api/v1/issues/" + IssueId.next() + "/follow", "").statusCode())
        .isEqualTo(404);
  }
}
