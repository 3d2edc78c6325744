package org.codesign.db;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.ApplicationProcess;
import org.codesign.fixture.Given;
import org.codesign.shared.GssCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acknowledged means kept, exactly once, whatever is killed while twenty people write. */
class DurabilityIT {

  private static final int WRITERS = 20;
  private static final int ENTRIES = 20; // of each writer, before the next event
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path home;
  private static ApplicationProcess application;
  private static List<Diary> diaries;

  @BeforeAll
  static void startOnAnEmptyFolder() throws Exception {
    application = ApplicationProcess.start(home);
    Given given = application.given();
    GssCode council = given.council();
    SystemId system = given.systemOf(given.supplier());
    given.deployment(council, system, WRITERS);
    diaries =
        Stream.generate(() -> given.tokenOf(given.worker(council)))
            .limit(WRITERS)
            .map(token -> new Diary(token, system.value()))
            .toList();
  }

  @AfterAll
  static void stop() throws Exception {
    application.close();
  }

  @Test
  void a_killed_application_has_kept_what_it_acknowledged() throws Exception {
    for (int round = 0; round < 2; round++) {
      whileAllWrite(application::kill);
      application = ApplicationProcess.start(home);
    }
    assertThatAllIsKeptOnce();
  }

  @Test
  void a_killed_database_comes_back_with_all_that_was_acknowledged() throws Exception {
    for (int round = 0; round < 3; round++) {
      whileAllWrite(application::killDatabase, DurabilityIT::allGoOn);
    }
    assertThatAllIsKeptOnce();
    assertThat(diaries).flatMap(Diary::refusals).isNotEmpty().containsOnly(503);
    assertThat(diaries)
        .flatMap(Diary::silences)
        .doesNotHaveAnyElementsOfTypes(HttpTimeoutException.class);
  }

  private static void whileAllWrite(Event... events) throws Exception {
    URI site = application.address();
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      diaries.forEach(diary -> writers.execute(() -> diary.write(site)));
      try {
        allGoOn();
        for (Event event : events) {
          event.happen();
        }
      } finally {
        diaries.forEach(Diary::stop);
      }
    }
  }

  private static void allGoOn() {
    Map<Diary, Integer> goals =
        diaries.stream().collect(toMap(it -> it, it -> it.acknowledged() + ENTRIES));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(diaries)
                .allSatisfy(it ->
                    assertThat(it.acknowledged())
                        .as("%s", it.silences())
                        .isGreaterThanOrEqualTo(goals.get(it))));
  }

  private static void assertThatAllIsKeptOnce() throws Exception {
    for (Diary diary : diaries) {
      diary.settle(application.address());
      assertThat(diary.kept(application.address()))
          .containsExactlyInAnyOrderElementsOf(diary.sent());
    }
  }

  private interface Event {
    void happen() throws Exception;
  }
}
