package org.codesign.search;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.codesign.search.internal.Backlog;
import org.codesign.search.internal.IndexBroken;
import org.codesign.search.internal.LogFollower;
import org.codesign.search.internal.LuceneIndex;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index equal to its source, in one thread, which alone writes. When it opens the index it
 * reads the source's log on from where the index was left; where it cannot, it compares index and
 * source. An index that cannot be read or written any more is thrown away and made anew.
 */
final class IndexUpkeep {

  private static final Logger log = LoggerFactory.getLogger(SearchIndex.class);
  private static final int OWNERS_AT_ONCE = 100;
  private static final int BATCHES_BETWEEN_REFRESHES = 20;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /**
   * Until what is found at once is also on the disk; what a crash takes back is read from the log.
   */
  private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(10);

  /** Until another node's change is found. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

  private final Path folder;
  private final List<IndexField> fields;
  private final IndexSource source;
  private final ChangeLog changeLog;
  private final LogFollower follower;
  private final Backlog backlog = new Backlog();
  private final Courtesy courtesy;
  private final AtomicBoolean lookingSoon = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor writer =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().name("search-index").daemon().factory());

  private volatile @Nullable LuceneIndex index;
  private volatile boolean complete;
  private volatile long rest; // milliseconds
  private boolean spoilt;
  private boolean tryingAgain;
  private boolean comparisonIsDue;
  private boolean commitIsDue;
  private int failures;

  IndexUpkeep(
      Path folder,
      List<IndexField> fields,
      IndexSource source,
      ChangeLog changes,
      Courtesy courtesy) {
    this.folder = folder;
    this.fields = List.copyOf(fields);
    this.source = source;
    this.changeLog = changes;
    this.follower = new LogFollower(changes);
    this.courtesy = courtesy;
    writer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  void start() {
    writer.execute(this::catchUp);
    if (changeLog != ChangeLog.NONE) {
      long pause = BETWEEN_LOOKS.toMillis();
      writer.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
      writer.scheduleWithFixedDelay(this::tidy, 1, 60, TimeUnit.MINUTES);
      writer.scheduleWithFixedDelay(() -> comparisonIsDue = true, 1, 1, TimeUnit.DAYS);
    }
  }

  /** Where much is logged, some of it is read together. */
  void logged() {
    if (lookingSoon.compareAndSet(false, true) && !writer.isShutdown()) {
      writer.schedule(this::look, rest, TimeUnit.MILLISECONDS);
    }
  }

  void changed(UUID owner) {
    backlog.add(List.of(owner));
    if (!writer.isShutdown()) {
      writer.execute(this::catchUp);
    }
  }

  /** Null while the index is opened or made anew. */
  @Nullable LuceneIndex index() {
    return index;
  }

  boolean isComplete() {
    return complete;
  }

  /** A question found it so. */
  void foundBroken(LuceneIndex broken, IndexBroken reason) {
    writer.execute(() -> discard(broken, reason));
  }

  void close() {
    writer.shutdown();
    try {
      writer.awaitTermination(30, TimeUnit.SECONDS);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    if (commitIsDue) {
      commit();
    }
    LuceneIndex now = index;
    if (now != null) {
      now.close();
    }
  }

  /** While something fails, its next attempt looks at the log too. */
  private void look() {
    lookingSoon.set(false); // before looking: what is not seen now asks for another look
    if (!tryingAgain) {
      catchUp();
    }
  }

  private void tidy() {
    try {
      changeLog.tidy();
    } catch (RuntimeException sourceUnavailable) {
      log.warn("The log of changes is not tidied: {}", sourceUnavailable.toString());
    }
  }

  private void catchUp() {
    LuceneIndex now = index;
    try {
      if (now == null) {
        now = LuceneIndex.open(folder, fields, spoilt);
        index = now;
        spoilt = false;
        now.verify();
      }
      if (!complete) {
        comparisonIsDue |= !follower.resume(now.bookmark());
      }
      if (comparisonIsDue) {
        backlog.addDifferences(source.stamps(), now.stamps());
      }
      backlog.add(follower.read());
      update(now);
      comparisonIsDue = false;
      complete = true;
      failures = 0;
    } catch (IndexBroken broken) {
      discard(now, broken);
    } catch (RuntimeException sourceUnavailable) {
      log.warn("The search index waits for the database: {}", sourceUnavailable.toString());
      tryAgain();
    }
  }

  private void update(LuceneIndex now) {
    long begun = System.nanoTime();
    int batches = 0;
    List<UUID> batch;
    while (!(batch = backlog.take(OWNERS_AT_ONCE)).isEmpty()) {
      if (writer.isShutdown()) {
        return; // without saying that all is done
      }
      if (batches > 0) {
        courtesy.rest();
      }
      try {
        now.replace(batch, source.load(batch));
      } catch (RuntimeException failure) {
        backlog.add(batch);
        throw failure;
      }
      if (++batches % BATCHES_BETWEEN_REFRESHES == 0) {
        now.refresh();
      }
    }
    if (batches > 0 || !complete) {
      now.refresh();
      commitSoon(complete ? BETWEEN_COMMITS : Duration.ZERO);
    }
    long taken = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    rest = Math.min(taken, BETWEEN_LOOKS.toMillis());
  }

  /** Each commit waits for the disk, and so makes the database on the same disk wait. */
  private void commitSoon(Duration pause) {
    if (!commitIsDue && !writer.isShutdown()) {
      commitIsDue = true;
      writer.schedule(this::commit, pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void commit() {
    commitIsDue = false;
    if (!backlog.isEmpty()) {
      commitSoon(BETWEEN_COMMITS); // the log was read further than what is in the index
      return;
    }
    LuceneIndex now = index;
    if (now != null) {
      try {
        now.commit(follower.bookmark());
      } catch (IndexBroken broken) {
        discard(now, broken);
      }
    }
  }

  private void discard(@Nullable LuceneIndex broken, IndexBroken reason) {
    if (broken != index) {
      return; // another question saw it first
    }
    log.warn("The search index in {} is made anew: {}", folder, reason.toString());
    complete = false;
    index = null;
    spoilt = true;
    if (broken != null) {
      broken.abandon();
    }
    tryAgain();
  }

  private void tryAgain() {
    long seconds = Math.min((1L << Math.min(failures++, 10)) - 1, LONGEST_PAUSE.toSeconds());
    if (!tryingAgain && !writer.isShutdown()) {
      tryingAgain = true;
      writer.schedule(this::tryNow, seconds, TimeUnit.SECONDS);
    }
  }

  private void tryNow() {
    tryingAgain = false;
    catchUp();
  }
}
