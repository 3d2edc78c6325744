package org.codesign.timing.internal;

import java.io.Serial;
import org.codesign.timing.ImportId;
import org.codesign.timing.ImportState;

/** How far the work at an import is. Says so every half second, and asks whether to go on. */
final class Progress {

  private static final long BETWEEN_NANOS = 500_000_000;

  private final ImportStore store;
  private final ImportId id;
  private ImportState state;
  private long bytes;
  private long last = System.nanoTime();

  Progress(ImportStore store, ImportId id, ImportState state) {
    this.store = store;
    this.id = id;
    this.state = state;
  }

  /** A new part of the work begins. */
  void enter(ImportState next) {
    state = next;
    bytes = 0;
    now();
  }

  /**
   * @throws Cancelled if it is not to go on
   */
  void at(long bytesDone) {
    bytes = bytesDone;
    if (System.nanoTime() - last > BETWEEN_NANOS) {
      now();
    }
  }

  void now() {
    last = System.nanoTime();
    if (Thread.currentThread().isInterrupted() || !store.goesOn(id, state, bytes)) {
      throw new Cancelled();
    }
  }

  /** Its owner stopped it, or the application is shutting down. */
  static final class Cancelled extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;
  }
}
