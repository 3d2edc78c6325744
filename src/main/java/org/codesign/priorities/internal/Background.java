package org.codesign.priorities.internal;

import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.PrioritiesScreenTime.PRIORITIES_SCREEN_TIME;
import static org.codesign.db.generated.tables.PrioritiesUsualLoss.PRIORITIES_USUAL_LOSS;
import static org.jooq.impl.DSL.noCondition;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.codesign.catalogue.ScreenId;
import org.codesign.statistics.LogNormalMean;
import org.codesign.statistics.NormalPrior;
import org.codesign.timing.ScreenTime;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What every figure is worked out with besides its own answers: what issues usually take, and what
 * visits to screens take. It moves once a day at most, so that an answer moves its own issue alone.
 */
@Component
class Background {

  /** Before anything was learnt: an hour a month, give or take a factor of three. */
  static final LogNormalMean UNLEARNT = new LogNormalMean(new NormalPrior(Math.log(60), 1), 1);

  private static final byte ONE = 1;
  private static final double MOVED = 0.05;

  private final DSLContext db;
  private final Clock clock;

  Background(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  LogNormalMean usualLoss() {
    return db.select(
            PRIORITIES_USUAL_LOSS.LOG_MEAN,
            PRIORITIES_USUAL_LOSS.LOG_VARIANCE,
            PRIORITIES_USUAL_LOSS.RELATIVE_VARIANCE)
        .from(PRIORITIES_USUAL_LOSS)
        .fetchOptional(
            row -> new LogNormalMean(new NormalPrior(row.value1(), row.value2()), row.value3()))
        .orElse(UNLEARNT);
  }

  boolean learntSince(Instant moment) {
    return db.fetchExists(PRIORITIES_USUAL_LOSS, PRIORITIES_USUAL_LOSS.LEARNT_AT.ge(moment));
  }

  /** Keeps it, unless it is as good as what is kept; whether it was. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  boolean learn(LogNormalMean usual) {
    Instant now = clock.instant();
    if (isClose(usual, usualLoss())) {
      db.update(PRIORITIES_USUAL_LOSS).set(PRIORITIES_USUAL_LOSS.LEARNT_AT, now).execute();
      return false;
    }
    db.insertInto(PRIORITIES_USUAL_LOSS)
        .set(PRIORITIES_USUAL_LOSS.ID, ONE)
        .set(PRIORITIES_USUAL_LOSS.LOG_MEAN, usual.logs().mean())
        .set(PRIORITIES_USUAL_LOSS.LOG_VARIANCE, usual.logs().variance())
        .set(PRIORITIES_USUAL_LOSS.RELATIVE_VARIANCE, usual.relativeVariance())
        .set(PRIORITIES_USUAL_LOSS.LEARNT_AT, now)
        .set(PRIORITIES_USUAL_LOSS.CREATED_AT, now)
        .set(PRIORITIES_USUAL_LOSS.CHANGED_AT, now)
        .onDuplicateKeyUpdate()
        .set(PRIORITIES_USUAL_LOSS.LEARNT_AT, now)
        .set(PRIORITIES_USUAL_LOSS.LOG_MEAN, usual.logs().mean())
        .set(PRIORITIES_USUAL_LOSS.LOG_VARIANCE, usual.logs().variance())
        .set(PRIORITIES_USUAL_LOSS.RELATIVE_VARIANCE, usual.relativeVariance())
        .set(PRIORITIES_USUAL_LOSS.CHANGED_AT, now)
        .execute();
    return true;
  }

  /** A figure that moved with every answer anywhere would be no figure one may quote. */
  private static boolean isClose(LogNormalMean one, LogNormalMean other) {
    return Math.abs(one.logs().mean() - other.logs().mean()) < MOVED
        && isClose(one.logs().variance(), other.logs().variance())
        && isClose(one.relativeVariance(), other.relativeVariance());
  }

  private static boolean isClose(double one, double other) {
    return Math.abs(one - other) <= 2 * MOVED * Math.max(one, other);
  }

  /** Of those among these screens that something was measured on. */
  Map<ScreenId, ScreenTime> onScreens(Collection<ScreenId> screens) {
    return onScreens(
        PRIORITIES_SCREEN_TIME.SCREEN_ID.in(screens.stream().map(ScreenId::value).toList()));
  }

  private Map<ScreenId, ScreenTime> onScreens(Condition which) {
    return db
        .select(
            PRIORITIES_SCREEN_TIME.SCREEN_ID,
            PRIORITIES_SCREEN_TIME.WORKERS,
            PRIORITIES_SCREEN_TIME.COUNCILS,
            PRIORITIES_SCREEN_TIME.MINUTES)
        .from(PRIORITIES_SCREEN_TIME)
        .where(which)
        .stream()
        .collect(
            toMap(
                row -> new ScreenId(row.value1()),
                row -> new ScreenTime(row.value2(), row.value3(), row.value4().doubleValue())));
  }

  /** Keeps these and no others; whether any was measured otherwise before. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  boolean measure(Map<ScreenId, ScreenTime> screens) {
    if (onScreens(noCondition()).equals(screens)) {
      return false;
    }
    keep(screens);
    return true;
  }

  private void keep(Map<ScreenId, ScreenTime> screens) {
    Instant now = clock.instant();
    db.deleteFrom(PRIORITIES_SCREEN_TIME).execute();
    var rows =
        db.insertInto(
            PRIORITIES_SCREEN_TIME,
            PRIORITIES_SCREEN_TIME.SCREEN_ID,
            PRIORITIES_SCREEN_TIME.WORKERS,
            PRIORITIES_SCREEN_TIME.COUNCILS,
            PRIORITIES_SCREEN_TIME.MINUTES,
            PRIORITIES_SCREEN_TIME.CREATED_AT,
            PRIORITIES_SCREEN_TIME.CHANGED_AT);
    if (screens.isEmpty()) {
      return;
    }
    for (var screen : screens.entrySet()) {
      ScreenTime time = screen.getValue();
      rows =
          rows.values(
              screen.getKey().value(),
              time.workers(),
              time.councils(),
              BigDecimal.valueOf(time.minutes()),
              now,
              now);
    }
    rows.execute();
  }
}
