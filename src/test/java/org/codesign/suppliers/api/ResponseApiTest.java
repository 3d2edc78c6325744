package org.codesign.suppliers.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.fixture.Web;
import org.codesign.identity.Actor;
import org.codesign.identity.ApiTokens;
import org.codesign.identity.TokenForm;
import org.codesign.identity.TokenScope;
import org.codesign.issues.IssueId;
import org.codesign.priorities.GivenEvidence;
import org.codesign.priorities.GivenEvidence.Market;
import org.codesign.priorities.Priorities;
import org.codesign.priorities.PublicationForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A supplier's program answers, and others read it. */
@CodesignTest
class ResponseApiTest {

  @LocalServerPort int port;
  @Autowired ApiTokens tokens;
  @Autowired Priorities priorities;
  @Autowired Given given;
  @Autowired GivenEvidence evidence;
  @Autowired JsonMapper json;

  private Actor supplier;
  private Actor facilitator;
  private String issue = "";

  @BeforeEach
  void aSupplierWithAListedIssue() {
    Market market = evidence.market();
    supplier = given.personOf(market.supplier());
    facilitator = given.facilitator();
    IssueId listed = evidence.issue(market, "Saving takes a minute");
    evidence.affected(market, listed, 12, 30);
    await()
        .until(() -> !priorities.ranking(facilitator, market.supplier(), null).items().isEmpty());
    priorities.publish(facilitator, market.supplier(), new PublicationForm(1, ""));
    issue = "/api/v1/issues/" + listed;
  }

  @Test
  void an_answer_is_given_once_and_read_by_all() {
    JsonNode awaited = read(supplier, "/api/v1/awaited-responses").path("items").path(0);
    assertThat(awaited.path("title").asString()).isEqualTo("Saving takes a minute");
    assertThat(awaited.path("clock").path("dueAt").isNull()).isFalse();

    String address = issue + "/responses/" + UUID.randomUUID();
    String accepted = "{\"code\":\"ACCEPTED\",\"text\":\"We have seen it.\"}";
    assertThat(put(supplier, address, accepted).statusCode()).isEqualTo(200);
    assertThat(put(supplier, address, accepted).statusCode()).isEqualTo(200);
    assertThat(put(supplier, address, "{\"code\":\"ACCEPTED\"}").statusCode()).isEqualTo(409);

    JsonNode said = read(given.worker(given.council()), issue + "/responses").path("items");
    assertThat(said.size()).isEqualTo(1);
    assertThat(said.path(0).path("code").asString()).isEqualTo("ACCEPTED");
    assertThat(said.path(0).path("text").asString()).isEqualTo("We have seen it.");
    assertThat(said.toString()).doesNotContain(supplier.id().toString(), supplier.name());
    assertThat(read(supplier, issue + "/response-clock").path("dueAt").isNull()).isTrue();
  }

  @Test
  void what_is_lacking_is_named() {
    HttpResponse<String> refused =
        put(supplier, issue + "/responses/" + UUID.randomUUID(), "{\"code\":\"DECLINED\"}");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("\"text\"", "Say why.");
  }

  @Test
  void the_talk_with_the_facilitators_is_read_by_both_sides_alone() {
    String messages = issue + "/messages";
    put(supplier, messages + "/" + UUID.randomUUID(), "{\"body\":\"Which release?\"}");
    put(facilitator, messages + "/" + UUID.randomUUID(), "{\"body\":\"26.1\"}");

    JsonNode read = read(supplier, messages).path("items");
    assertThat(read.size()).isEqualTo(2);
    assertThat(read.path(0).path("body").asString()).isEqualTo("26.1");
    assertThat(read.path(0).path("author").isNull()).isTrue();
    assertThat(read.toString()).doesNotContain(facilitator.id().toString());
    assertThat(get(given.worker(given.council()), messages).statusCode()).isEqualTo(403);
    assertThat(get(given.personOf(given.supplier()), messages).statusCode()).isEqualTo(404);
  }

  private JsonNode read(Actor actor, String path) {
    HttpResponse<String> response = get(actor, path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json.readTree(response.body());
  }

  private HttpResponse<String> get(Actor actor, String path) {
    return new Web(port).get(path, "Authorization", "Bearer " + token(actor));
  }

  private HttpResponse<String> put(Actor actor, String path, String body) {
    return new Web(port).json("PUT", path, body, "Authorization", "Bearer " + token(actor));
  }

  private String token(Actor actor) {
    return tokens.issue(actor, new TokenForm("Test", Set.of(TokenScope.ISSUES), 1));
  }
}
