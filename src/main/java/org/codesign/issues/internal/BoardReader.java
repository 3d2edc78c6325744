package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesAnswer.ISSUES_ANSWER;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;
import static org.codesign.issues.internal.Groups.MEMBER;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.Actor;
import org.codesign.issues.BoardFilter;
import org.codesign.issues.BoardItem;
import org.codesign.issues.BoardSort;
import org.codesign.search.Listing;
import org.codesign.search.Listing.Place;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the issues of a page: by words in the search index, otherwise by an index of the database
 * that has filter, order and id. Only then are they read.
 */
@Component
public class BoardReader {

  private static final int PAGE_SIZE = 25;
  private static final int FEW = 5;
  private static final Pattern NUMBER = Pattern.compile("#?(?<number>\\d{1,9})");

  private final DSLContext db;
  private final IssueIndex index;
  private final BoardItems items;

  BoardReader(DSLContext db, IssueIndex index, BoardItems items) {
    this.db = db;
    this.index = index;
    this.items = items;
  }

  public Page<BoardItem> page(
      Actor actor, BoardFilter filter, BoardSort sort, @Nullable Cursor after) {
    SortKey<?> key = SortKey.of(sort);
    boolean byWords = !filter.search().isEmpty() && numberIn(filter).isEmpty();
    Page<SortKey.Row> page =
        Page.of(
            byWords ? withWords(filter, sort, key, after) : matching(filter, key, after),
            PAGE_SIZE,
            SortKey.Row::cursor);
    List<UUID> issues = page.items().stream().map(SortKey.Row::issue).toList();
    return new Page<>(
        items.of(actor, byWords ? stillMatching(issues, filter) : issues), page.nextCursor());
  }

  private List<SortKey.Row> matching(BoardFilter filter, SortKey<?> key, @Nullable Cursor after) {
    return db.select(ISSUES_STANDING.ISSUE_ID, key.field())
        .from(ISSUES_STANDING)
        .where(matches(filter))
        .and(numberIn(filter).map(BoardReader::hasNumber).orElse(noCondition()))
        .and(key.isAfter(after))
        .orderBy(key.field().desc(), ISSUES_STANDING.ISSUE_ID.desc())
        .limit(PAGE_SIZE + 1)
        .fetch(row -> new SortKey.Row(row.value1(), row.value2()));
  }

  private List<SortKey.Row> withWords(
      BoardFilter filter, BoardSort sort, SortKey<?> key, @Nullable Cursor after) {
    Map<String, String> facets = new HashMap<>();
    facets.put(IssueIndex.STATUS, status(filter));
    if (filter.system() != null) {
      facets.put(IssueIndex.SYSTEM, filter.system().toString());
    }
    if (filter.secondSystem() != null) {
      facets.put(IssueIndex.SECOND_SYSTEM, filter.secondSystem().toString());
    }
    if (filter.category() != null) {
      facets.put(IssueIndex.CATEGORY, filter.category().name());
    }
    Place start = after == null ? null : key.place(after);
    return index
        .list(new Listing(filter.search(), facets, sort.name(), start, PAGE_SIZE + 1))
        .stream()
        .map(key::row)
        .toList();
  }

  /** The index may be a moment behind: what it says is asked of the database again. */
  private List<UUID> stillMatching(List<UUID> issues, BoardFilter filter) {
    if (issues.isEmpty()) {
      return issues;
    }
    Set<UUID> matching =
        db.select(ISSUES_STANDING.ISSUE_ID)
            .from(ISSUES_STANDING)
            .where(ISSUES_STANDING.ISSUE_ID.in(issues))
            .and(matches(filter))
            .fetchSet(ISSUES_STANDING.ISSUE_ID);
    return issues.stream().filter(matching::contains).toList();
  }

  private static Condition matches(BoardFilter filter) {
    Condition matches = ISSUES_STANDING.STATUS.eq(status(filter));
    if (filter.system() != null) {
      matches = matches.and(ISSUES_STANDING.SYSTEM_ID.eq(filter.system().value()));
    }
    if (filter.secondSystem() != null) {
      matches = matches.and(ISSUES_STANDING.ISSUE_ID.in(withSecond(filter.secondSystem())));
    }
    if (filter.category() != null) {
      matches = matches.and(ISSUES_STANDING.CATEGORY.eq(filter.category().name()));
    }
    return matches;
  }

  private static Select<Record1<UUID>> withSecond(SystemId system) {
    return select(ISSUES_ISSUE.ID)
        .from(ISSUES_ISSUE)
        .where(ISSUES_ISSUE.SECOND_SYSTEM_ID.eq(system.value()));
  }

  private static String status(BoardFilter filter) {
    return filter.open() ? "OPEN" : "CLOSED";
  }

  /** The issue's number, if that is all that is looked for. */
  private static Optional<Integer> numberIn(BoardFilter filter) {
    return Optional.of(NUMBER.matcher(filter.search()))
        .filter(Matcher::matches)
        .map(it -> Integer.valueOf(it.group("number")));
  }

  private static Condition hasNumber(int number) {
    return ISSUES_STANDING.ISSUE_ID.in(
        select(ISSUES_ISSUE.ROOT_ID).from(ISSUES_ISSUE).where(ISSUES_ISSUE.NUMBER.eq(number)));
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
                    .from(MEMBER)
                    .join(ISSUES_ANSWER)
                    .on(ISSUES_ANSWER.ISSUE_ID.eq(MEMBER.ID))
                    .where(MEMBER.ROOT_ID.eq(ISSUES_STANDING.ISSUE_ID))
                    .and(ISSUES_ANSWER.PERSON_ID.eq(actor.id().value()))))
        .orderBy(ISSUES_STANDING.HOURS_SHOWN.desc(), ISSUES_STANDING.ISSUE_ID.desc())
        .limit(FEW)
        .fetch(row -> new HoursRow(row.value1(), row.value2()));
  }

  /** Each as the issue it is shown as by now. */
  public List<BoardItem> reportedBy(Actor actor) {
    return items.of(
        actor,
        db.select(ISSUES_ISSUE.ROOT_ID)
            .from(ISSUES_ISSUE)
            .where(ISSUES_ISSUE.REPORTER_ID.eq(actor.id().value()))
            .groupBy(ISSUES_ISSUE.ROOT_ID)
            .orderBy(max(ISSUES_ISSUE.CREATED_AT).desc(), ISSUES_ISSUE.ROOT_ID.desc())
            .limit(FEW)
            .fetch(ISSUES_ISSUE.ROOT_ID));
  }

  private record HoursRow(UUID issue, BigDecimal hours) {}
}
