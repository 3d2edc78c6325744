package org.codesign.issues.internal;

import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.IssuesAnswer.ISSUES_ANSWER;
import static org.codesign.issues.internal.Groups.MEMBER;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.issues.AnswerForm;
import org.codesign.issues.Frequency;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads a person's own answers: one for each issue and what was merged into it. */
@Component
class OwnAnswers {

  private final DSLContext db;

  OwnAnswers(DSLContext db) {
    this.db = db;
  }

  Map<UUID, AnswerForm> to(Collection<UUID> issues, Actor actor) {
    return db
        .select(MEMBER.ROOT_ID, ISSUES_ANSWER.FREQUENCY, ISSUES_ANSWER.MINUTES, ISSUES_ANSWER.NOTE)
        .from(ISSUES_ANSWER)
        .join(MEMBER)
        .on(MEMBER.ID.eq(ISSUES_ANSWER.ISSUE_ID))
        .where(ISSUES_ANSWER.PERSON_ID.eq(actor.id().value()))
        .and(MEMBER.ROOT_ID.in(issues))
        .and(Groups.counts())
        .stream()
        .collect(
            toMap(
                row -> row.value1(),
                row ->
                    new AnswerForm(Frequency.valueOf(row.value2()), row.value3(), row.value4())));
  }
}
