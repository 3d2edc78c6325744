package org.codesign.catalogue;

import jakarta.validation.Valid;
import org.codesign.catalogue.internal.TaskList;
import org.codesign.catalogue.internal.TaskStore;
import org.codesign.identity.Actor;
import org.codesign.shared.Cursor;
import org.codesign.shared.Invalid;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Tasks and their steps, kept by facilitators and administrators. */
@Component
@Validated
@Transactional
public class TaskDesk {

  private final TaskList list;
  private final TaskStore store;

  TaskDesk(TaskList list, TaskStore store) {
    this.list = list;
    this.store = store;
  }

  /** Tasks by name, 50 a page. */
  @Transactional(readOnly = true)
  public Page<TaskRow> tasks(Actor actor, DeskFilter filter, @Nullable Cursor after) {
    actor.mustBe(Keepers.ROLES);
    return list.page(filter, after);
  }

  /**
   * @throws org.codesign.shared.NotFound if there is none
   */
  @Transactional(readOnly = true)
  public Edited<TaskForm> task(Actor actor, TaskId id) {
    actor.mustBe(Keepers.ROLES);
    return list.one(id);
  }

  /**
   * @throws Invalid if the name is taken or a step's name is longer than 120 characters
   */
  public TaskId add(Actor actor, @Valid TaskForm form) {
    actor.mustBe(Keepers.ROLES);
    mustBeShort(form);
    return store.add(form);
  }

  /**
   * Changes a task. Steps left out are offered no more and stay for the time logged on them.
   *
   * @throws Invalid as {@link #add}
   * @throws org.codesign.shared.NotFound if a step is of another task
   * @throws org.codesign.shared.Stale if it was changed since {@code version}
   */
  public void change(Actor actor, TaskId id, int version, @Valid TaskForm form) {
    actor.mustBe(Keepers.ROLES);
    mustBeShort(form);
    store.change(id, version, form);
  }

  private static void mustBeShort(TaskForm form) {
    if (form.steps().stream().anyMatch(it -> it.name().length() > TaskForm.Step.MAX_LENGTH)) {
      throw new Invalid("steps", "task.step.long");
    }
  }

  /** Offers it no more; the time logged on it stays. */
  public void retire(Actor actor, TaskId id) {
    actor.mustBe(Keepers.ROLES);
    store.retire(id);
  }

  public void restore(Actor actor, TaskId id) {
    actor.mustBe(Keepers.ROLES);
    store.restore(id);
  }
}
