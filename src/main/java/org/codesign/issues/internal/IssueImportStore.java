package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesAnswer.ISSUES_ANSWER;
import static org.codesign.db.generated.tables.IssuesComment.ISSUES_COMMENT;
import static org.codesign.db.generated.tables.IssuesHistory.ISSUES_HISTORY;
import static org.codesign.db.generated.tables.IssuesImport.ISSUES_IMPORT;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.codesign.identity.Actor;
import org.codesign.issues.HistoryKind;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssueImport;
import org.codesign.issues.IssueImportId;
import org.codesign.issues.IssueImportOutcome;
import org.codesign.issues.internal.ImportedIssues.Imported;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.PlainText;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Writes what a file brings, and takes it off the board again. */
@Component
public class IssueImportStore {

  private static final int LATEST = 20;
  private static final int AT_ONCE = 500;
  private static final int NAME = 120;

  private final DSLContext db;
  private final Clock clock;
  private final ImportedRows rows;
  private final StandingStore standings;
  private final HarmStore harm;
  private final IssueChanges changes;

  IssueImportStore(
      DSLContext db,
      Clock clock,
      ImportedRows rows,
      StandingStore standings,
      HarmStore harm,
      IssueChanges changes) {
    this.db = db;
    this.clock = clock;
    this.rows = rows;
    this.standings = standings;
    this.harm = harm;
    this.changes = changes;
  }

  public IssueImportOutcome add(
      Actor actor, IssueImportId id, String fileName, byte[] csv, List<Imported> issues) {
    String hash = sha256(csv);
    Optional<IssueImport> sent = one(ISSUES_IMPORT.ID.eq(id.value()));
    if (sent.isPresent()) {
      if (!db.fetchExists(
          ISSUES_IMPORT,
          ISSUES_IMPORT.ID.eq(id.value()),
          ISSUES_IMPORT.PERSON_ID.eq(actor.id().value()),
          ISSUES_IMPORT.SHA256.eq(hash))) {
        throw new NotFound("import");
      }
      return new IssueImportOutcome.CameBefore(sent.get());
    }
    Optional<IssueImport> earlier =
        one(ISSUES_IMPORT.SHA256.eq(hash).and(ISSUES_IMPORT.TAKEN_BACK_AT.isNull()));
    if (earlier.isPresent()) {
      return new IssueImportOutcome.CameBefore(earlier.get());
    }
    Instant now = clock.instant();
    db.insertInto(ISSUES_IMPORT)
        .set(ISSUES_IMPORT.ID, id.value())
        .set(ISSUES_IMPORT.PERSON_ID, actor.id().value())
        .set(ISSUES_IMPORT.FILE_NAME, shortened(fileName))
        .set(ISSUES_IMPORT.SHA256, hash)
        .set(ISSUES_IMPORT.ISSUES, issues.size())
        .set(ISSUES_IMPORT.CREATED_AT, now)
        .set(ISSUES_IMPORT.CHANGED_AT, now)
        .execute();
    issues.stream()
        .gather(Gatherers.windowFixed(AT_ONCE))
        .forEach(some -> {
          rows.add(actor, id, some, now);
          List<UUID> ids = some.stream().map(it -> it.id().value()).toList();
          standings.add(ids);
          changes.note(ids);
        });
    return new IssueImportOutcome.BroughtIn(one(ISSUES_IMPORT.ID.eq(id.value())).orElseThrow());
  }

  private static String shortened(String fileName) {
    String tidy = PlainText.tidyLine(fileName);
    return tidy.substring(0, Math.min(tidy.length(), NAME));
  }

  private static String sha256(byte[] csv) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(csv));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Optional<IssueImport> one(Condition which) {
    return some(which, 1).stream().findFirst();
  }

  public List<IssueImport> latest() {
    return some(ISSUES_IMPORT.ID.isNotNull(), LATEST);
  }

  private List<IssueImport> some(Condition which, int most) {
    return db.select(
            ISSUES_IMPORT.ID.convertFrom(IssueImportId::new),
            ISSUES_IMPORT.FILE_NAME,
            ISSUES_IMPORT.ISSUES,
            ISSUES_IMPORT.CREATED_AT,
            ISSUES_IMPORT.TAKEN_BACK_AT)
        .from(ISSUES_IMPORT)
        .where(which)
        .orderBy(ISSUES_IMPORT.CREATED_AT.desc(), ISSUES_IMPORT.ID.desc())
        .limit(most)
        .fetch(mapping(IssueImport::new));
  }

  /** Its issues; they are closed, and stand in no list of the board. */
  public List<IssueId> takeBack(Actor actor, IssueImportId id) {
    Instant now = clock.instant();
    int taken =
        db.update(ISSUES_IMPORT)
            .set(ISSUES_IMPORT.TAKEN_BACK_AT, now)
            .set(ISSUES_IMPORT.CHANGED_AT, now)
            .where(ISSUES_IMPORT.ID.eq(id.value()))
            .and(ISSUES_IMPORT.TAKEN_BACK_AT.isNull())
            .execute();
    if (taken == 0) {
      if (db.fetchExists(ISSUES_IMPORT, ISSUES_IMPORT.ID.eq(id.value()))) {
        return List.of();
      }
      throw new NotFound("import");
    }
    List<UUID> issues =
        db.select(ISSUES_ISSUE.ID)
            .from(ISSUES_ISSUE)
            .where(ISSUES_ISSUE.IMPORT_ID.eq(id.value()))
            .forUpdate()
            .fetch(ISSUES_ISSUE.ID);
    if (db.fetchExists(ISSUES_ISSUE, ISSUES_ISSUE.IMPORT_ID.eq(id.value()).and(isTouched()))) {
      throw new Invalid("id", "issue-import.touched");
    }
    db.update(ISSUES_ISSUE)
        .set(ISSUES_ISSUE.STATUS, "CLOSED")
        .set(ISSUES_ISSUE.CLOSED_AS, CaredFor.TAKEN_BACK)
        .where(ISSUES_ISSUE.IMPORT_ID.eq(id.value()))
        .execute();
    db.update(ISSUES_STANDING)
        .set(ISSUES_STANDING.STATUS, StandingStore.GONE)
        .where(
            ISSUES_STANDING.ISSUE_ID.in(
                select(ISSUES_ISSUE.ID)
                    .from(ISSUES_ISSUE)
                    .where(ISSUES_ISSUE.IMPORT_ID.eq(id.value()))))
        .execute();
    issues.stream()
        .gather(Gatherers.windowFixed(AT_ONCE))
        .forEach(some -> {
          harm.takeBack(some);
          changes.note(some);
        });
    return issues.stream().map(IssueId::new).toList();
  }

  /** Somebody but who brought it in answered it, spoke or cared for it, or it was merged. */
  private static Condition isTouched() {
    return ISSUES_ISSUE
        .LEADS_TO
        .isNotNull()
        .or(
            exists(
                selectOne()
                    .from(ISSUES_ANSWER)
                    .where(ISSUES_ANSWER.ISSUE_ID.eq(ISSUES_ISSUE.ID))
                    .and(ISSUES_ANSWER.PERSON_ID.ne(ISSUES_ISSUE.REPORTER_ID))))
        .or(
            exists(
                selectOne()
                    .from(ISSUES_COMMENT)
                    .where(ISSUES_COMMENT.ISSUE_ID.eq(ISSUES_ISSUE.ID))))
        .or(
            exists(
                selectOne()
                    .from(ISSUES_HISTORY)
                    .where(ISSUES_HISTORY.ISSUE_ID.eq(ISSUES_ISSUE.ID))
                    .and(ISSUES_HISTORY.KIND.ne(HistoryKind.IMPORTED.name()))));
  }
}
