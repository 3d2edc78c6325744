package org.codesign.issues.internal;

import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.IssuesAnswer.ISSUES_ANSWER;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.issues.AnswerForm;
import org.codesign.issues.Frequency;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads a person's own answers. */
@Component
class OwnAnswers {

  private final DSLContext db;

  OwnAnswers(DSLContext db) {
    this.db = db;
  }

  Map<UUID, AnswerForm> to(Collection<UUID> issues, Actor actor) {
    return db
        .select(ISSUES_ANSWER.ISSUE_ID, ISSUES_ANSWER.FREQUENCY, ISSUES_ANSWER.MINUTES)
        .from(ISSUES_ANSWER)
        .where(ISSUES_ANSWER.PERSON_ID.eq(actor.id().value()))
        .and(ISSUES_ANSWER.ISSUE_ID.in(issues))
        .stream()
        .collect(
            toMap(
                row -> row.value1(),
                row -> new AnswerForm(Frequency.valueOf(row.value2()), row.value3())));
  }
}
