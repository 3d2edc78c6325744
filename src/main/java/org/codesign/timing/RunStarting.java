package org.codesign.timing;

/** What comes of starting a run, or of bringing one back. */
public sealed interface RunStarting {

  record Started(WorkflowRun run) implements RunStarting {}

  /** Another one is open; a person does one thing at a time. */
  record AnotherRuns(WorkflowRun running) implements RunStarting {}
}
