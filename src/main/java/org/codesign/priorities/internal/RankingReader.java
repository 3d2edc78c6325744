package org.codesign.priorities.internal;

import static org.codesign.db.generated.tables.PrioritiesHoursLost.PRIORITIES_HOURS_LOST;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.SystemId;
import org.codesign.issues.IssueFacts;
import org.codesign.issues.IssueId;
import org.codesign.priorities.Figures;
import org.codesign.priorities.HoursLost;
import org.codesign.priorities.PriorityList;
import org.codesign.priorities.RankedIssue;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.codesign.shared.SupplierId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads today's ranking: open issues, most hours first, those that few answered last. */
@Component
public class RankingReader {

  private static final int PAGE_SIZE = PriorityList.MOST_ITEMS;

  private final DSLContext db;
  private final IssueFacts issues;
  private final CatalogueFacts catalogue;

  RankingReader(DSLContext db, IssueFacts issues, CatalogueFacts catalogue) {
    this.db = db;
    this.issues = issues;
    this.catalogue = catalogue;
  }

  /** The cursor names the last issue seen; its hours stay here, they would be exact. */
  public Page<RankedIssue> page(SupplierId supplier, @Nullable Cursor after) {
    Page<Row> page =
        Page.of(
            rows(supplier, after == null ? noCondition() : isBelow(after), PAGE_SIZE + 1),
            PAGE_SIZE,
            it -> Cursor.of(it.issue()));
    Map<IssueId, String> titles = issues.titles(page.items().stream().map(Row::issue).toList());
    SystemNames systems =
        new SystemNames(
            catalogue.systems(page.items().stream().map(Row::system).distinct().toList()));
    return new Page<>(
        page.items().stream()
            .map(it -> it.ranked(titles.getOrDefault(it.issue(), ""), systems.of(it.system())))
            .toList(),
        page.nextCursor());
  }

  /** What the next list is made of, in its order. */
  public List<Row> top(SupplierId supplier) {
    return rows(supplier, noCondition(), PriorityList.MOST_ITEMS);
  }

  private List<Row> rows(SupplierId supplier, Condition which, int limit) {
    return db.select(
            PRIORITIES_HOURS_LOST.ISSUE_ID.convertFrom(IssueId::new),
            PRIORITIES_HOURS_LOST.NUMBER,
            PRIORITIES_HOURS_LOST.SYSTEM_ID.convertFrom(SystemId::new),
            Columns.hoursLost())
        .from(PRIORITIES_HOURS_LOST)
        .where(PRIORITIES_HOURS_LOST.SUPPLIER_ID.eq(supplier.value()))
        .and(PRIORITIES_HOURS_LOST.OPEN.isTrue())
        .and(which)
        .orderBy(PRIORITIES_HOURS_LOST.RANKED_HOURS.desc(), PRIORITIES_HOURS_LOST.ISSUE_ID.desc())
        .limit(limit)
        .fetch(mapping(Row::new));
  }

  private static Condition isBelow(Cursor after) {
    return row(PRIORITIES_HOURS_LOST.RANKED_HOURS, PRIORITIES_HOURS_LOST.ISSUE_ID)
        .lt(
            select(PRIORITIES_HOURS_LOST.RANKED_HOURS, PRIORITIES_HOURS_LOST.ISSUE_ID)
                .from(PRIORITIES_HOURS_LOST)
                .where(PRIORITIES_HOURS_LOST.ISSUE_ID.eq(UUID.fromString(after.keys().get(0)))));
  }

  /** An issue in the ranking, with exact figures. */
  public record Row(IssueId issue, int number, SystemId system, HoursLost lost) {

    RankedIssue ranked(String title, String systemName) {
      return new RankedIssue(issue, number, title, systemName, Figures.of(lost).orElse(null));
    }
  }
}
