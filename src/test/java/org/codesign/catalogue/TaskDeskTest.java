package org.codesign.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.codesign.catalogue.TaskForm.Step;
import org.codesign.catalogue.TaskListItem.StepItem;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class TaskDeskTest {

  @Autowired TaskDesk desk;
  @Autowired Catalogue catalogue;
  @Autowired Given given;

  Actor keeper;
  String name;

  @BeforeEach
  void keeper() {
    keeper = given.facilitator();
    name = "Review " + UUID.randomUUID();
  }

  @Test
  void steps_stand_in_the_order_of_the_work() {
    TaskId task = desk.add(keeper, form(steps("Read", "", "Visit", "Write")));

    assertThat(offered(task)).extracting(StepItem::name).containsExactly("Read", "Visit", "Write");
  }

  @Test
  void a_step_keeps_its_identity_when_it_is_moved_or_renamed() {
    TaskId task = desk.add(keeper, form(steps("Read", "Visit", "Write")));
    List<StepItem> before = offered(task);

    desk.change(
        keeper,
        task,
        1,
        form(
            List.of(
                new Step(before.get(2).id(), "Write it up"),
                new Step(null, "Send"),
                new Step(before.get(0).id(), "Read"))));

    assertThat(offered(task))
        .extracting(StepItem::name)
        .containsExactly("Write it up", "Send", "Read");
    assertThat(offered(task).get(0).id()).isEqualTo(before.get(2).id());
    assertThat(offered(task).get(2).id()).isEqualTo(before.get(0).id());
  }

  @Test
  void a_step_left_out_can_come_back_as_the_same_step() {
    TaskId task = desk.add(keeper, form(steps("Read", "Visit")));
    StepItem visit = offered(task).get(1);
    desk.change(keeper, task, 1, form(List.of(new Step(offered(task).get(0).id(), "Read"))));
    assertThat(offered(task)).hasSize(1);

    desk.change(keeper, task, 2, form(List.of(new Step(visit.id(), "Visit"))));

    assertThat(offered(task)).containsExactly(visit);
  }

  @Test
  void the_step_of_another_task_is_not_found_and_nothing_is_written() {
    TaskId other = desk.add(keeper, form(steps("Read")));
    StepId foreign = offered(other).get(0).id();
    name = "Visit " + UUID.randomUUID();
    TaskId task = desk.add(keeper, form(steps("Own")));

    assertThatThrownBy(
            () -> desk.change(keeper, task, 1, form(List.of(new Step(foreign, "Taken")))))
        .isInstanceOf(NotFound.class);
    assertThat(offered(task)).extracting(StepItem::name).containsExactly("Own");
    assertThat(offered(other)).extracting(StepItem::name).containsExactly("Read");
  }

  @Test
  void two_editors_of_one_task_are_told_and_no_step_is_lost() {
    TaskId task = desk.add(keeper, form(steps("Read")));
    desk.change(keeper, task, 1, form(steps("Read", "Visit")));

    assertThatThrownBy(() -> desk.change(keeper, task, 1, form(steps("Mine"))))
        .isInstanceOf(Stale.class);
    assertThat(offered(task)).extracting(StepItem::name).containsExactly("Read", "Visit");
  }

  @Test
  void what_is_too_much_is_refused() {
    assertThatThrownBy(() -> desk.add(keeper, form(steps("x".repeat(121)))))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> desk.add(keeper, form(Collections.nCopies(31, new Step(null, "Again")))))
        .isInstanceOf(ConstraintViolationException.class);
    assertThatThrownBy(() -> desk.add(keeper, new TaskForm(name, null, List.of())))
        .isInstanceOf(ConstraintViolationException.class);
  }

  @Test
  void a_retired_task_is_no_longer_offered() {
    TaskId task = desk.add(keeper, form(steps("Read")));

    desk.retire(keeper, task);
    assertThat(catalogue.tasks(keeper)).extracting(TaskListItem::id).doesNotContain(task);
    assertThat(desk.tasks(keeper, new DeskFilter(name, true), null).items())
        .singleElement()
        .satisfies(it -> assertThat(it.retired()).isTrue());
    desk.restore(keeper, task);
    assertThat(catalogue.tasks(keeper)).extracting(TaskListItem::id).contains(task);
  }

  private TaskForm form(List<Step> steps) {
    return new TaskForm(name, Audience.ADULTS, steps);
  }

  private static List<Step> steps(String... names) {
    return List.of(names).stream().map(it -> new Step(null, it)).toList();
  }

  private List<StepItem> offered(TaskId task) {
    return catalogue.tasks(keeper).stream()
        .filter(it -> it.id().equals(task))
        .findFirst()
        .orElseThrow()
        .steps();
  }
}
