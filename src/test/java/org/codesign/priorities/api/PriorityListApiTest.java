package org.codesign.priorities.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.Set;
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
import org.codesign.priorities.ListId;
import org.codesign.priorities.Priorities;
import org.codesign.priorities.Publication.Published;
import org.codesign.priorities.PublicationForm;
import org.codesign.shared.Cursor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CodesignTest
class PriorityListApiTest {

  private static final String LISTS = "/api/v1/priority-lists";

  @LocalServerPort int port;
  @Autowired ApiTokens tokens;
  @Autowired Priorities priorities;
  @Autowired Given given;
  @Autowired GivenEvidence evidence;
  @Autowired JsonMapper json;

  private Market market;
  private Actor facilitator;
  private Actor reader;

  @BeforeEach
  void aSupplier() {
    market = evidence.market();
    facilitator = given.facilitator();
    reader = given.personOf(market.supplier());
  }

  @Test
  void a_supplier_reads_its_lists_with_figures_and_without_names() {
    IssueId issue = ranked("Saving takes a minute");
    evidence.affected(market, evidence.issue(market, "Few said so"), 2, 30);
    await().until(() -> ranking() == 2);
    ListId list = publish(1);

    JsonNode head = json.readTree(get(reader, LISTS).body()).path("items").path(0);
    JsonNode whole = json.readTree(get(reader, LISTS + "/" + list).body());
    JsonNode first = whole.path("items").path(0);
    JsonNode second = whole.path("items").path(1);

    assertThat(head.path("id").asString()).isEqualTo(list.toString());
    assertThat(head.path("issues").asInt()).isEqualTo(2);
    assertThat(first.path("issue").path("id").asString()).isEqualTo(issue.toString());
    assertThat(first.path("place").asInt()).isEqualTo(1);
    assertThat(first.path("figures").path("hoursPerMonth").asInt()).isBetween(700, 1500);
    assertThat(first.path("figures").path("hoursLower").asInt())
        .isPositive()
        .isLessThan(first.path("figures").path("hoursPerMonth").asInt());
    assertThat(first.path("figures").path("fairPercent").asInt()).isEqualTo(70);
    assertThat(first.path("band").asInt()).isEqualTo(1);
    assertThat(first.path("figures").path("asked").asInt()).isEqualTo(10);
    assertThat(second.path("place").isNull()).isTrue();
    assertThat(second.path("band").isNull()).isTrue();
    assertThat(second.path("figures").isNull()).isTrue();
    assertThat(whole.toString()).doesNotContain(facilitator.id().toString(), facilitator.name());
  }

  @Test
  void lists_are_read_20_at_a_time() {
    ranked("Saving takes a minute");
    for (int edition = 1; edition <= 22; edition++) {
      publish(edition);
    }
    JsonNode first = json.readTree(get(reader, LISTS).body());
    JsonNode second =
        json.readTree(get(reader, LISTS + "?cursor=" + first.path("next").asString()).body());

    assertThat(first.path("items").size()).isEqualTo(20);
    assertThat(first.path("items").path(0).path("edition").asInt()).isEqualTo(22);
    assertThat(second.path("items").size()).isEqualTo(2);
    assertThat(second.path("next").isNull()).isTrue();
  }

  @Test
  void another_suppliers_list_is_not_found() {
    ranked("Saving takes a minute");
    ListId list = publish(1);
    Actor foreign = given.personOf(evidence.market().supplier());

    HttpResponse<String> answer = get(foreign, LISTS + "/" + list);
    HttpResponse<String> of_none = get(foreign, LISTS + "/" + ListId.next());

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(of_none.statusCode()).isEqualTo(404);
    assertThat(json.readTree(answer.body()).path("detail"))
        .isEqualTo(json.readTree(of_none.body()).path("detail"));
    assertThat(json.readTree(get(foreign, LISTS).body()).path("items").size()).isZero();
    assertThat(
            json.readTree(get(foreign, LISTS + "?cursor=" + Cursor.of(list).text()).body())
                .path("items")
                .size())
        .isZero();
  }

  @Test
  void a_token_for_something_else_is_refused() {
    String token = tokens.issue(reader, new TokenForm("Other", Set.of(TokenScope.TIME), 1));

    assertThat(new Web(port).get(LISTS, "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(403);
  }

  @Test
  void nonsense_is_refused_as_such() {
    assertThat(get(reader, LISTS + "?cursor=%F0%9F").statusCode()).isEqualTo(400);
    assertThat(get(reader, LISTS + "?cursor=" + Cursor.of("x").text()).statusCode()).isEqualTo(400);
    assertThat(get(reader, LISTS + "/1").statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> get(Actor actor, String path) {
    String token = tokens.issue(actor, new TokenForm("Test", Set.of(TokenScope.PRIORITIES), 1));
    return new Web(port).get(path, "Authorization", "Bearer " + token);
  }

  private IssueId ranked(String title) {
    IssueId issue = evidence.issue(market, title);
    evidence.affected(market, issue, 12, 30);
    await().until(() -> ranking() == 1);
    return issue;
  }

  private int ranking() {
    return priorities.ranking(facilitator, market.supplier(), null).items().size();
  }

  private ListId publish(int edition) {
    return ((Published)
            priorities.publish(facilitator, market.supplier(), new PublicationForm(edition, "")))
        .list();
  }
}
