package org.codesign.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.fixture.Web;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.shared.GssCode;
import org.codesign.timing.EvidenceUse.Use;
import org.codesign.timing.OwnHours.Week;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CodesignTest
class MyTimeTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-03-23");

  @Autowired MyTime time;
  @Autowired TimeLog log;
  @Autowired WorkflowRuns runs;
  @Autowired Given given;
  @Autowired GivenRuns past;
  @Autowired DSLContext db;
  @LocalServerPort int port;

  private Actor worker;
  private SystemId system;
  private TaskId task;

  @BeforeEach
  void aWorker() {
    GssCode council = given.council();
    worker = given.worker(council);
    system = given.systemOf(given.supplier());
    given.deployment(council, system, 100);
    task = given.task();
  }

  @Test
  void hours_are_summed_by_week_over_the_change_of_the_clocks() {
    entry(MONDAY, 60);
    entry(MONDAY.plusDays(6), 30); // 29 March 2026, an hour shorter
    entry(MONDAY.plusDays(7), 15);

    OwnHours hours = time.hours(worker, new Period(MONDAY, MONDAY.plusDays(20)), Grouping.SYSTEM);

    assertThat(hours.weeks())
        .extracting(Week::monday)
        .containsExactly(MONDAY, MONDAY.plusWeeks(1), MONDAY.plusWeeks(2));
    assertThat(hours.weeks())
        .extracting(it -> it.total().text())
        .containsExactly("1 h 30 min", "15 min", "0 min");
    assertThat(hours.groups()).extracting(OwnHours.Group::key).containsExactly(system.toString());
  }

  @Test
  void hours_are_split_by_task_and_by_mode_too() {
    entry(MONDAY, 60);
    Period week = new Period(MONDAY, MONDAY.plusDays(6));

    assertThat(time.hours(worker, week, Grouping.TASK).groups())
        .extracting(OwnHours.Group::key)
        .containsExactly(task.toString());
    assertThat(time.hours(worker, week, Grouping.MODE).groups())
        .extracting(OwnHours.Group::key)
        .containsExactly("DIRECT");
  }

  @Test
  void what_was_taken_out_does_not_count_but_is_in_what_one_takes_along() {
    EntryId entry = entry(MONDAY, 60);
    log.delete(worker, entry, null);

    assertThat(time.hours(worker, Period.of(MONDAY), Grouping.SYSTEM).groups()).isEmpty();
    assertThat(time.records(worker, Part.ENTRIES, null).items())
        .singleElement()
        .satisfies(it -> assertThat(it.values().get("deleted_at")).isPresent());
  }

  @Test
  void the_export_holds_every_row_once_over_several_pages() {
    for (int run = 0; run < 1005; run++) {
      past.run(worker, task, Instant.parse("2026-03-02T09:00:00Z"), past.anyStep(), 1);
    }
    var first = time.records(worker, Part.RUNS, null);
    var second = time.records(worker, Part.RUNS, first.nextCursor());

    assertThat(
            Stream.concat(first.items().stream(), second.items().stream())
                .map(it -> it.values().get("id")))
        .hasSize(1005)
        .doesNotHaveDuplicates();
    assertThat(second.next()).isEmpty();
  }

  /** A table that a later migration brings must be in the export too. */
  @Test
  void every_table_about_a_persons_time_is_a_part_of_the_export() {
    List<String> known =
        List.of(
            "timing_entry",
            "timing_entry_version",
            "timing_running",
            "timing_study_day",
            "timing_favourite",
            "timing_prompting",
            "timing_prompt",
            "timing_run",
            "timing_lap",
            "timing_import",
            "timing_worker");
    List<String> aboutAnImportsFileOrNobody =
        List.of(
            "timing_import_fault",
            "timing_import_tally",
            "timing_import_activity",
            "timing_imported_worker",
            "timing_import_key");
    assertThat(
            db.fetch(
                    "SELECT table_name FROM information_schema.tables WHERE table_schema ="
                        + " DATABASE() AND table_name LIKE 'timing\\\\_%'")
                .getValues(0, String.class))
        .filteredOn(it -> !aboutAnImportsFileOrNobody.contains(it))
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void a_spreadsheet_finds_no_formula_in_the_table() {
    WorkflowRun run = ((RunStarting.Started) runs.start(worker, RunId.next(), task)).run();
    runs.note(worker, run.id(), new NoteForm("=HYPERLINK(\"http://x\",\"y\")", 1));
    StepPlace named = new StepPlace(null, "@SUM(1+1)", null, null);
    runs.lap(worker, run.id(), new LapForm(LapId.next(), run.current().id(), named, null));
    Web web = new Web(port).as(worker);

    assertThat(web.get("/api/v1/my-time/runs.csv").body())
        .contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
    assertThat(web.get("/api/v1/my-time/laps.csv").body()).contains(",'@SUM(1+1),");
    var json = web.get("/api/v1/my-time/export.json");
    assertThat(json.body()).contains("\"@SUM(1+1)\"", "\"runs\":[", "\"timer\":[]");
    assertThat(json.headers().firstValue("Content-Disposition").orElse(""))
        .isEqualTo("attachment; filename=\"my-time.json\"");
  }

  @Test
  void a_list_published_since_the_first_entry_is_named_and_an_earlier_one_is_not() {
    Instant first = Instant.now().minus(10, ChronoUnit.DAYS);
    entry(Days.of(first), 10);
    published(1, first.minus(5, ChronoUnit.DAYS));
    published(2, first.plus(5, ChronoUnit.DAYS));

    assertThat(time.whatCameOfIt(worker)).extracting(Use::edition).containsExactly(2);
    assertThat(time.whatCameOfIt(worker).getFirst().withFigures()).isEqualTo(1);
    assertThat(time.whatCameOfIt(given.worker(given.council()))).isEmpty();
  }

  private void published(int edition, Instant at) {
    past.published(system, edition, at);
  }

  @Test
  void suppliers_have_no_time_of_their_own() {
    Actor supplier = given.personOf(given.supplier());
    assertThatThrownBy(() -> time.hours(supplier, Period.of(MONDAY), Grouping.TASK))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> time.records(supplier, Part.ENTRIES, null))
        .isInstanceOf(NotAllowed.class);
  }

  private EntryId entry(LocalDate day, int minutes) {
    EntryId id = EntryId.next();
    log.log(
        worker,
        id,
        new EntryForm(
            Source.DURATION,
            Days.startOf(day).plusSeconds(3600 * 9),
            new BigDecimal(minutes),
            WorkForm.of(system, task, EntryMode.DIRECT),
            null,
            0,
            false));
    return id;
  }
}
