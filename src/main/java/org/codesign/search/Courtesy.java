package org.codesign.search;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Lets those who ask go first. Long work rests between its steps, while somebody asks, for as long
 * as the last step took: it has at most half a processor then.
 */
public final class Courtesy {

  private static final long NOW = Duration.ofSeconds(1).toNanos();
  private static final long LONGEST = Duration.ofMillis(500).toNanos();

  private final ThreadLocal<Long> begun = ThreadLocal.withInitial(System::nanoTime);
  private volatile long lastAsked = System.nanoTime() - NOW;

  void asked() {
    lastAsked = System.nanoTime();
  }

  /** Between two steps of the work that this thread does. */
  public void rest() {
    long now = System.nanoTime();
    if (now - lastAsked < NOW) {
      pause(Math.min(now - begun.get(), LONGEST));
    }
    begun.set(System.nanoTime());
  }

  private static void pause(long nanoseconds) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanoseconds);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
