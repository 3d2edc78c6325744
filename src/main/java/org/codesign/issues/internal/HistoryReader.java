package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesHistory.ISSUES_HISTORY;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.jooq.Functions.nullOnAllNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.HistoryEntry;
import org.codesign.issues.HistoryEntry.Other;
import org.codesign.issues.HistoryId;
import org.codesign.issues.HistoryKind;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssueText;
import org.codesign.shared.NotFound;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was done to an issue. */
@Component
public class HistoryReader {

  private static final int MOST = 200;

  private final DSLContext db;
  private final CatalogueFacts catalogue;

  HistoryReader(DSLContext db, CatalogueFacts catalogue) {
    this.db = db;
    this.catalogue = catalogue;
  }

  /** Newest first, at most 200, the report itself last. */
  public List<HistoryEntry> of(Actor actor, IssueId issue) {
    HistoryEntry reported = reported(issue);
    List<EntryRow> rows = rows(ISSUES_HISTORY.ISSUE_ID.eq(issue.value()));
    List<HistoryEntry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (EntryRow row : rows) {
      boolean latest = seen.add(subject(row));
      entries.add(entry(row, actor.is(Role.FACILITATOR) && latest && row.kind().canBeUndone()));
    }
    entries.add(reported);
    return entries;
  }

  /** What an act is about: of those that are about the same only the last one has a way back. */
  private static String subject(EntryRow row) {
    return switch (row.kind()) {
      case CLOSED, REOPENED -> "status";
      case TOOK_IN, LET_GO, SPLIT -> "with " + row.other();
      default -> row.kind().name();
    };
  }

  /**
   * @throws NotFound if it is not of this issue
   */
  public EntryRow one(IssueId issue, HistoryId id) {
    return rows(ISSUES_HISTORY.ID.eq(id.value()).and(ISSUES_HISTORY.ISSUE_ID.eq(issue.value())))
        .stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("entry"));
  }

  private HistoryEntry reported(IssueId issue) {
    Instant at =
        db.select(ISSUES_ISSUE.CREATED_AT)
            .from(ISSUES_ISSUE)
            .where(ISSUES_ISSUE.ID.eq(issue.value()))
            .fetchOptional(ISSUES_ISSUE.CREATED_AT)
            .orElseThrow(() -> new NotFound("issue"));
    return new HistoryEntry(
        new HistoryId(issue.value()),
        HistoryKind.REPORTED,
        at,
        "REPORTER",
        null,
        "",
        "",
        null,
        "",
        false);
  }

  private List<EntryRow> rows(Condition which) {
    return db.select(
            ISSUES_HISTORY.ID.convertFrom(HistoryId::new),
            ISSUES_HISTORY.KIND.convertFrom(HistoryKind::valueOf),
            ISSUES_HISTORY.CREATED_AT,
            ISSUES_HISTORY.ROLE,
            row(
                    ISSUES_ISSUE.ID.convertFrom(nullOnAllNull(IssueId::new)),
                    ISSUES_ISSUE.NUMBER,
                    ISSUES_ISSUE.TITLE)
                .mapping(nullOnAllNull(Other::new)),
            ISSUES_HISTORY.WAS,
            ISSUES_HISTORY.BECAME,
            row(ISSUES_HISTORY.TITLE, ISSUES_HISTORY.BODY, ISSUES_HISTORY.WORKAROUND)
                .mapping(nullOnAllNull(IssueText::new)),
            ISSUES_HISTORY.REASON)
        .from(ISSUES_HISTORY)
        .leftJoin(ISSUES_ISSUE)
        .on(ISSUES_ISSUE.ID.eq(ISSUES_HISTORY.OTHER_ISSUE))
        .where(which)
        .orderBy(ISSUES_HISTORY.CREATED_AT.desc(), ISSUES_HISTORY.ID.desc())
        .limit(MOST)
        .fetch(mapping(EntryRow::new));
  }

  private HistoryEntry entry(EntryRow row, boolean canBeUndone) {
    return new HistoryEntry(
        row.id(),
        row.kind(),
        row.at(),
        row.role(),
        row.other(),
        told(row.kind(), row.was()),
        told(row.kind(), row.became()),
        row.earlier(),
        row.reason(),
        canBeUndone);
  }

  /** Places are told by name, causes and reasons for closing by their code. */
  private String told(HistoryKind kind, @Nullable String code) {
    if (code == null) {
      return "";
    }
    return switch (kind) {
      case MOVED -> place(Location.parse(code));
      case CAUSE_CHANGED -> CauseCode.parse(code).cause().name();
      default -> code;
    };
  }

  private String place(Location location) {
    SystemId system = new SystemId(location.system());
    UUID screen = location.screen();
    Optional<String> screenName =
        screen == null
            ? Optional.empty()
            : catalogue.screens(List.of(new ScreenId(screen))).values().stream()
                .findFirst()
                .map(it -> it.name());
    return Stream.concat(
            catalogue.system(system).map(it -> it.name()).stream(), screenName.stream())
        .reduce((name, rest) -> name + " · " + rest)
        .orElse("");
  }

  /** An entry as it is kept. */
  public record EntryRow(
      HistoryId id,
      HistoryKind kind,
      Instant at,
      String role,
      @Nullable Other other,
      @Nullable String was,
      @Nullable String became,
      @Nullable IssueText earlier,
      String reason) {}
}
