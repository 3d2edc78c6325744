package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesAnswer.ISSUES_ANSWER;
import static org.codesign.db.generated.tables.IssuesHistory.ISSUES_HISTORY;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.AnswerForm;
import org.codesign.issues.HistoryId;
import org.codesign.issues.HistoryKind;
import org.codesign.issues.IssueImportId;
import org.codesign.issues.internal.ImportedIssues.Imported;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Writes the rows of imported issues, some hundreds in a statement. */
@Component
class ImportedRows {

  private final DSLContext db;

  ImportedRows(DSLContext db) {
    this.db = db;
  }

  /** They were looked at before they came in. */
  void add(Actor actor, IssueImportId id, List<Imported> issues, Instant now) {
    var rows =
        db.insertInto(
            ISSUES_ISSUE,
            ISSUES_ISSUE.ID,
            ISSUES_ISSUE.SYSTEM_ID,
            ISSUES_ISSUE.SUPPLIER_ID,
            ISSUES_ISSUE.SECOND_SYSTEM_ID,
            ISSUES_ISSUE.SCREEN_ID,
            ISSUES_ISSUE.REPORTER_ID,
            ISSUES_ISSUE.TITLE,
            ISSUES_ISSUE.BODY,
            ISSUES_ISSUE.WORKAROUND,
            ISSUES_ISSUE.CATEGORY,
            ISSUES_ISSUE.SEVERITY,
            ISSUES_ISSUE.CAUSE,
            ISSUES_ISSUE.ENTRY_MODE,
            ISSUES_ISSUE.HARM,
            ISSUES_ISSUE.LOOKED_AT,
            ISSUES_ISSUE.LOOKED_BY,
            ISSUES_ISSUE.IMPORT_ID,
            ISSUES_ISSUE.CREATED_AT,
            ISSUES_ISSUE.CHANGED_AT);
    for (Imported issue : issues) {
      rows =
          rows.values(
              issue.id().value(),
              issue.system(),
              issue.supplier(),
              issue.secondSystem(),
              issue.screen(),
              actor.id().value(),
              issue.text().title(),
              issue.text().body(),
              issue.text().workaround(),
              issue.category().name(),
              (byte) issue.severity(),
              issue.cause().name(),
              issue.entryMode().name(),
              issue.harm(),
              now,
              actor.id().value(),
              id.value(),
              issue.reportedAt(),
              now);
    }
    rows.execute();
    addHistory(actor, issues, now);
    addAnswers(actor, issues.stream().filter(it -> it.answer() != null).toList(), now);
  }

  private void addHistory(Actor actor, List<Imported> issues, Instant now) {
    var rows =
        db.insertInto(
            ISSUES_HISTORY,
            ISSUES_HISTORY.ID,
            ISSUES_HISTORY.ISSUE_ID,
            ISSUES_HISTORY.KIND,
            ISSUES_HISTORY.PERSON_ID,
            ISSUES_HISTORY.ROLE,
            ISSUES_HISTORY.CREATED_AT,
            ISSUES_HISTORY.CHANGED_AT);
    for (Imported issue : issues) {
      rows =
          rows.values(
              HistoryId.next().value(),
              issue.id().value(),
              HistoryKind.IMPORTED.name(),
              actor.id().value(),
              Role.FACILITATOR.name(),
              now,
              now);
    }
    rows.execute();
  }

  private void addAnswers(Actor actor, List<Imported> issues, Instant now) {
    if (issues.isEmpty()) {
      return;
    }
    var rows =
        db.insertInto(
            ISSUES_ANSWER,
            ISSUES_ANSWER.ISSUE_ID,
            ISSUES_ANSWER.PERSON_ID,
            ISSUES_ANSWER.COUNCIL_CODE,
            ISSUES_ANSWER.FREQUENCY,
            ISSUES_ANSWER.MINUTES,
            ISSUES_ANSWER.CREATED_AT,
            ISSUES_ANSWER.CHANGED_AT);
    String council = actor.council().map(Object::toString).orElse(null);
    for (Imported issue : issues) {
      AnswerForm answer = Objects.requireNonNull(issue.answer());
      rows =
          rows.values(
              issue.id().value(),
              actor.id().value(),
              council,
              answer.frequency().name(),
              answer.minutes(),
              now,
              now);
    }
    rows.execute();
  }
}
