package org.codesign.priorities.internal;

import static org.codesign.db.generated.tables.PrioritiesHoursLost.PRIORITIES_HOURS_LOST;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.SystemId;
import org.codesign.db.generated.tables.PrioritiesHoursLost;
import org.codesign.issues.IssueFacts;
import org.codesign.issues.IssueId;
import org.codesign.priorities.Bands.Left;
import org.codesign.priorities.Figures;
import org.codesign.priorities.HoursLost;
import org.codesign.priorities.PriorityList;
import org.codesign.priorities.RankedIssue;
import org.codesign.priorities.RoundIssue;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.codesign.shared.SupplierId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads today's ranking: open issues, highest lower end first, those that few answered last. */
@Component
public class RankingReader {

  private static final int PAGE_SIZE = PriorityList.MOST_ITEMS;
  private static final int MOST_COMPARED = 400;
  private static final PrioritiesHoursLost KEY = PRIORITIES_HOURS_LOST.as("last");

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
    List<Row> rows = rows(supplier, after == null ? noCondition() : isBelow(after), PAGE_SIZE + 1);
    List<Row> shown = rows.subList(0, Math.min(PAGE_SIZE, rows.size()));
    Banding banding = Banding.of(shown, after == null ? null : left(supplier, after));
    Map<IssueId, String> titles = issues.titles(shown.stream().map(Row::issue).toList());
    SystemNames systems =
        new SystemNames(catalogue.systems(shown.stream().map(Row::system).distinct().toList()));
    return new Page<>(
        IntStream.range(0, shown.size())
            .mapToObj(i -> {
              Row it = shown.get(i);
              return it.ranked(
                  titles.getOrDefault(it.issue(), ""),
                  systems.of(it.system()),
                  banding.bands().get(i));
            })
            .toList(),
        rows.size() > PAGE_SIZE ? cursor(shown.getLast(), banding.left()) : null);
  }

  /**
   * The issue it ends with, and the band that was begun: its number and the issue it began with.
   */
  private static Cursor cursor(Row last, @Nullable Left<Row> left) {
    return left == null
        ? Cursor.of(last.issue())
        : Cursor.of(last.issue(), left.first().issue(), left.band());
  }

  /** Where the band's first issue is ranked no more, the last one seen stands for it. */
  private @Nullable Left<Row> left(SupplierId supplier, Cursor after) {
    if (after.keys().size() != 3) {
      return null;
    }
    List<Row> both =
        rows(supplier, PRIORITIES_HOURS_LOST.ISSUE_ID.in(after.uuid(0), after.uuid(1)), 2);
    return both.isEmpty() ? null : new Left<>(after.number(2), both.getFirst());
  }

  /** Where the issue stands today; empty where it is not ranked or may not be shown. */
  public Optional<RankedIssue> one(IssueId issue) {
    return db.select(PRIORITIES_HOURS_LOST.SUPPLIER_ID.convertFrom(SupplierId::new))
        .from(PRIORITIES_HOURS_LOST)
        .where(PRIORITIES_HOURS_LOST.ISSUE_ID.eq(issue.value()))
        .and(PRIORITIES_HOURS_LOST.OPEN.isTrue())
        .and(PRIORITIES_HOURS_LOST.RANKED_HOURS.ge(BigDecimal.ZERO))
        .fetchOptional(Record1::value1)
        .flatMap(it -> one(it, issue));
  }

  /** A band is known by those above it; far down nobody asks for it. */
  private Optional<RankedIssue> one(SupplierId supplier, IssueId issue) {
    List<Row> above = rows(supplier, isDownTo(issue), MOST_COMPARED);
    if (above.isEmpty()) {
      return Optional.empty();
    }
    Row it = above.getLast();
    if (!it.issue().equals(issue)) {
      return rows(supplier, PRIORITIES_HOURS_LOST.ISSUE_ID.eq(issue.value()), 1).stream()
          .findFirst()
          .map(low -> low.ranked("", "", null));
    }
    return Optional.of(it.ranked("", "", Banding.of(above, null).bands().getLast()));
  }

  private static Condition isDownTo(IssueId issue) {
    return row(PRIORITIES_HOURS_LOST.RANKED_HOURS, PRIORITIES_HOURS_LOST.ISSUE_ID)
        .ge(keyOf(issue.value()));
  }

  /** What the next list is made of, in its order. */
  public List<Row> top(SupplierId supplier) {
    return rows(supplier, noCondition(), PriorityList.MOST_ITEMS);
  }

  /** Those among these that are open, by number; exact figures. */
  List<OpenIssue> open(Collection<IssueId> which) {
    return db.select(
            PRIORITIES_HOURS_LOST.ISSUE_ID.convertFrom(IssueId::new),
            PRIORITIES_HOURS_LOST.NUMBER,
            PRIORITIES_HOURS_LOST.SUPPLIER_ID.convertFrom(SupplierId::new),
            Columns.hoursLost())
        .from(PRIORITIES_HOURS_LOST)
        .where(PRIORITIES_HOURS_LOST.ISSUE_ID.in(which.stream().map(IssueId::value).toList()))
        .and(PRIORITIES_HOURS_LOST.OPEN.isTrue())
        .orderBy(PRIORITIES_HOURS_LOST.NUMBER, PRIORITIES_HOURS_LOST.ISSUE_ID)
        .fetch(mapping(OpenIssue::new));
  }

  /** The same issues, with what each costs today as far as it may be shown. */
  List<RoundIssue> withFigures(List<RoundIssue> issues) {
    Map<IssueId, HoursLost> lost =
        open(issues.stream().map(RoundIssue::issue).toList()).stream()
            .collect(Collectors.toMap(OpenIssue::issue, OpenIssue::lost));
    return issues.stream()
        .map(it ->
            it.with(Optional.ofNullable(lost.get(it.issue())).flatMap(Figures::of).orElse(null)))
        .toList();
  }

  /** An open issue, with exact figures. */
  record OpenIssue(IssueId issue, int number, SupplierId supplier, HoursLost lost) {}

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
        .lt(keyOf(after.uuid(0)));
  }

  private static Select<Record2<BigDecimal, UUID>> keyOf(UUID issue) {
    return select(KEY.RANKED_HOURS, KEY.ISSUE_ID).from(KEY).where(KEY.ISSUE_ID.eq(issue));
  }

  /** An issue in the ranking, with exact figures. */
  public record Row(IssueId issue, int number, SystemId system, HoursLost lost) {

    RankedIssue ranked(String title, String systemName, @Nullable Integer band) {
      return new RankedIssue(issue, number, title, systemName, Figures.of(lost).orElse(null), band);
    }
  }
}
