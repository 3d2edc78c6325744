package org.codesign.timing;

/** What comes of a press in a run. */
public sealed interface Lapping {

  /** The run as it is now. */
  WorkflowRun run();

  /** It counted, now or when it arrived before. */
  record Lapped(WorkflowRun run) implements Lapping {}

  /** It counted for nothing: the run had gone on or ended on another device. */
  record WentOnElsewhere(WorkflowRun run) implements Lapping {}
}
