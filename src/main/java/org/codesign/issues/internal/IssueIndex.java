package org.codesign.issues.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;
import static org.codesign.issues.internal.Groups.MEMBER;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.codesign.db.Home;
import org.codesign.issues.BoardSort;
import org.codesign.search.IndexField;
import org.codesign.search.IndexField.Shown;
import org.codesign.search.IndexSource;
import org.codesign.search.Likeness;
import org.codesign.search.Listing;
import org.codesign.search.Listing.Place;
import org.codesign.search.SearchIndex;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The words of issues, with what the board filters and sorts them by. It says which issues a page
 * has; what they are and whether they still belong there, the database says. A merged issue is not
 * in here; the one it is shown as is found by its words, too.
 */
@Component
public class IssueIndex implements IndexSource {

  static final String STATUS = "status";
  static final String SYSTEM = "system";
  static final String SECOND_SYSTEM = "second-system";
  static final String CATEGORY = "category";

  private static final String TITLE = "title";
  private static final String BODY = "body";

  private static final List<IndexField> FIELDS =
      List.of(new IndexField(TITLE, 3, Shown.WHOLE), new IndexField(BODY, 1, Shown.PASSAGE));

  /** What is indexed besides the words; the version stands for those. */
  private static final List<SelectField<?>> STANDING =
      List.of(
          ISSUES_ISSUE.ID,
          ISSUES_ISSUE.VERSION,
          ISSUES_ISSUE.CHANGED_AT,
          ISSUES_ISSUE.SECOND_SYSTEM_ID,
          ISSUES_STANDING.STATUS,
          ISSUES_STANDING.SYSTEM_ID,
          ISSUES_STANDING.CATEGORY,
          ISSUES_STANDING.HOURS_SHOWN,
          ISSUES_STANDING.AFFECTED_SHOWN,
          ISSUES_STANDING.COMMENTS,
          ISSUES_STANDING.CREATED_AT);

  /** Of the issues merged into one: how many, and when one of them changed last. */
  private static final Field<Integer> MERGED = field(name("merged", "issues"), Integer.class);

  private static final Field<Instant> MERGED_CHANGED =
      field(name("merged", "changed_at"), ISSUES_ISSUE.CHANGED_AT.getDataType());

  private static final int ROWS_AT_ONCE = 1000;

  private final DSLContext db;
  private final SearchIndex index;

  IssueIndex(DSLContext db, Home home, IssueChanges changes) {
    this.db = db;
    this.index = new SearchIndex(home.folder().resolve("index/issues"), FIELDS, this, changes);
  }

  @PostConstruct
  void start() {
    index.start();
  }

  @PreDestroy
  void stop() {
    index.close();
  }

  @TransactionalEventListener
  void on(IssueChanges.Noted event) {
    index.logged();
  }

  List<Place> list(Listing listing) {
    return index.list(listing);
  }

  List<UUID> similar(Likeness wanted) {
    return index.similar(wanted);
  }

  /** Whether everything that was reported can be found. */
  public boolean isComplete() {
    return index.isComplete();
  }

  @Override
  public Map<UUID, String> stamps() {
    Map<UUID, String> stamps = new HashMap<>();
    try (var rows =
        db.select(STANDING)
            .select(MERGED, MERGED_CHANGED)
            .from(ISSUES_ISSUE)
            .join(ISSUES_STANDING)
            .on(ISSUES_STANDING.ISSUE_ID.eq(ISSUES_ISSUE.ID))
            .leftJoin(merged(noCondition()))
            .on(field(name("merged", "leads_to"), UUID.class).eq(ISSUES_ISSUE.ID))
            .where(isListed())
            .fetchSize(ROWS_AT_ONCE)
            .fetchLazy()) {
      rows.forEach(row -> stamps.put(row.get(ISSUES_ISSUE.ID), stamp(row)));
    }
    return stamps;
  }

  /** Neither merged nor taken back. */
  private static Condition isListed() {
    return ISSUES_ISSUE.LEADS_TO.isNull().and(ISSUES_STANDING.STATUS.ne(StandingStore.GONE));
  }

  private static Table<?> merged(Condition which) {
    return select(MEMBER.LEADS_TO, count().as("issues"), max(MEMBER.CHANGED_AT).as("changed_at"))
        .from(MEMBER)
        .where(MEMBER.LEADS_TO.isNotNull())
        .and(which)
        .groupBy(MEMBER.LEADS_TO)
        .asTable("merged");
  }

  private static String stamp(Record row) {
    StringBuilder stamp = new StringBuilder();
    for (int i = 1; i < STANDING.size(); i++) {
      stamp.append(row.get(i)).append(' ');
    }
    if (row.get(MERGED) != null) {
      stamp.append(row.get(MERGED)).append(' ').append(row.get(MERGED_CHANGED));
    }
    return stamp.toString();
  }

  @Override
  public List<Indexed> load(Collection<UUID> owners) {
    Map<UUID, List<String>> merged = wordsMergedInto(owners);
    return db.select(STANDING)
        .select(ISSUES_ISSUE.TITLE, ISSUES_ISSUE.BODY, MERGED, MERGED_CHANGED)
        .from(ISSUES_ISSUE)
        .join(ISSUES_STANDING)
        .on(ISSUES_STANDING.ISSUE_ID.eq(ISSUES_ISSUE.ID))
        .leftJoin(merged(MEMBER.LEADS_TO.in(owners)))
        .on(field(name("merged", "leads_to"), UUID.class).eq(ISSUES_ISSUE.ID))
        .where(ISSUES_ISSUE.ID.in(owners))
        .and(isListed())
        .fetch(row -> indexed(row, merged.getOrDefault(row.get(ISSUES_ISSUE.ID), List.of())));
  }

  private Map<UUID, List<String>> wordsMergedInto(Collection<UUID> owners) {
    return db
        .select(MEMBER.LEADS_TO, MEMBER.TITLE, MEMBER.BODY)
        .from(MEMBER)
        .where(MEMBER.LEADS_TO.in(owners))
        .orderBy(MEMBER.NUMBER)
        .stream()
        .collect(
            groupingBy(
                row -> row.value1(), mapping(row -> row.value2() + "\n" + row.value3(), toList())));
  }

  private static Indexed indexed(Record row, List<String> merged) {
    UUID id = row.get(ISSUES_ISSUE.ID);
    List<String> bodies = new ArrayList<>(List.of(row.get(ISSUES_ISSUE.BODY)));
    bodies.addAll(merged);
    Map<String, String> words =
        Map.of(TITLE, row.get(ISSUES_ISSUE.TITLE), BODY, String.join("\n\n", bodies));
    return new Indexed(id, stamp(row), List.of(new Entry(id, words, facets(row), ranks(row))));
  }

  private static Map<String, Long> ranks(Record row) {
    Map<String, Long> ranks = new HashMap<>();
    for (BoardSort sort : BoardSort.values()) {
      ranks.put(sort.name(), SortKey.of(sort).rankIn(row));
    }
    return ranks;
  }

  private static Map<String, List<String>> facets(Record row) {
    return Map.of(
        STATUS, List.of(row.get(ISSUES_STANDING.STATUS)),
        SYSTEM, List.of(row.get(ISSUES_STANDING.SYSTEM_ID).toString()),
        SECOND_SYSTEM,
            Stream.ofNullable(row.get(ISSUES_ISSUE.SECOND_SYSTEM_ID)).map(UUID::toString).toList(),
        CATEGORY, List.of(row.get(ISSUES_STANDING.CATEGORY)));
  }
}
