package org.codesign.guidance;

import java.time.Instant;

/**
 * What a document said at a time.
 *
 * @param number from 1 on; the highest is what it says now
 * @param restoredFrom of {@link Origin#RESTORED} the number that was made current again, else 0
 * @param by the editor's name, for editors; empty where nobody is known
 */
public record DocumentVersion(
    int number, Origin origin, int restoredFrom, String title, String by, Instant at) {

  /** How it came to be; the messages are {@code guidance.version.…}. */
  public enum Origin {
    IMPORTED,
    WRITTEN,
    RESTORED
  }
}
