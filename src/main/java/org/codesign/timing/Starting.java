package org.codesign.timing;

import org.jspecify.annotations.Nullable;

/** What comes of starting a timer. */
public sealed interface Starting {

  /** It runs as was said, and nothing else ran before. Said again when the same arrives again. */
  record Started(RunningEntry running) implements Starting {}

  /** It runs, and took over from another one. */
  record Switched(RunningEntry running, LoggedEntry ended) implements Starting {}

  /**
   * This start arrived before, and its timer has ended since.
   *
   * @param running what runs now instead
   * @param ended what became of it, unless that was deleted
   */
  record EndedSince(@Nullable RunningEntry running, @Nullable LoggedEntry ended)
      implements Starting {}

  /** The timer with this id runs otherwise, and not as the worker saw it. */
  record Differs(RunningEntry kept, RunningEntry offered) implements Starting {}

  /** What runs cannot be stopped at that moment. */
  record StillRunning(RunningEntry running, Stopping.GoesOn why) implements Starting {}
}
