package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codesign.db.Home;
import org.codesign.issues.BoardSort;
import org.codesign.search.IndexField;
import org.codesign.search.IndexSource;
import org.codesign.search.Listing;
import org.codesign.search.Listing.Place;
import org.codesign.search.SearchIndex;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The words of issues, with what the board filters and sorts them by. It says which issues a page
 * has; what they are and whether they still belong there, the database says.
 */
@Component
public class IssueIndex implements IndexSource {

  static final String STATUS = "status";
  static final String SYSTEM = "system";
  static final String CATEGORY = "category";

  private static final String TITLE = "title";
  private static final String BODY = "body";

  private static final List<IndexField> FIELDS =
      List.of(new IndexField(TITLE, 3, false), new IndexField(BODY, 1, true));

  /** What is indexed besides the words; the version stands for those. */
  private static final List<SelectField<?>> STANDING =
      List.of(
          ISSUES_ISSUE.ID,
          ISSUES_ISSUE.VERSION,
          ISSUES_ISSUE.CHANGED_AT,
          ISSUES_STANDING.STATUS,
          ISSUES_STANDING.SYSTEM_ID,
          ISSUES_STANDING.CATEGORY,
          ISSUES_STANDING.HOURS_SHOWN,
          ISSUES_STANDING.AFFECTED_SHOWN,
          ISSUES_STANDING.COMMENTS,
          ISSUES_STANDING.CREATED_AT);

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

  /** Whether everything that was reported can be found. */
  public boolean isComplete() {
    return index.isComplete();
  }

  @Override
  public Map<UUID, String> stamps() {
    Map<UUID, String> stamps = new HashMap<>();
    try (var rows =
        db.select(STANDING)
            .from(ISSUES_ISSUE)
            .join(ISSUES_STANDING)
            .on(ISSUES_STANDING.ISSUE_ID.eq(ISSUES_ISSUE.ID))
            .fetchSize(ROWS_AT_ONCE)
            .fetchLazy()) {
      rows.forEach(row -> stamps.put(row.get(ISSUES_ISSUE.ID), stamp(row)));
    }
    return stamps;
  }

  private static String stamp(Record row) {
    StringBuilder stamp = new StringBuilder();
    for (int i = 1; i < STANDING.size(); i++) {
      stamp.append(row.get(i)).append(' ');
    }
    return stamp.toString();
  }

  @Override
  public List<Indexed> load(Collection<UUID> owners) {
    return db.select(STANDING)
        .select(ISSUES_ISSUE.TITLE, ISSUES_ISSUE.BODY)
        .from(ISSUES_ISSUE)
        .join(ISSUES_STANDING)
        .on(ISSUES_STANDING.ISSUE_ID.eq(ISSUES_ISSUE.ID))
        .where(ISSUES_ISSUE.ID.in(owners))
        .fetch(IssueIndex::indexed);
  }

  private static Indexed indexed(Record row) {
    UUID id = row.get(ISSUES_ISSUE.ID);
    Map<String, String> words =
        Map.of(TITLE, row.get(ISSUES_ISSUE.TITLE), BODY, row.get(ISSUES_ISSUE.BODY));
    return new Indexed(id, stamp(row), List.of(new Entry(id, words, listed(row))));
  }

  private static Listed listed(Record row) {
    Map<String, Long> ranks = new HashMap<>();
    for (BoardSort sort : BoardSort.values()) {
      ranks.put(sort.name(), SortKey.of(sort).rankIn(row));
    }
    return new Listed(
        Map.of(
            STATUS, row.get(ISSUES_STANDING.STATUS),
            SYSTEM, row.get(ISSUES_STANDING.SYSTEM_ID).toString(),
            CATEGORY, row.get(ISSUES_STANDING.CATEGORY)),
        ranks);
  }
}
