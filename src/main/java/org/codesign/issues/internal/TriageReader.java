package org.codesign.issues.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.Actor;
import org.codesign.issues.BoardItem;
import org.codesign.issues.Cause;
import org.codesign.issues.CauseHint;
import org.codesign.issues.IssueId;
import org.codesign.issues.TriageFilter;
import org.codesign.issues.TriageFilter.State;
import org.codesign.issues.TriageItem;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the queue. What could harm somebody and what could not are two stretches of one index, each
 * in order of age: one after the other or zipped together they make both orders.
 */
@Component
public class TriageReader {

  private static final int PAGE_SIZE = 25;
  private static final int COUNTED = 100;

  private final DSLContext db;
  private final BoardItems items;
  private final HintReader hints;

  TriageReader(DSLContext db, BoardItems items, HintReader hints) {
    this.db = db;
    this.items = items;
    this.hints = hints;
  }

  public Page<TriageItem> page(Actor actor, TriageFilter filter, @Nullable Cursor after) {
    Place start = after == null ? null : Place.of(after);
    List<Row> rows =
        filter.state() == State.WAITING ? waiting(filter, start) : looked(filter, start);
    Page<Row> page = Page.of(rows, PAGE_SIZE, Row::cursor);
    Map<UUID, Row> byId = page.items().stream().collect(toMap(Row::id, identity()));
    Map<IssueId, CauseHint> hinted =
        hints.of(page.items().stream().map(it -> new IssueId(it.id())).toList());
    List<TriageItem> shown =
        items.of(actor, page.items().stream().map(Row::id).toList()).stream()
            .map(it ->
                Objects.requireNonNull(byId.get(it.id().value()))
                    .item(actor, it, hinted.get(it.id())))
            .toList();
    return new Page<>(shown, page.nextCursor());
  }

  public int waiting() {
    return db.selectOne().from(ISSUES_ISSUE).where(isWaiting()).limit(COUNTED).fetch().size();
  }

  private List<Row> waiting(TriageFilter filter, @Nullable Place start) {
    Stream<Row> harmful = waiting(filter, true, start);
    Stream<Row> others = waiting(filter, false, start);
    Stream<Row> both = Stream.concat(harmful, others);
    return (filter.harmFirst()
            ? both
            : both.sorted(Comparator.comparing(Row::reportedAt).thenComparing(Row::id, BY_TEXT)))
        .limit(PAGE_SIZE + 1)
        .toList();
  }

  /** As MariaDB sorts UUIDs of version 7. */
  private static final Comparator<UUID> BY_TEXT = Comparator.comparing(UUID::toString);

  private Stream<Row> waiting(TriageFilter filter, boolean harm, @Nullable Place start) {
    if (start != null && filter.harmFirst() && start.harm() != harm) {
      return harm ? Stream.empty() : rows(filter, ofHarm(harm), OLDEST).stream();
    }
    Condition later =
        start == null
            ? noCondition()
            : ISSUES_ISSUE
                .CREATED_AT
                .gt(start.at())
                .or(ISSUES_ISSUE.CREATED_AT.eq(start.at()).and(ISSUES_ISSUE.ID.gt(start.id())));
    return rows(filter, ofHarm(harm).and(later), OLDEST).stream();
  }

  private static Condition ofHarm(boolean harm) {
    return isWaiting().and(ISSUES_ISSUE.HARM.eq(harm));
  }

  private static Condition isWaiting() {
    return ISSUES_ISSUE
        .LOOKED_AT
        .isNull()
        .and(ISSUES_ISSUE.STATUS.eq("OPEN"))
        .and(ISSUES_ISSUE.LEADS_TO.isNull());
  }

  private static final List<SortField<?>> OLDEST =
      List.of(ISSUES_ISSUE.CREATED_AT.asc(), ISSUES_ISSUE.ID.asc());

  private static final List<SortField<?>> LATEST =
      List.of(ISSUES_ISSUE.LOOKED_AT.desc(), ISSUES_ISSUE.ID.desc());

  private List<Row> looked(TriageFilter filter, @Nullable Place start) {
    Condition earlier =
        start == null
            ? ISSUES_ISSUE.LOOKED_AT.isNotNull()
            : ISSUES_ISSUE
                .LOOKED_AT
                .lt(start.at())
                .or(ISSUES_ISSUE.LOOKED_AT.eq(start.at()).and(ISSUES_ISSUE.ID.lt(start.id())));
    return rows(
        filter,
        earlier.and(ISSUES_ISSUE.LEADS_TO.isNull()).and(ISSUES_ISSUE.IMPORT_ID.isNull()),
        LATEST);
  }

  private List<Row> rows(TriageFilter filter, Condition which, List<SortField<?>> order) {
    SystemId system = filter.system();
    return db.select(
            ISSUES_ISSUE.ID,
            ISSUES_ISSUE.HARM,
            ISSUES_ISSUE.CREATED_AT,
            ISSUES_ISSUE.SYSTEM_ID.convertFrom(SystemId::new),
            ISSUES_ISSUE.CAUSE.convertFrom(Cause::valueOf),
            ISSUES_ISSUE.LOOKED_AT,
            ISSUES_ISSUE.LOOKED_BY)
        .from(ISSUES_ISSUE)
        .where(which)
        .and(system == null ? noCondition() : ISSUES_ISSUE.SYSTEM_ID.eq(system.value()))
        .orderBy(order)
        .limit(PAGE_SIZE + 1)
        .fetch(mapping(Row::new));
  }

  private record Row(
      UUID id,
      boolean harm,
      Instant reportedAt,
      SystemId system,
      Cause cause,
      @Nullable Instant lookedAt,
      @Nullable UUID lookedBy) {

    TriageItem item(Actor actor, BoardItem item, @Nullable CauseHint hint) {
      return new TriageItem(
          item, system, cause, lookedAt, actor.id().value().equals(lookedBy), hint);
    }

    Cursor cursor() {
      return Cursor.of(harm, lookedAt == null ? reportedAt : lookedAt, id);
    }
  }

  /** Where a page ended. */
  private record Place(boolean harm, Instant at, UUID id) {

    /**
     * @throws IllegalArgumentException if the cursor is one of another list
     */
    static Place of(Cursor cursor) {
      if (cursor.keys().size() != 3) {
        throw new IllegalArgumentException("not a cursor of this list");
      }
      try {
        return new Place(
            Boolean.parseBoolean(cursor.keys().getFirst()),
            Instant.parse(cursor.keys().get(1)),
            UUID.fromString(cursor.keys().get(2)));
      } catch (DateTimeException other) {
        throw new IllegalArgumentException("not a cursor of this list", other);
      }
    }
  }
}
