package org.codesign.timing;

import org.jspecify.annotations.Nullable;

/** What comes of starting a timer. */
public sealed interface Starting {

  /** It runs, and nothing ran before. Said again when the same start arrives again. */
  record Started(RunningEntry running) implements Starting {}

  /** It runs, and took over from another one. */
  record Switched(RunningEntry running, TimeEntry ended) implements Starting {}

  /**
   * This start arrived before, and its timer has ended since.
   *
   * @param running what runs now instead
   * @param ended what became of it, unless that was deleted
   */
  record EndedSince(@Nullable RunningEntry running, @Nullable TimeEntry ended)
      implements Starting {}

  /** A timer with this id was started otherwise. */
  record Differs(RunningEntry kept, RunningEntry offered) implements Starting {}

  /** What runs cannot be stopped at that moment. */
  record StillRunning(RunningEntry running, Stopping.GoesOn why) implements Starting {}
}
