package org.codesign.timing;

import java.time.Instant;
import org.codesign.shared.Minutes;

/** What comes of stopping a timer. */
public sealed interface Stopping {

  /** It became an entry. */
  record Stopped(LoggedEntry entry) implements Stopping {}

  /** It goes on running. */
  sealed interface GoesOn extends Stopping {}

  record BeforeItStarted(Instant startedAt) implements GoesOn {}

  /** Over four hours: somebody has to say that this is right. */
  record MustBeConfirmed(Minutes ran) implements GoesOn {}

  /** Over sixteen hours: it was forgotten, and has to be stopped at an earlier moment. */
  record TooLong(Minutes ran) implements GoesOn {}
}
