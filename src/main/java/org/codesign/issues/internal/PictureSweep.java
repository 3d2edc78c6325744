package org.codesign.issues.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sees to it that of a deleted picture nothing is left: at once after the deletion; before the
 * first request, where a backup brought it back; and every hour, where a crash came between.
 */
@Component
class PictureSweep implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(PictureSweep.class);
  private static final Duration REPORT_COMES_WITHIN = Duration.ofDays(1);
  private static final Duration WRITING_TAKES = Duration.ofHours(1);
  private static final int AT_ONCE = 500;

  private final OwnPictureRemains remains;
  private final OwnPictureFiles files;
  private final PictureTombstones tombstones;
  private final UnwantedPictures unwanted;
  private final Clock clock;
  private @Nullable ScheduledExecutorService hourly;

  PictureSweep(
      OwnPictureRemains remains,
      OwnPictureFiles files,
      PictureTombstones tombstones,
      UnwantedPictures unwanted,
      Clock clock) {
    this.remains = remains;
    this.files = files;
    this.tombstones = tombstones;
    this.unwanted = unwanted;
    this.clock = clock;
  }

  @TransactionalEventListener
  void forget(OwnPictureRemains.Dropped dropped) {
    remains.forgetUnused(dropped.sha256());
  }

  @Override
  public void start() {
    tombstones.bringTogether();
    remains.removeErased();
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("pictures").daemon().factory());
    thread.scheduleWithFixedDelay(this::tidyIfPossible, 0, 1, TimeUnit.HOURS);
    hourly = thread;
  }

  private void tidyIfPossible() {
    try {
      tidy();
    } catch (RuntimeException failure) {
      log.warn("Pictures could not be tidied up; it is tried again in an hour", failure);
    }
  }

  void tidy() {
    Instant now = clock.instant();
    tombstones.bringTogether();
    remains.removeErased();
    unwanted.tidy();
    remains.removeUnreported(now.minus(REPORT_COMES_WITHIN));
    files.hashes().stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(this::forgetUnused);
    files.forgetUnfinished(now.minus(WRITING_TAKES));
  }

  private void forgetUnused(List<String> some) {
    Set<String> used = remains.used(some);
    some.stream().filter(it -> !used.contains(it)).forEach(remains::forgetUnused);
  }

  @Override
  public void stop() {
    if (hourly != null) {
      hourly.shutdownNow();
      hourly = null;
    }
  }

  @Override
  public boolean isRunning() {
    return hourly != null;
  }

  /** Before requests are served, after the demonstration data. */
  @Override
  public int getPhase() {
    return 0;
  }
}
