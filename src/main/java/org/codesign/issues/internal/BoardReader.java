package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesAnswer.ISSUES_ANSWER;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.Actor;
import org.codesign.issues.BoardFilter;
import org.codesign.issues.BoardItem;
import org.codesign.issues.BoardSort;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the issues of a page by an index that has filter, order and id, and only then reads them.
 */
@Component
public class BoardReader {

  private static final int PAGE_SIZE = 25;
  private static final int FEW = 5;

  private final DSLContext db;
  private final BoardItems items;

  BoardReader(DSLContext db, BoardItems items) {
    this.db = db;
    this.items = items;
  }

  public Page<BoardItem> page(
      Actor actor, BoardFilter filter, BoardSort sort, @Nullable Cursor after) {
    SortKey<?> key = SortKey.of(sort);
    Page<SortKey.Row> page =
        Page.of(
            db.select(ISSUES_STANDING.ISSUE_ID, key.field())
                .from(ISSUES_STANDING)
                .where(matches(filter))
                .and(key.isAfter(after))
                .orderBy(key.field().desc(), ISSUES_STANDING.ISSUE_ID.desc())
                .limit(PAGE_SIZE + 1)
                .fetch(row -> new SortKey.Row(row.value1(), row.value2())),
            PAGE_SIZE,
            SortKey.Row::cursor);
    return new Page<>(
        items.of(actor, page.items().stream().map(SortKey.Row::issue).toList()), page.nextCursor());
  }

  private static Condition matches(BoardFilter filter) {
    Condition matches = ISSUES_STANDING.STATUS.eq(filter.open() ? "OPEN" : "CLOSED");
    if (filter.system() != null) {
      matches = matches.and(ISSUES_STANDING.SYSTEM_ID.eq(filter.system().value()));
    }
    if (filter.category() != null) {
      matches = matches.and(ISSUES_STANDING.CATEGORY.eq(filter.category().name()));
    }
    return matches.and(contains(filter.search()));
  }

  private static Condition contains(String search) {
    if (search.isEmpty()) {
      return noCondition();
    }
    Condition found =
        SearchWords.number(search).map(ISSUES_ISSUE.NUMBER::eq).orElse(falseCondition());
    SearchWords words = SearchWords.of(search);
    if (!words.isEmpty() && found.equals(falseCondition())) {
      found =
          condition(
              "match ({0}, {1}) against ({2} in boolean mode)",
              ISSUES_ISSUE.TITLE, ISSUES_ISSUE.BODY, val(words.inBooleanMode()));
    }
    return ISSUES_STANDING.ISSUE_ID.in(select(ISSUES_ISSUE.ID).from(ISSUES_ISSUE).where(found));
  }

  /** Open ones without an answer of the person; each system's first five, then the first of all. */
  public List<BoardItem> unanswered(Actor actor, List<SystemId> systems) {
    List<UUID> first =
        systems.stream()
            .flatMap(system -> unansweredOn(system, actor).stream())
            .sorted(Comparator.comparing(HoursRow::hours).thenComparing(HoursRow::issue).reversed())
            .limit(FEW)
            .map(HoursRow::issue)
            .toList();
    return items.of(actor, first);
  }

  private List<HoursRow> unansweredOn(SystemId system, Actor actor) {
    return db.select(ISSUES_STANDING.ISSUE_ID, ISSUES_STANDING.HOURS_SHOWN)
        .from(ISSUES_STANDING)
        .where(ISSUES_STANDING.SYSTEM_ID.eq(system.value()))
        .and(ISSUES_STANDING.STATUS.eq("OPEN"))
        .and(
            notExists(
                selectOne()
                    .from(ISSUES_ANSWER)
                    .where(ISSUES_ANSWER.ISSUE_ID.eq(ISSUES_STANDING.ISSUE_ID))
                    .and(ISSUES_ANSWER.PERSON_ID.eq(actor.id().value()))))
        .orderBy(ISSUES_STANDING.HOURS_SHOWN.desc(), ISSUES_STANDING.ISSUE_ID.desc())
        .limit(FEW)
        .fetch(row -> new HoursRow(row.value1(), row.value2()));
  }

  public List<BoardItem> reportedBy(Actor actor) {
    return items.of(
        actor,
        db.select(ISSUES_ISSUE.ID)
            .from(ISSUES_ISSUE)
            .where(ISSUES_ISSUE.REPORTER_ID.eq(actor.id().value()))
            .orderBy(ISSUES_ISSUE.CREATED_AT.desc(), ISSUES_ISSUE.ID.desc())
            .limit(FEW)
            .fetch(ISSUES_ISSUE.ID));
  }

  private record HoursRow(UUID issue, BigDecimal hours) {}
}
