package org.codesign.guidance.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.guidance.Files;
import org.codesign.identity.Actor;
import org.codesign.identity.ApiTokens;
import org.codesign.identity.TokenForm;
import org.codesign.identity.TokenScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CodesignTest
class GuidanceApiTest {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String name = "vv" + UUID.randomUUID().toString().replaceAll("[^a-f]", "q");

  @LocalServerPort int port;
  @Autowired Given given;
  @Autowired ApiTokens tokens;

  @Test
  void a_folder_is_imported_found_and_read() throws Exception {
    byte[] zip =
        Files.zip(
            Map.of(
                name + "/a.md",
                ("# Title\n\n## Part\n\nAbout " + name).getBytes(UTF_8),
                name + "/b.pdf",
                new byte[1]));
    JsonNode report =
        json(post(tokenOf(given.facilitator(), TokenScope.GUIDANCE), "application/json", zip));
    assertThat(report.at("/lines").size()).isEqualTo(2);
    assertThat(report.toString()).contains("\"outcome\":\"ADDED\"", "\"reason\":\"OTHER_KIND\"");

    String reader = tokenOf(given.personOf(given.supplier()), TokenScope.GUIDANCE);
    await().until(() -> json(get(reader, "/search?q=" + name)).at("/items").size() == 1);
    JsonNode found = json(get(reader, "/search?q=" + name));
    assertThat(found.at("/complete").asBoolean()).isTrue();
    assertThat(found.at("/next").isNull()).isTrue();
    assertThat(found.at("/items/0/sections/0/page").asString()).endsWith("#part");
    assertThat(found.at("/items/0/sections/0/passage/1/match").asBoolean()).isTrue();

    JsonNode document = json(get(reader, "/documents/" + found.at("/items/0/id").asString()));
    assertThat(document.at("/title").asString()).isEqualTo("Title");
    assertThat(document.at("/html").asString()).contains("<h2 id=\"part\">");
  }

  @Test
  void at_a_command_line_the_report_is_in_words() throws Exception {
    byte[] zip =
        Files.zip(
            Map.of(name + "/a.md", "# A\n\ntext".getBytes(UTF_8), name + "/e.md", new byte[0]));
    assertThat(post(tokenOf(given.admin(), TokenScope.GUIDANCE), "text/plain", zip).body())
        .isEqualTo(name + "/e.md: it is empty\nAdded: 1\nChanged: 0\nUnchanged: 0\nLeft out: 1\n");
  }

  @Test
  void only_editors_import_and_only_with_a_token_for_guidance() throws Exception {
    byte[] zip = Files.zip(Map.of(name + "/a.md", "text".getBytes(UTF_8)));
    Actor worker = given.worker(given.council());
    assertThat(post(tokenOf(worker, TokenScope.GUIDANCE), "text/plain", zip).statusCode())
        .isEqualTo(403);
    assertThat(
            post(tokenOf(given.facilitator(), TokenScope.ISSUES), "text/plain", zip).statusCode())
        .isEqualTo(403);
    assertThat(post("codesign_unknown", "text/plain", zip).statusCode()).isEqualTo(401);
    assertThat(get(tokenOf(worker, TokenScope.TIME), "/search?q=x").statusCode()).isEqualTo(403);
  }

  @Test
  void what_makes_no_sense_is_refused() throws Exception {
    String token = tokenOf(given.worker(given.council()), TokenScope.GUIDANCE);
    assertThat(get(token, "/search?q=x&cursor=nonsense").statusCode()).isEqualTo(400);
    assertThat(get(token, "/documents/nonsense").statusCode()).isEqualTo(400);
    assertThat(get(token, "/documents/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    String odd =
        URLEncoder.encode("* a~2 /.*/ \"; DROP <script> 😀 \u202e" + "x".repeat(3000), UTF_8);
    assertThat(get(token, "/search?q=" + odd).statusCode()).isEqualTo(200);
    assertThat(json(get(token, "/search")).at("/items").size()).isZero();
  }

  private String tokenOf(Actor actor, TokenScope scope) {
    return tokens.issue(actor, new TokenForm("test", Set.of(scope), 1));
  }

  private HttpResponse<String> get(String token, String path) throws Exception {
    return http.send(request(token, path).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String token, String accept, byte[] zip) throws Exception {
    return http.send(
        request(token, "/documents")
            .header("Accept", accept)
            .header("Content-Type", "application/zip")
            .POST(BodyPublishers.ofByteArray(zip))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String token, String path) {
    return HttpRequest.newBuilder(
            URI.create("http://localhost:" + port + "/api/v1/guidance" + path))
        .header("Authorization", "Bearer " + token);
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
