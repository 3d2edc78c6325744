package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;
import static org.jooq.impl.DSL.select;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.codesign.identity.Actor;
import org.codesign.issues.HistoryKind;
import org.codesign.issues.IssueId;
import org.codesign.issues.MergeForm;
import org.codesign.issues.internal.CaredFor.Row;
import org.codesign.issues.internal.HistoryStore.Act;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Points issues at each other. Nothing that belongs to them is moved, so nothing can get lost. */
@Component
public class MergeStore {

  private final DSLContext db;
  private final CaredFor caredFor;
  private final HistoryStore history;
  private final IssueChanges changes;

  MergeStore(DSLContext db, CaredFor caredFor, HistoryStore history, IssueChanges changes) {
    this.db = db;
    this.caredFor = caredFor;
    this.history = history;
    this.changes = changes;
  }

  /**
   * Merges an issue, with all that was merged into it, into the one its target is shown as.
   *
   * @return that one
   */
  public IssueId merge(Actor actor, IssueId issue, MergeForm form) {
    UUID shownAs = caredFor.rootOf(form.target());
    List<Row> rows = caredFor.groups(Stream.of(caredFor.rootOf(issue), shownAs));
    Row source = row(rows, issue.value());
    Row target = row(rows, shownAs);
    mustFit(source, target);
    db.update(ISSUES_ISSUE)
        .set(ISSUES_ISSUE.LEADS_TO, target.id())
        .where(ISSUES_ISSUE.LEADS_TO.eq(source.id()))
        .execute();
    db.update(ISSUES_ISSUE)
        .set(ISSUES_ISSUE.MERGED_INTO, target.id())
        .set(ISSUES_ISSUE.LEADS_TO, target.id())
        .where(ISSUES_ISSUE.ID.eq(source.id()))
        .execute();
    db.update(ISSUES_STANDING)
        .set(ISSUES_STANDING.STATUS, StandingStore.MERGED)
        .where(ISSUES_STANDING.ISSUE_ID.eq(source.id()))
        .execute();
    changes.note(List.of(source.id(), target.id()));
    history.note(actor, issue, Act.with(HistoryKind.MERGED, target.issue(), form.reason()));
    history.note(actor, target.issue(), Act.with(HistoryKind.TOOK_IN, issue, form.reason()));
    return target.issue();
  }

  private static void mustFit(Row source, Row target) {
    if (source.leadsTo() != null) {
      throw new Invalid("issue", "care.merged");
    }
    if (source.id().equals(target.id())) {
      throw new Invalid("target", "merge.itself");
    }
    CaredFor.mustBeThere(source, "issue");
    CaredFor.mustBeThere(target, "target");
    if (!target.open()) {
      throw new Invalid("target", "merge.closed");
    }
    if (!target.system().equals(source.system())
        && !source.system().equals(target.secondSystem())) {
      throw new Invalid("target", "merge.system");
    }
  }

  private static Row row(List<Row> rows, UUID id) {
    return rows.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("issue"));
  }

  /**
   * Lets a merged issue stand for itself again, with all that had been merged into it.
   *
   * @return what it was shown as
   */
  public IssueId unmerge(Actor actor, IssueId issue) {
    return unmerge(actor, issue, null);
  }

  /**
   * As {@link #unmerge}, back behind one merge.
   *
   * @throws Stale if the issue was merged into another one since then
   */
  public IssueId unmergeFrom(Actor actor, IssueId issue, IssueId target) {
    return unmerge(actor, issue, target);
  }

  private IssueId unmerge(Actor actor, IssueId issue, @Nullable IssueId from) {
    List<Row> group = caredFor.groups(Stream.of(caredFor.rootOf(issue)));
    Row source = row(group, issue.value());
    if (source.leadsTo() == null) {
      throw new Invalid("issue", "merge.none");
    }
    if (from != null && !from.value().equals(source.mergedInto())) {
      throw new Stale("issue");
    }
    IssueId target = new IssueId(source.leadsTo());
    Set<UUID> below = below(issue.value(), group);
    db.update(ISSUES_ISSUE)
        .setNull(ISSUES_ISSUE.MERGED_INTO)
        .setNull(ISSUES_ISSUE.LEADS_TO)
        .where(ISSUES_ISSUE.ID.eq(issue.value()))
        .execute();
    db.update(ISSUES_ISSUE)
        .set(ISSUES_ISSUE.LEADS_TO, issue.value())
        .where(ISSUES_ISSUE.ID.in(below))
        .execute();
    db.update(ISSUES_STANDING)
        .set(
            ISSUES_STANDING.STATUS,
            select(ISSUES_ISSUE.STATUS).from(ISSUES_ISSUE).where(ISSUES_ISSUE.ID.eq(issue.value())))
        .where(ISSUES_STANDING.ISSUE_ID.eq(issue.value()))
        .execute();
    changes.note(List.of(issue.value(), target.value()));
    history.note(actor, issue, Act.with(HistoryKind.UNMERGED, target, ""));
    history.note(actor, target, Act.with(HistoryKind.LET_GO, issue, ""));
    return target;
  }

  /** What was merged into an issue, and what into that. */
  private static Set<UUID> below(UUID issue, List<Row> group) {
    Set<UUID> below = new HashSet<>();
    Set<UUID> from = Set.of(issue);
    while (!from.isEmpty()) {
      Set<UUID> level = new HashSet<>();
      for (Row row : group) {
        if (row.mergedInto() != null && from.contains(row.mergedInto())) {
          level.add(row.id());
        }
      }
      below.addAll(level);
      from = level;
    }
    return below;
  }
}
