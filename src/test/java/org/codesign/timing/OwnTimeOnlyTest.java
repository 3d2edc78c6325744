package org.codesign.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codesign.db.generated.tables.TimingEntry.TIMING_ENTRY;
import static org.codesign.db.generated.tables.TimingLap.TIMING_LAP;
import static org.codesign.db.generated.tables.TimingRun.TIMING_RUN;
import static org.codesign.db.generated.tables.TimingRunning.TIMING_RUNNING;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import jakarta.servlet.ServletContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Doors;
import org.codesign.fixture.Given;
import org.codesign.fixture.Web;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.shared.GssCode;
import org.codesign.timing.RunStarting.Started;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One worker's time is reachable by nobody else: every role asks every endpoint and every page
 * there is, with the worker's own ids in every gap, and nothing that is only in the worker's rows
 * comes back; neither do events nor log lines carry it. The worker does find it, so the search
 * would.
 */
@CodesignTest
@ViewPackages(packages = "org.codesign")
@RecordApplicationEvents
@ExtendWith(OutputCaptureExtension.class)
class OwnTimeOnlyTest extends SpringBrowserlessTest {

  private static final String MINUTES = "137.31";
  private static final String NOTE = "Zebrafinch before the visit";
  private static final String NAMED = "Quokkastep of my own";

  @LocalServerPort int port;
  @Autowired Given given;
  @Autowired GivenRuns past;
  @Autowired TimeLog log;
  @Autowired WorkflowRuns runs;
  @Autowired DSLContext db;
  @Autowired ServletContext servlets;
  @Autowired AuthenticationProvider signIn;
  @Autowired ApplicationEvents published;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping endpoints;

  private final Map<String, UUID> ids = new LinkedHashMap<>();
  private final List<Actor> others = new ArrayList<>();
  private Actor worker;

  /** Before the screens are set up: they ask who is signed in. */
  @BeforeEach
  @Override
  protected void initVaadinEnvironment() {
    GssCode council = given.council();
    worker = given.worker(council);
    others.add(given.worker(council));
    for (Role role : Role.values()) {
      others.add(
          given.person(
              role == Role.FACILITATOR || role == Role.SUPPLIER || role == Role.ADMIN
                  ? null
                  : council,
              role == Role.SUPPLIER ? given.supplier() : null,
              role));
    }
    SystemId system = given.systemOf(given.supplier());
    given.deployment(council, system, 100);
    rowsOfTheWorker(system, given.task());
    signInAs(worker);
    super.initVaadinEnvironment();
  }

  private void rowsOfTheWorker(SystemId system, TaskId task) {
    StepId step = past.stepsOf(task, "First").getFirst();
    Instant morning = Instant.now().minus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    EntryId entry = EntryId.next();
    EntryForm form =
        new EntryForm(
            Source.DURATION,
            morning,
            new BigDecimal(MINUTES),
            WorkForm.of(system, task, EntryMode.DIRECT),
            null,
            0,
            true);
    log.log(worker, entry, form);
    WorkflowRun run = ((Started) runs.start(worker, RunId.next(), task)).run();
    runs.note(worker, run.id(), new NoteForm(NOTE, 1));
    StepPlace own = new StepPlace(null, NAMED, system, null);
    LapForm press = new LapForm(LapId.next(), run.current().id(), own, null);
    runs.lap(worker, run.id(), press);
    RunId finished = past.runAt(worker, task, morning, step, system, 77);
    EntryId timer = EntryId.next();
    log.start(
        worker,
        timer,
        new TimerForm(
            Source.TIMER,
            Instant.now().minusSeconds(60),
            WorkForm.of(system, task, EntryMode.DIRECT),
            0,
            true));
    ids.put("entry", entry.value());
    ids.put("run", run.id().value());
    ids.put("lap", press.id().value());
    ids.put("finished", finished.value());
    ids.put("timer", timer.value());
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void no_endpoint_gives_anything_of_the_worker_to_anybody_else(CapturedOutput output) {
    List<String> before = rows();
    for (Actor other : others) {
      Web visitor = new Web(port).as(other);
      String token = visitor.csrf();
      for (String endpoint : Doors.endpoints(endpoints)) {
        for (UUID id : ids.values()) {
          assertSilent(other + " " + endpoint, call(visitor, token, endpoint, id), id);
        }
      }
    }
    assertThat(rows()).isEqualTo(before);
    assertThat(output.getAll()).doesNotContain(NOTE, NAMED, MINUTES);
  }

  @Test
  void the_worker_finds_it_there() {
    Web own = new Web(port).as(worker);
    String all =
        Doors.endpoints(endpoints).stream()
            .filter(it -> it.endsWith(" GET") && !it.contains("{id}"))
            .map(it -> call(own, "", it, ids.get("run")))
            .collect(Collectors.joining());
    assertThat(all).contains(MINUTES, NOTE, NAMED, ids.get("timer").toString());
  }

  @Test
  void no_page_shows_anything_of_the_worker_to_anybody_else(CapturedOutput output) {
    for (Actor other : others) {
      signInAs(other);
      for (String page : Doors.pages(servlets)) {
        for (UUID id : ids.values()) {
          assertSilent(other + " " + page, Doors.shown(page, id), id);
        }
      }
    }
    assertThat(output.getAll()).doesNotContain(NOTE, NAMED, MINUTES);
  }

  @Test
  void the_workers_own_pages_show_it_to_the_worker() {
    UI.getCurrent().navigate("workflows/" + ids.get("run"));
    assertThat(Doors.shown()).contains(NOTE, NAMED);
    UI.getCurrent().navigate("my-time");
    assertThat(Doors.shown()).contains("2 h 17 min");
  }

  @Test
  void events_carry_ids_and_nothing_else() {
    List<Object> ours =
        published.stream()
            .map(it -> it instanceof PayloadApplicationEvent<?> event ? event.getPayload() : it)
            .filter(it -> it.getClass().getName().startsWith("org.codesign"))
            .toList();
    assertThat(ours).isNotEmpty();
    ours.forEach(event -> {
      assertThat(event.toString()).doesNotContain(NOTE, NAMED, MINUTES, worker.id().toString());
      for (var part : event.getClass().getRecordComponents()) {
        assertThat(part.getType().getSimpleName()).as(event.toString()).endsWith("Id");
      }
    });
  }

  /** A refusal may repeat the id that was asked for, and no other. */
  private void assertSilent(String what, String answer, UUID asked) {
    assertThat(answer)
        .as(what)
        .doesNotContain(MINUTES, NOTE, NAMED, "2 h 17 min", "1 h 17 min", "77.00");
    ids.values().stream()
        .filter(it -> !it.equals(asked))
        .forEach(it -> assertThat(answer).as(what).doesNotContain(it.toString()));
  }

  private List<String> rows() {
    UUID person = worker.id().value();
    return Stream.of(
            db.selectFrom(TIMING_ENTRY).where(TIMING_ENTRY.PERSON_ID.eq(person)).fetch(),
            db.selectFrom(TIMING_RUNNING).where(TIMING_RUNNING.PERSON_ID.eq(person)).fetch(),
            db.selectFrom(TIMING_RUN).where(TIMING_RUN.PERSON_ID.eq(person)).fetch(),
            db.selectFrom(TIMING_LAP).where(TIMING_LAP.RUN_ID.in(ids.values())).fetch())
        .map(Object::toString)
        .toList();
  }

  /** With days around the worker's rows, so that lists are asked for what they could hold. */
  private static String call(Web visitor, String token, String endpoint, UUID id) {
    Instant now = Instant.now();
    String days = "?from=" + Days.of(now.minus(30, ChronoUnit.DAYS)) + "&to=" + Days.of(now);
    return Doors.answer(visitor, token, endpoint, id, days);
  }

  private void signInAs(Actor actor) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            signIn.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(
                    Given.emailOf(actor.id()), Given.PASSWORD)));
  }
}
