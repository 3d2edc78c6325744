package org.codesign.catalogue;

import java.util.List;

/** A task to choose from, with its steps in the order of the work. */
public record TaskListItem(TaskId id, String name, List<StepItem> steps) {

  /** A step of the task. */
  public record StepItem(StepId id, String name) {}
}
