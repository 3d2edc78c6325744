package org.codesign.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.TaskId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.identity.Role;
import org.codesign.shared.GssCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class StepTimesTest {

  @Autowired StepTimes times;
  @Autowired WorkflowRuns runs;
  @Autowired Given given;
  @Autowired GivenRuns past;

  private final Instant lastMonth =
      Days.startOf(Days.of(Instant.now()).withDayOfMonth(1)).minusSeconds(86_400);

  private GssCode council;
  private TaskId task;
  private StepId step;

  @BeforeEach
  void aTask() {
    council = given.council();
    task = given.task();
    step = past.stepsOf(task, "Write").getFirst();
  }

  @Test
  void quartiles_are_those_of_a_text_book() {
    Spread spread = Spread.of(8, 7, 15, 36, 39, 40, 41, 42, 43);
    assertThat(spread.lower().value()).isEqualByComparingTo("30.75");
    assertThat(spread.median().value()).isEqualByComparingTo("39.5");
    assertThat(spread.upper().value()).isEqualByComparingTo("41.25");
  }

  @Test
  void ones_own_runs_are_shown_from_the_first_on_and_nobody_elses_among_them() {
    Actor worker = given.worker(council);
    past.run(worker, task, lastMonth, step, 10);
    past.run(worker, task, lastMonth, step, 20);
    past.run(given.worker(council), task, lastMonth, step, 500);

    Spread own = times.own(worker, task).getFirst().spread().orElseThrow();

    assertThat(own.runs()).isEqualTo(2);
    assertThat(own.median().text()).isEqualTo("15 min");
  }

  @Test
  void a_run_that_was_deleted_or_goes_on_counts_for_nothing() {
    Actor worker = given.worker(council);
    runs.delete(worker, past.run(worker, task, lastMonth, step, 10));
    runs.start(worker, RunId.next(), task);

    assertThat(times.own(worker, task).getFirst().spread()).isEmpty();
  }

  @Test
  void a_lead_sees_their_own_council_from_ten_workers_on() {
    Actor lead = given.person(council, null, Role.COUNCIL_LEAD);
    workers(9, council, 10);
    assertThat(ofMany(lead)).isEmpty();

    workers(1, council, 10);
    assertThat(ofMany(lead)).hasValueSatisfying(it -> assertThat(it.runs()).isEqualTo(10));
    assertThat(ofMany(given.person(given.council(), null, Role.COUNCIL_LEAD))).isEmpty();
  }

  @Test
  void a_facilitator_sees_all_councils_from_ten_workers_and_three_councils_on() {
    workers(10, council, 10);
    workers(10, given.council(), 20);
    assertThat(ofMany(given.facilitator())).isEmpty();

    workers(1, given.council(), 30);
    assertThat(ofMany(given.facilitator()))
        .hasValueSatisfying(it -> assertThat(it.runs()).isEqualTo(20));
  }

  @Test
  void one_worker_with_many_runs_counts_as_one_worker() {
    Actor busy = given.worker(council);
    for (int run = 0; run < 40; run++) {
      past.run(busy, task, lastMonth, step, 400);
    }
    assertThat(ofMany(given.person(council, null, Role.COUNCIL_LEAD))).isEmpty();

    workers(10, council, 10);
    assertThat(ofMany(given.person(council, null, Role.COUNCIL_LEAD)))
        .hasValueSatisfying(it -> {
          assertThat(it.upper().text()).isEqualTo("10 min");
          assertThat(it.runs()).isEqualTo(50);
        });
  }

  @Test
  void figures_about_many_are_whole_minutes() {
    workers(5, council, 10);
    workers(5, council, 11);

    assertThat(ofMany(given.person(council, null, Role.COUNCIL_LEAD)))
        .hasValueSatisfying(it -> assertThat(it.median().value()).isEqualByComparingTo("11"));
  }

  @Test
  void this_months_runs_do_not_show_in_the_difference_to_yesterday() {
    workers(10, council, 10);
    LocalDate first = Days.of(Instant.now()).withDayOfMonth(1);
    for (int run = 0; run < 20; run++) {
      past.run(given.worker(council), task, Days.startOf(first), step, 300);
    }

    assertThat(ofMany(given.person(council, null, Role.COUNCIL_LEAD)))
        .hasValueSatisfying(it -> assertThat(it.runs()).isEqualTo(10));
  }

  @Test
  void workers_see_no_figures_of_others_and_others_no_runs_of_their_own() {
    assertThatThrownBy(() -> times.ofMany(given.worker(council), task))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> times.ofMany(given.admin(), task)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> times.own(given.facilitator(), task)).isInstanceOf(NotAllowed.class);
  }

  private void workers(int number, GssCode of, int minutes) {
    for (int worker = 0; worker < number; worker++) {
      past.run(given.worker(of), task, lastMonth, step, minutes);
    }
  }

  private Optional<Spread> ofMany(Actor actor) {
    List<StepTime> steps = times.ofMany(actor, task);
    return steps.getFirst().spread();
  }
}
