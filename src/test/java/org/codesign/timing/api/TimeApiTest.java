package org.codesign.timing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.ApiTokens;
import org.codesign.identity.TokenForm;
import org.codesign.identity.TokenScope;
import org.codesign.shared.GssCode;
import org.codesign.timing.Days;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@CodesignTest
class TimeApiTest {

  @Autowired Given given;
  @Autowired ApiTokens tokens;
  @LocalServerPort int port;

  final Instant now = Instant.now();
  SystemId system;
  TaskId task;
  RestTestClient worker;
  RestTestClient other;

  @BeforeEach
  void twoWorkersOfOneCouncil() {
    GssCode council = given.council();
    system = given.systemOf(given.supplier());
    given.deployment(council, system, 100);
    task = given.task();
    worker = client(given.worker(council), TokenScope.TIME);
    other = client(given.worker(council), TokenScope.TIME);
  }

  @Test
  void aTimerIsStartedSwitchedAndStopped() {
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    put(worker, "/timer/" + first, timer(now.minusSeconds(1200)))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.running.id")
        .isEqualTo(first.toString())
        .jsonPath("$.ended")
        .isEmpty();
    put(worker, "/timer/" + second, timer(now.minusSeconds(600)))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.running.source")
        .isEqualTo("SWITCH")
        .jsonPath("$.ended.id")
        .isEqualTo(first.toString())
        .jsonPath("$.ended.minutes")
        .isEqualTo(10.0);
    post(worker, "/timer/" + second + "/stop", Map.of("at", now))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.id")
        .isEqualTo(second.toString());
    post(worker, "/timer/" + second + "/stop", Map.of("at", now)).expectStatus().isOk();
    post(worker, "/timer/" + UUID.randomUUID() + "/stop", Map.of("at", now))
        .expectStatus()
        .isNotFound();
    post(worker, "/timer/" + second + "/stop", Map.of()).expectStatus().isBadRequest();
  }

  @Test
  void aTimerForgottenForFiveHoursMustBeConfirmed() {
    UUID id = UUID.randomUUID();
    put(worker, "/timer/" + id, timer(now.minus(Duration.ofHours(5)))).expectStatus().isOk();
    refused(post(worker, "/timer/" + id + "/stop", Map.of("at", now)), "confirmed");
    refused(put(worker, "/timer/" + UUID.randomUUID(), timer(now)), "confirmed");
    Instant before = now.minus(Duration.ofHours(6));
    refused(post(worker, "/timer/" + id + "/stop", Map.of("at", before)), "at");
    post(worker, "/timer/" + id + "/stop", Map.of("at", now, "confirmed", true))
        .expectStatus()
        .isOk();
  }

  @Test
  void anEntrySentTwiceIsCreatedOnceAndDifferentContentShowsBoth() {
    String path = "/time-entries/" + UUID.randomUUID();
    put(worker, path, entry()).expectStatus().isCreated();
    put(worker, path, entry()).expectStatus().isOk();
    Map<String, Object> changed = entry();
    changed.put("minutes", 45);
    put(worker, path, changed)
        .expectStatus()
        .isEqualTo(409)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.kept.minutes")
        .isEqualTo(30.0)
        .jsonPath("$.offered.minutes")
        .isEqualTo(45.0);
    worker.delete().uri(path).exchange().expectStatus().isNoContent();
    list(worker).jsonPath("$.items").isEmpty();
    put(worker, path, entry())
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.deleted")
        .isEqualTo(true);
    list(worker).jsonPath("$.items").isEmpty();
    changed.put("replaces", 2);
    put(worker, path, changed)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.version")
        .isEqualTo(3);
    list(worker)
        .jsonPath("$.items.length()")
        .isEqualTo(1)
        .jsonPath("$.names['" + system + "']")
        .isEqualTo("System " + system)
        .jsonPath("$.names['" + task + "']")
        .isEqualTo("Task " + task);
  }

  @ParameterizedTest
  @CsvSource({
    "minutes, -1, minutes",
    "minutes, 0, minutes",
    "minutes, 1800, minutes",
    "minutes, 1e999999999, minutes",
    "minutes, half an hour, minutes",
    "minutes, 241, confirmed",
    "minutes,, minutes",
    "startedAt, 2099-01-01T00:00:00Z, startedAt",
    "startedAt, +999999999-12-31T23:59:59Z, startedAt",
    "startedAt, 0001-01-01T00:00:00Z, startedAt",
    "startedAt, 2026-11-20T10:00:00, startedAt",
    "startedAt, 2026-02-30T10:00:00Z, startedAt",
    "startedAt, yesterday, startedAt",
    "startedAt,, startedAt",
    "system,, system",
    "system, Oak, system",
    "system, 00000000-0000-4000-8000-000000000000, system",
    "task, 00000000-0000-4000-8000-000000000000, task",
    "entryMode, BY_MAGIC, entryMode",
    "entryMode,, entryMode",
    "source, IMPORT, source",
    "step, 00000000-0000-4000-8000-000000000000, step",
    "screen, 00000000-0000-4000-8000-000000000000, screen",
    "paperDays, 3, paperDays",
    "paperDays, -1, paperDays",
    "keyedFrom, 00000000-0000-4000-8000-000000000000, keyedFrom",
    "replaces, -1, replaces",
    "source,, source",
  })
  void whatCannotBeIsRefusedByField(String field, String value, String refusedField) {
    Map<String, Object> entry = entry();
    entry.put(field, value);
    refused(put(worker, "/time-entries/" + UUID.randomUUID(), entry), refusedField);
    list(worker).jsonPath("$.items").isEmpty();
  }

  @Test
  void aMomentMayBeWrittenInAnyZone() {
    Map<String, Object> entry = entry();
    entry.put("startedAt", "2026-07-01T04:30:00+05:30");
    put(worker, "/time-entries/" + UUID.randomUUID(), entry)
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.startedAt")
        .isEqualTo("2026-06-30T23:00:00Z")
        .jsonPath("$.day")
        .isEqualTo("2026-07-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "\"text\"", "{\"minutes\":[[[[]]]]}", "null"})
  void malformedJsonIsRefused(String body) {
    worker
        .put()
        .uri("/time-entries/" + UUID.randomUUID())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  @ParameterizedTest
  @CsvSource({
    "/time-entries?from=2026-11-20, to",
    "/time-entries?from=2026-11-20&to=soon, to",
    "/time-entries?from=2026-11-20&to=2026-11-19, to",
    "/time-entries?from=2020-11-20&to=2026-11-20, to",
    "/time-entries?from=2026-11-20&to=%2B999999999-12-31, to",
    "/time-entries?from=2026-11-20&to=2026-11-20&cursor=***, cursor",
    "/time-entries?from=2026-11-20&to=2026-11-20&cursor=AAAA, cursor"
  })
  void addressesThatMeanNothingAreRefused(String path, String what) {
    worker
        .get()
        .uri(java.net.URI.create("http://localhost:" + port + "/api/v1" + path))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody(String.class)
        .value(body -> assertThat(body).contains(what));
    put(worker, "/time-entries/not-an-id", entry()).expectStatus().isBadRequest();
  }

  @Test
  void foreignIdsAreNotFound() {
    UUID entry = UUID.randomUUID();
    UUID timer = UUID.randomUUID();
    put(worker, "/time-entries/" + entry, entry()).expectStatus().isCreated();
    put(worker, "/timer/" + timer, timer(now.minusSeconds(60))).expectStatus().isOk();

    list(other).jsonPath("$.items").isEmpty();
    other.delete().uri("/time-entries/" + entry).exchange().expectStatus().isNotFound();
    put(other, "/time-entries/" + entry, entry()).expectStatus().isNotFound();
    put(other, "/timer/" + timer, timer(now)).expectStatus().isNotFound();
    post(other, "/timer/" + timer + "/stop", Map.of("at", now)).expectStatus().isNotFound();
    list(worker).jsonPath("$.items.length()").isEqualTo(1);
  }

  @Test
  void theStartHoldsWhatTheClientNeedsAndIsNotSentTwice() {
    put(worker, "/time-entries/" + UUID.randomUUID(), entry()).expectStatus().isCreated();
    String etag =
        worker
            .get()
            .uri("/log/start")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.systems[0].id")
            .isEqualTo(system.toString())
            .jsonPath("$.systems.length()")
            .isEqualTo(1)
            .jsonPath("$.entryModes.length()")
            .isEqualTo(4)
            .jsonPath("$.running")
            .isEmpty()
            .jsonPath("$.recent[0].task")
            .isEqualTo(task.toString())
            .jsonPath("$.zone")
            .isEqualTo("Europe/London")
            .returnResult()
            .getResponseHeaders()
            .getETag();
    worker.get().uri("/log/start").ifNoneMatch(etag).exchange().expectStatus().isNotModified();
    put(worker, "/timer/" + UUID.randomUUID(), timer(now.minusSeconds(1))).expectStatus().isOk();
    worker.get().uri("/log/start").ifNoneMatch(etag).exchange().expectStatus().isOk();
  }

  @Test
  void aTokenWithoutTheScopeAndASupplierAreRefused() {
    RestTestClient reader = client(given.worker(given.council()), TokenScope.GUIDANCE);
    reader.get().uri("/log/start").exchange().expectStatus().isForbidden();
    put(reader, "/time-entries/" + UUID.randomUUID(), entry()).expectStatus().isForbidden();
    RestTestClient supplier = client(given.personOf(given.supplier()), TokenScope.TIME);
    supplier.get().uri("/log/start").exchange().expectStatus().isForbidden();
    put(supplier, "/timer/" + UUID.randomUUID(), timer(now)).expectStatus().isForbidden();
    list(supplier, 403);
  }

  private Map<String, Object> entry() {
    Map<String, Object> entry = timer(now.minus(Duration.ofHours(1)));
    entry.put("source", "DURATION");
    entry.put("minutes", 30);
    return entry;
  }

  private Map<String, Object> timer(Instant startedAt) {
    Map<String, Object> timer = new HashMap<>();
    timer.put("startedAt", startedAt.toString());
    timer.put("system", system.toString());
    timer.put("task", task.toString());
    timer.put("entryMode", "DIRECT");
    return timer;
  }

  private static void refused(ResponseSpec response, String field) {
    response
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo(field)
        .jsonPath("$.errors[0].message")
        .isNotEmpty();
  }

  private static RestTestClient.BodyContentSpec list(RestTestClient client) {
    return list(client, 200);
  }

  private static RestTestClient.BodyContentSpec list(RestTestClient client, int status) {
    LocalDate today = Days.of(Instant.now());
    return client
        .get()
        .uri("/time-entries?from={from}&to={to}", today.minusDays(1), today)
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectBody();
  }

  private static ResponseSpec put(RestTestClient client, String path, Map<String, Object> body) {
    return client.put().uri(path).contentType(MediaType.APPLICATION_JSON).body(body).exchange();
  }

  private static ResponseSpec post(RestTestClient client, String path, Map<String, ?> body) {
    return client.post().uri(path).contentType(MediaType.APPLICATION_JSON).body(body).exchange();
  }

  private RestTestClient client(Actor actor, TokenScope scope) {
    Set<TokenScope> scopes = EnumSet.of(scope);
    String token = tokens.issue(actor, new TokenForm("test", scopes, 1));
    return RestTestClient.bindToServer()
        .baseUrl("http://localhost:" + port + "/api/v1")
        .defaultHeader("Authorization", "Bearer " + token)
        .build();
  }
}
