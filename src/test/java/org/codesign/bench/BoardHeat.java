package org.codesign.bench;

import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesPin.ISSUES_PIN;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.codesign.catalogue.ScreenId;
import org.codesign.shared.Ids;
import org.jooq.DSLContext;

/** A screen on which ten thousand open issues are pinned. */
record BoardHeat(DSLContext db) {

  private static final int PINS = 10_000;
  private static final int AT_ONCE = 1000;
  private static final int POSITION = 99; // far behind what a reporter sets

  /** The screen with the most pins, brought up to ten thousand. */
  ScreenId crowded() {
    UUID screen =
        db.select(ISSUES_PIN.SCREEN_ID)
            .from(ISSUES_PIN)
            .groupBy(ISSUES_PIN.SCREEN_ID)
            .orderBy(org.jooq.impl.DSL.count().desc())
            .limit(1)
            .fetchSingle(ISSUES_PIN.SCREEN_ID);
    int there =
        db.fetchCount(
            db.select(ISSUES_PIN.ID)
                .from(ISSUES_PIN)
                .join(ISSUES_STANDING)
                .on(ISSUES_STANDING.ISSUE_ID.eq(ISSUES_PIN.ISSUE_ID))
                .where(ISSUES_PIN.SCREEN_ID.eq(screen))
                .and(ISSUES_STANDING.STATUS.eq("OPEN")));
    if (there < PINS) {
      pin(screen, PINS - there);
    }
    return new ScreenId(screen);
  }

  private void pin(UUID screen, int lacking) {
    List<UUID> issues =
        db.select(ISSUES_STANDING.ISSUE_ID)
            .from(ISSUES_STANDING)
            .join(ISSUES_ISSUE)
            .on(ISSUES_ISSUE.ID.eq(ISSUES_STANDING.ISSUE_ID))
            .where(ISSUES_STANDING.STATUS.eq("OPEN"))
            .and(ISSUES_ISSUE.SCREEN_ID.isNull().or(ISSUES_ISSUE.SCREEN_ID.ne(screen)))
            .limit(lacking)
            .fetch(ISSUES_STANDING.ISSUE_ID);
    Random random = new Random(1);
    Instant now = Instant.now();
    for (int from = 0; from < issues.size(); from += AT_ONCE) {
      List<UUID> some = issues.subList(from, Math.min(issues.size(), from + AT_ONCE));
      db.update(ISSUES_ISSUE)
          .set(ISSUES_ISSUE.SCREEN_ID, screen)
          .where(ISSUES_ISSUE.ID.in(some))
          .execute();
      db.update(ISSUES_STANDING)
          .set(ISSUES_STANDING.SCREEN_ID, screen)
          .where(ISSUES_STANDING.ISSUE_ID.in(some))
          .execute();
      List<org.jooq.Row8<UUID, UUID, UUID, Integer, BigDecimal, BigDecimal, Instant, Instant>>
          rows = new ArrayList<>();
      for (UUID issue : some) {
        rows.add(
            org.jooq.impl.DSL.row(
                Ids.next(), issue, screen, POSITION, place(random), place(random), now, now));
      }
      db.insertInto(
              ISSUES_PIN,
              ISSUES_PIN.ID,
              ISSUES_PIN.ISSUE_ID,
              ISSUES_PIN.SCREEN_ID,
              ISSUES_PIN.POSITION,
              ISSUES_PIN.X,
              ISSUES_PIN.Y,
              ISSUES_PIN.CREATED_AT,
              ISSUES_PIN.CHANGED_AT)
          .valuesOfRows(rows)
          .onDuplicateKeyIgnore()
          .execute();
    }
  }

  private static BigDecimal place(Random random) {
    double around = 0.5 + random.nextGaussian() / 5;
    return BigDecimal.valueOf(Math.clamp(Math.round(around * 1e6), 0, 1_000_000), 6);
  }
}
