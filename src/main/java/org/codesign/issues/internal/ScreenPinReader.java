package org.codesign.issues.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.codesign.db.generated.tables.IssuesPin.ISSUES_PIN;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;
import static org.codesign.issues.internal.Groups.MEMBER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.codesign.catalogue.Region;
import org.codesign.catalogue.ScreenDetails;
import org.codesign.catalogue.ScreenId;
import org.codesign.db.generated.tables.IssuesStanding;
import org.codesign.identity.Actor;
import org.codesign.issues.BoardItem;
import org.codesign.issues.BoardSort;
import org.codesign.issues.Pin;
import org.codesign.issues.ScreenHeat;
import org.codesign.issues.ScreenIssue;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the pins of a screen's open issues. */
@Component
public class ScreenPinReader {

  private static final int PAGE_SIZE = 20;
  private static final String OPEN = "OPEN";
  private static final double MILLION = 1e6;

  /** What a merged issue is shown as. */
  private static final IssuesStanding SHOWN = ISSUES_STANDING.as("shown");

  private static final SortKey<?> HOURS = SortKey.of(BoardSort.MOST_HOURS_LOST);

  private final DSLContext db;
  private final BoardItems items;

  ScreenPinReader(DSLContext db, BoardItems items) {
    this.db = db;
    this.items = items;
  }

  /**
   * One pass over the pins, which their index holds whole. The issue itself and the one it is shown
   * as are looked up only where it was merged: a key that is null is not. Pins of an issue that was
   * moved to another screen stay, and are not shown here.
   */
  public ScreenHeat heat(ScreenDetails screen) {
    HeatCount count = new HeatCount(screen);
    db.select(
            coalesce(MEMBER.ROOT_ID, ISSUES_PIN.ISSUE_ID),
            millionths(ISSUES_PIN.X),
            millionths(ISSUES_PIN.Y))
        .from(ISSUES_PIN)
        .join(ISSUES_STANDING)
        .on(ISSUES_STANDING.ISSUE_ID.eq(ISSUES_PIN.ISSUE_ID))
        .leftJoin(MEMBER)
        .on(
            MEMBER.ID.eq(
                when(ISSUES_STANDING.STATUS.eq(inline(StandingStore.MERGED)), ISSUES_PIN.ISSUE_ID)))
        .leftJoin(SHOWN)
        .on(SHOWN.ISSUE_ID.eq(MEMBER.ROOT_ID))
        .where(ISSUES_PIN.SCREEN_ID.eq(screen.id().value()))
        .and(isOpenOn(ISSUES_STANDING, screen.id()).or(isOpenOn(SHOWN, screen.id())))
        .fetch()
        .forEach(pin -> count.add(pin.value1(), pin.value2() / MILLION, pin.value3() / MILLION));
    return count.heat();
  }

  private static Condition isOpenOn(IssuesStanding standing, ScreenId screen) {
    return standing.STATUS.eq(OPEN).and(standing.SCREEN_ID.eq(screen.value()));
  }

  /** Whole numbers cross the wire in a third of the time. */
  private static Field<Integer> millionths(Field<BigDecimal> part) {
    return part.mul(inline((int) MILLION)).cast(SQLDataType.INTEGER);
  }

  public Page<ScreenIssue> issues(
      Actor actor, ScreenId screen, Optional<Region> part, @Nullable Cursor after) {
    Page<SortKey.Row> page =
        Page.of(
            db.select(ISSUES_STANDING.ISSUE_ID, ISSUES_STANDING.HOURS_SHOWN)
                .from(ISSUES_STANDING)
                .where(isOpenOn(ISSUES_STANDING, screen))
                .and(part.map(ScreenPinReader::hasPinIn).orElse(noCondition()))
                .and(HOURS.isAfter(after))
                .orderBy(ISSUES_STANDING.HOURS_SHOWN.desc(), ISSUES_STANDING.ISSUE_ID.desc())
                .limit(PAGE_SIZE + 1)
                .fetch(row -> new SortKey.Row(row.value1(), row.value2())),
            PAGE_SIZE,
            SortKey.Row::cursor);
    List<UUID> found = page.items().stream().map(SortKey.Row::issue).toList();
    Map<UUID, List<Pin>> pins = pinsOf(found, screen);
    return new Page<>(
        items.of(actor, found).stream().map(it -> withPins(it, pins)).toList(), page.nextCursor());
  }

  private static ScreenIssue withPins(BoardItem issue, Map<UUID, List<Pin>> pins) {
    return new ScreenIssue(issue, pins.getOrDefault(issue.id().value(), List.of()));
  }

  private static Condition hasPinIn(Region part) {
    return exists(
        selectOne()
            .from(ISSUES_PIN)
            .join(MEMBER)
            .on(MEMBER.ID.eq(ISSUES_PIN.ISSUE_ID))
            .where(MEMBER.ROOT_ID.eq(ISSUES_STANDING.ISSUE_ID))
            .and(ISSUES_PIN.SCREEN_ID.eq(ISSUES_STANDING.SCREEN_ID))
            .and(ISSUES_PIN.X.between(decimal(part.x()), decimal(part.x() + part.width())))
            .and(ISSUES_PIN.Y.between(decimal(part.y()), decimal(part.y() + part.height()))));
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value);
  }

  private Map<UUID, List<Pin>> pinsOf(List<UUID> issues, ScreenId screen) {
    return db
        .select(MEMBER.ROOT_ID, ISSUES_PIN.X, ISSUES_PIN.Y)
        .from(ISSUES_PIN)
        .join(MEMBER)
        .on(MEMBER.ID.eq(ISSUES_PIN.ISSUE_ID))
        .where(MEMBER.ROOT_ID.in(issues))
        .and(ISSUES_PIN.SCREEN_ID.eq(screen.value()))
        .orderBy(ISSUES_PIN.ISSUE_ID, ISSUES_PIN.POSITION)
        .stream()
        .collect(
            groupingBy(
                row -> row.value1(),
                mapping(
                    row -> new Pin(row.value2().doubleValue(), row.value3().doubleValue()),
                    toList())));
  }
}
