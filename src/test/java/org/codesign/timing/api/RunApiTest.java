package org.codesign.timing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.TaskId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.fixture.Web;
import org.codesign.identity.Actor;
import org.codesign.timing.GivenRuns;
import org.codesign.timing.RunId;
import org.codesign.timing.WorkflowRuns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CodesignTest
class RunApiTest {

  private static final String RUNS = "/api/v1/workflow-runs";

  @Autowired Given given;
  @Autowired GivenRuns past;
  @Autowired WorkflowRuns runs;
  @LocalServerPort int port;

  private final UUID run = UUID.randomUUID();
  private Actor worker;
  private TaskId task;
  private StepId second;
  private String token;

  @BeforeEach
  void aWorker() {
    worker = given.worker(given.council());
    task = given.task();
    second = past.stepsOf(task, "First", "Second").getLast();
    token = "Bearer " + given.tokenOf(worker);
  }

  @Test
  void a_run_is_started_lapped_and_finished() {
    assertThat(send("PUT", "/" + run, "{\"task\": \"" + task + "\"}")).isEqualTo(200);
    UUID lap = UUID.randomUUID();
    String press = "{\"after\": \"" + run + "\", \"step\": \"" + second + "\"}";
    assertThat(send("PUT", "/" + run + "/laps/" + lap, press)).isEqualTo(200);
    assertThat(send("PUT", "/" + run + "/laps/" + lap, press)).isEqualTo(200);
    assertThat(send("POST", "/" + run + "/finish", "{\"after\": \"" + lap + "\"}")).isEqualTo(200);

    assertThat(runs.run(worker, new RunId(run)).laps()).hasSize(2);
    assertThat(get("/" + run)).contains(lap.toString());
    assertThat(get("")).contains(run.toString(), "\"running\":null");
  }

  @Test
  void a_press_that_was_overtaken_and_a_second_open_run_are_conflicts() {
    send("PUT", "/" + run, "{\"task\": \"" + task + "\"}");
    String late = "{\"after\": \"" + UUID.randomUUID() + "\"}";

    assertThat(send("PUT", "/" + run + "/laps/" + UUID.randomUUID(), late)).isEqualTo(409);
    assertThat(send("POST", "/" + run + "/finish", late)).isEqualTo(409);
    assertThat(send("PUT", "/" + UUID.randomUUID(), "{\"task\": \"" + task + "\"}")).isEqualTo(409);
  }

  @Test
  void what_makes_no_sense_is_refused_by_its_field() {
    assertThat(send("PUT", "/" + run, "{}")).isEqualTo(400);
    assertThat(send("PUT", "/" + run, "{\"task\": \"" + UUID.randomUUID() + "\"}")).isEqualTo(400);
    send("PUT", "/" + run, "{\"task\": \"" + task + "\"}");
    assertThat(send("PUT", "/" + run + "/laps/" + UUID.randomUUID(), "{\"interruption\": \"CAT\"}"))
        .isEqualTo(400);
    assertThat(send("DELETE", "/" + run, "")).isEqualTo(204);
    assertThat(send("DELETE", "/" + UUID.randomUUID(), "")).isEqualTo(404);
  }

  private int send(String method, String path, String body) {
    return new Web(port).json(method, RUNS + path, body, "Authorization", token).statusCode();
  }

  private String get(String path) {
    return new Web(port).get(RUNS + path, "Authorization", token).body();
  }
}
