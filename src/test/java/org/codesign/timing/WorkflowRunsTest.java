package org.codesign.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.identity.Role;
import org.codesign.shared.GssCode;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.codesign.timing.LapOffer.Standing;
import org.codesign.timing.Lapping.Lapped;
import org.codesign.timing.Lapping.WentOnElsewhere;
import org.codesign.timing.RunStarting.AnotherRuns;
import org.codesign.timing.RunStarting.Started;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class WorkflowRunsTest {

  @Autowired WorkflowRuns runs;
  @Autowired RunEntries entries;
  @Autowired TimeLog log;
  @Autowired Given given;
  @Autowired GivenRuns past;

  private Actor worker;
  private Actor colleague;
  private SystemId system;
  private TaskId task;
  private List<StepId> steps;

  @BeforeEach
  void twoWorkersAndATaskOfThreeSteps() {
    GssCode council = given.council();
    worker = given.worker(council);
    colleague = given.worker(council);
    system = given.systemOf(given.supplier());
    given.deployment(council, system, 100);
    task = given.task();
    steps = past.stepsOf(task, "Read", "Write", "Send");
  }

  @Test
  void a_run_begins_at_the_first_step_and_is_found_again_from_anywhere() {
    WorkflowRun run = started();

    assertThat(run.current().doing()).isEqualTo(StepPlace.step(steps.get(0)));
    assertThat(runs.running(worker)).contains(run);
    assertThat(runs.run(worker, run.id())).isEqualTo(run);
  }

  @Test
  void the_same_start_again_has_no_effect_and_another_is_told_what_runs() {
    WorkflowRun run = started();

    assertThat(runs.start(worker, run.id(), task)).isEqualTo(new Started(run));
    assertThat(runs.start(worker, RunId.next(), task)).isEqualTo(new AnotherRuns(run));
  }

  @Test
  void laps_follow_each_other_without_gaps() {
    WorkflowRun run = lap(started(), at(1));
    run = lap(run, at(0));

    assertThat(run.laps())
        .extracting(it -> it.doing().step())
        .containsExactly(steps.get(0), steps.get(1), steps.get(0));
    assertThat(run.laps().get(0).endedAt()).isEqualTo(run.laps().get(1).startedAt());
    assertThat(run.laps().get(1).endedAt()).isEqualTo(run.laps().get(2).startedAt());
    assertThat(run.current().endedAt()).isNull();
  }

  @Test
  void a_double_click_counts_once() {
    WorkflowRun run = started();
    LapForm press = new LapForm(LapId.next(), run.current().id(), at(1), null);

    runs.lap(worker, run.id(), press);
    Lapping again = runs.lap(worker, run.id(), press);

    assertThat(again).isInstanceOf(Lapped.class);
    assertThat(again.run().laps()).hasSize(2);
  }

  @Test
  void twenty_presses_at_the_same_moment_count_once() throws Exception {
    WorkflowRun run = started();
    LapForm press = new LapForm(LapId.next(), run.current().id(), at(1), null);
    Callable<Lapping> click = () -> runs.lap(worker, run.id(), press);

    try (var hands = Executors.newFixedThreadPool(8)) {
      for (var result : hands.invokeAll(Stream.generate(() -> click).limit(20).toList())) {
        assertThat(result.get()).isInstanceOf(Lapped.class);
      }
    }
    assertThat(runs.run(worker, run.id()).laps()).hasSize(2);
  }

  @Test
  void a_press_on_a_page_that_is_behind_counts_for_nothing_and_shows_where_the_run_stands() {
    WorkflowRun run = started();
    WorkflowRun there = lap(run, at(1));

    Lapping here =
        runs.lap(worker, run.id(), new LapForm(LapId.next(), run.current().id(), at(2), null));

    assertThat(here).isEqualTo(new WentOnElsewhere(there));
    assertThat(runs.finish(worker, run.id(), run.current().id(), null))
        .isEqualTo(new WentOnElsewhere(there));
  }

  @Test
  void an_interruption_ends_where_one_goes_on() {
    WorkflowRun run = lap(started(), at(1));
    run =
        ((Lapped)
                runs.lap(
                    worker,
                    run.id(),
                    new LapForm(LapId.next(), run.current().id(), at(1), Interruption.TELEPHONE)))
            .run();
    assertThat(run.current().isWork()).isFalse();

    run = lap(run, run.current().doing());

    assertThat(run.laps())
        .extracting(Lap::interruption)
        .containsExactly(null, null, Interruption.TELEPHONE, null);
    assertThat(run.current().doing().step()).isEqualTo(steps.get(1));
  }

  @Test
  void saying_at_which_system_this_is_begins_no_new_lap_but_changing_it_does() {
    WorkflowRun run = started();
    run = lap(run, run.current().doing().at(system, null));
    assertThat(run.laps()).hasSize(1);
    assertThat(run.current().doing().system()).isEqualTo(system);

    run = lap(run, run.current().doing().at(system, given.screenOf(system)));
    assertThat(run.laps()).hasSize(2);
  }

  @Test
  void the_next_run_knows_where_a_step_was_done() {
    WorkflowRun first = started();
    lap(first, first.current().doing().at(system, null));
    finish(first.id());

    assertThat(started().current().doing())
        .isEqualTo(StepPlace.step(steps.get(0)).at(system, null));
  }

  @Test
  void marks_say_what_a_stretch_was_but_not_of_an_interruption() {
    WorkflowRun run = started();
    run = runs.mark(worker, run.id(), run.current().id(), true, true);
    assertThat(run.current().keyedAgain() && run.current().waiting()).isTrue();

    LapForm pause = new LapForm(LapId.next(), run.current().id(), at(0), Interruption.PERSON);
    run = runs.lap(worker, run.id(), pause).run();
    run = runs.mark(worker, run.id(), run.current().id(), true, true);

    assertThat(run.current().keyedAgain()).isFalse();
    assertThat(run.laps().getFirst().keyedAgain()).isTrue();
  }

  @Test
  void what_cannot_be_is_refused_by_the_name_of_its_field() {
    WorkflowRun run = started();
    TaskId other = given.task();
    StepId foreign = past.stepsOf(other, "Elsewhere").getFirst();

    assertThatThrownBy(() -> runs.start(worker, RunId.next(), new TaskId(UUID.randomUUID())))
        .isInstanceOf(Invalid.class);
    assertRefused(run, StepPlace.step(foreign), "step");
    assertRefused(run, at(1).at(new SystemId(UUID.randomUUID()), null), "system");
    assertRefused(
        run, at(1).at(system, given.screenOf(given.systemOf(given.supplier()))), "screen");
    assertThatThrownBy(() -> lap(run, new StepPlace(null, "x".repeat(121), null, null)))
        .isInstanceOf(ConstraintViolationException.class);
  }

  private void assertRefused(WorkflowRun run, StepPlace doing, String field) {
    assertThatThrownBy(() -> lap(run, doing))
        .isInstanceOfSatisfying(
            Invalid.class,
            it -> assertThat(it.faults()).extracting(Invalid.Fault::field).containsExactly(field));
  }

  @Test
  void a_step_of_ones_own_is_kept_as_text_without_what_misleads() {
    WorkflowRun run =
        lap(started(), new StepPlace(null, " <b>Ring\u202E\u200B</b>\nthe GP ", null, null));

    assertThat(run.current().doing().named()).isEqualTo("<b>Ring</b> the GP");
  }

  @Test
  void a_run_can_end_earlier_but_not_before_its_last_lap_nor_later_than_now() {
    WorkflowRun run = started();
    Instant began = run.startedAt();

    assertThatThrownBy(
            () -> runs.finish(worker, run.id(), run.current().id(), began.minusSeconds(1)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> runs.finish(worker, run.id(), run.current().id(), Instant.now().plusSeconds(60)))
        .isInstanceOf(Invalid.class);

    WorkflowRun ended = runs.finish(worker, run.id(), run.current().id(), began).run();
    assertThat(ended.finishedAt()).isEqualTo(began);
    assertThat(runs.finish(worker, run.id(), LapId.next(), null)).isEqualTo(new Lapped(ended));
  }

  @Test
  void a_run_that_was_taken_away_comes_back_as_it_was() {
    WorkflowRun run = lap(started(), at(1));
    runs.delete(worker, run.id());
    assertThat(runs.running(worker)).isEmpty();
    assertThatThrownBy(() -> runs.run(worker, run.id())).isInstanceOf(NotFound.class);

    assertThat(runs.restore(worker, run.id())).isEqualTo(new Started(run));

    runs.delete(worker, run.id());
    WorkflowRun other = started();
    assertThat(runs.restore(worker, run.id())).isEqualTo(new AnotherRuns(other));
  }

  @Test
  void a_note_is_for_oneself_and_two_devices_do_not_overwrite_each_other() {
    WorkflowRun run = started();
    runs.note(worker, run.id(), new NoteForm("Slow today", run.version()));

    assertThat(runs.run(worker, run.id()).note()).isEqualTo("Slow today");
    assertThatThrownBy(() -> runs.note(worker, run.id(), new NoteForm("Mine", run.version())))
        .isInstanceOf(Stale.class);
    assertThatThrownBy(() -> runs.note(worker, run.id(), new NoteForm("x".repeat(2001), 2)))
        .isInstanceOf(ConstraintViolationException.class);
  }

  @Test
  void nobody_reaches_anybody_elses_run() {
    WorkflowRun run = started();
    RunId id = run.id();
    LapId lap = run.current().id();

    assertNotFound(() -> runs.run(colleague, id));
    assertNotFound(() -> runs.start(colleague, id, task));
    assertNotFound(() -> runs.lap(colleague, id, new LapForm(LapId.next(), lap, at(1), null)));
    assertNotFound(() -> runs.mark(colleague, id, lap, true, true));
    assertNotFound(() -> runs.note(colleague, id, new NoteForm("", 1)));
    assertNotFound(() -> runs.finish(colleague, id, lap, null));
    assertNotFound(() -> entries.offer(colleague, id));
    assertNotFound(() -> entries.log(colleague, id, Set.of(lap)));
    assertNotFound(() -> {
      runs.delete(colleague, id);
      return null;
    });
    assertNotFound(() -> runs.restore(colleague, id));
    assertThat(runs.finished(colleague, null).items()).isEmpty();

    WorkflowRun own = ((Started) runs.start(colleague, RunId.next(), task)).run();
    assertNotFound(() -> runs.mark(colleague, own.id(), lap, true, true));
    assertNotFound(
        () -> runs.lap(colleague, own.id(), new LapForm(lap, own.current().id(), at(1), null)));
    assertThat(runs.run(worker, id)).isEqualTo(run);
  }

  private static void assertNotFound(Callable<?> call) {
    assertThatThrownBy(call::call).isInstanceOf(NotFound.class);
  }

  @Test
  void leads_facilitators_suppliers_and_administrators_have_no_runs() {
    for (Role role : Set.of(Role.COUNCIL_LEAD, Role.FACILITATOR, Role.SUPPLIER, Role.ADMIN)) {
      Actor other = given.person(given.council(), given.supplier(), role);
      assertThatThrownBy(() -> runs.start(other, RunId.next(), task))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> runs.finished(other, null)).isInstanceOf(NotAllowed.class);
    }
  }

  @Test
  void finished_runs_are_listed_newest_first_a_page_at_a_time() {
    Instant day = Instant.parse("2026-03-02T09:00:00Z");
    List<RunId> all =
        Stream.iterate(0, it -> it + 1)
            .limit(25)
            .map(it -> past.run(worker, task, day.plusSeconds(60L * it), steps.get(0), 5))
            .toList();

    var first = runs.finished(worker, null);
    var second = runs.finished(worker, first.nextCursor());

    assertThat(Stream.concat(first.items().stream(), second.items().stream()).map(RunListItem::id))
        .containsExactlyElementsOf(all.reversed());
    assertThat(first.items()).hasSize(20);
    assertThat(second.next()).isEmpty();
    assertThat(first.items().getFirst().lasted().text()).isEqualTo("5 min");
  }

  @Test
  void a_finished_runs_time_at_the_screen_becomes_entries_once() {
    Instant morning = Instant.parse("2026-03-02T09:00:00Z");
    RunId run = past.runAt(worker, task, morning, steps.get(0), system, 10);
    List<LapOffer> offer = entries.offer(worker, run);
    assertThat(offer).extracting(LapOffer::standing).containsExactly(Standing.OPEN);
    Set<LapId> laps = offer.stream().map(it -> it.lap().id()).collect(Collectors.toSet());

    entries.log(worker, run, laps);
    List<LapOffer> again = entries.log(worker, run, laps);

    assertThat(again).extracting(LapOffer::standing).containsExactly(Standing.LOGGED);
    List<TimeEntry> logged =
        log.entries(worker, Period.of(Days.of(morning)), null).items().stream()
            .map(LoggedEntry::entry)
            .toList();
    assertThat(logged.getFirst().work().step()).isEqualTo(steps.getFirst());
    assertThat(logged).hasSize(1);
    assertThat(logged.getFirst().minutes().text()).isEqualTo("10 min");
    assertThat(logged.getFirst().source()).isEqualTo(Source.TIMER);
    assertThat(logged.getFirst().work().task()).isEqualTo(task);
  }

  @Test
  void what_is_logged_already_is_pointed_out_and_what_was_taken_out_stays_out() {
    Instant morning = Instant.parse("2026-03-02T09:00:00Z");
    RunId run = past.runAt(worker, task, morning, steps.get(0), system, 10);
    EntryId other = EntryId.next();
    log.log(
        worker,
        other,
        new EntryForm(
            Source.DURATION,
            morning.plusSeconds(300),
            new BigDecimal("30"),
            WorkForm.of(system, null, EntryMode.DIRECT),
            null,
            0,
            false));
    assertThat(entries.offer(worker, run))
        .extracting(LapOffer::standing)
        .containsExactly(Standing.OVERLAPS);
    log.delete(worker, other, null);

    LapId lap = entries.offer(worker, run).getFirst().lap().id();
    entries.log(worker, run, Set.of(lap));
    log.delete(worker, new EntryId(lap.value()), null);

    assertThat(entries.log(worker, run, Set.of(lap)))
        .extracting(LapOffer::standing)
        .containsExactly(Standing.TAKEN_OUT);
  }

  @Test
  void keyed_again_is_logged_as_such_and_time_away_from_screens_is_not_offered() {
    WorkflowRun run = started();
    run = runs.mark(worker, run.id(), run.current().id(), true, false);
    run = lap(run, run.current().doing().at(system, null));
    run = lap(run, at(1).at(null, null));
    finish(run.id());

    assertThat(entries.offer(worker, run.id()))
        .singleElement()
        .satisfies(it -> assertThat(it.lap().keyedAgain()).isTrue());
  }

  private WorkflowRun started() {
    return ((Started) runs.start(worker, RunId.next(), task)).run();
  }

  private StepPlace at(int step) {
    return StepPlace.step(steps.get(step));
  }

  private WorkflowRun lap(WorkflowRun run, StepPlace doing) {
    LapForm press = new LapForm(LapId.next(), run.current().id(), doing, null);
    return ((Lapped) runs.lap(worker, run.id(), press)).run();
  }

  private void finish(RunId run) {
    runs.finish(worker, run, runs.run(worker, run).current().id(), null);
  }
}
