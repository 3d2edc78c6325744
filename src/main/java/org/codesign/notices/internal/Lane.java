package org.codesign.notices.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one kind of work beside everything else, one at a time. Asked while it works, it works once
 * more; what fails is tried again the next time somebody asks.
 */
final class Lane implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Lane.class);
  private static final int SECONDS_TO_FINISH = 10;

  private final String name;
  private final Runnable work;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final ExecutorService thread;

  Lane(String name, Runnable work) {
    this.name = name;
    this.work = work;
    this.thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  void ask() {
    if (asked.compareAndSet(false, true)) {
      try {
        thread.execute(this::work);
      } catch (RejectedExecutionException closing) {
        log.debug("{}: left for the next start", name);
      }
    }
  }

  private void work() {
    asked.set(false); // before the work: what comes in meanwhile asks for more
    try {
      work.run();
    } catch (RuntimeException failure) {
      log.error("{} broke off and is tried again", name, failure);
    }
  }

  @Override
  public void close() throws InterruptedException {
    thread.shutdownNow();
    thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
  }
}
