package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesPin.ISSUES_PIN;
import static org.jooq.Records.mapping;

import java.util.List;
import org.codesign.issues.IssueId;
import org.codesign.issues.Pin;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads the places an issue was pinned to. */
@Component
class PinReader {

  private final DSLContext db;

  PinReader(DSLContext db) {
    this.db = db;
  }

  /** In the order in which they were set. */
  List<Pin> of(IssueId issue) {
    return db.select(
            ISSUES_PIN.X.convertFrom(Number::doubleValue),
            ISSUES_PIN.Y.convertFrom(Number::doubleValue))
        .from(ISSUES_PIN)
        .where(ISSUES_PIN.ISSUE_ID.eq(issue.value()))
        .orderBy(ISSUES_PIN.POSITION)
        .fetch(mapping(Pin::new));
  }
}
