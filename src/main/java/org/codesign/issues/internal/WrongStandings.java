package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesAnswer.ISSUES_ANSWER;
import static org.codesign.db.generated.tables.IssuesComment.ISSUES_COMMENT;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;
import static org.codesign.issues.internal.Groups.MEMBER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.springframework.stereotype.Component;

/** Finds standings that a crash left behind; reads every answer and comment there is. */
@Component
class WrongStandings {

  private static final Field<Integer> ASKED_NOW = field(name("asked_now"), Integer.class);
  private static final Field<Integer> AFFECTED_NOW = field(name("affected_now"), Integer.class);
  private static final Field<Integer> COUNCILS_NOW = field(name("councils_now"), Integer.class);
  private static final Field<Integer> COMMENTS_NOW = field(name("comments_now"), Integer.class);

  private final DSLContext db;

  WrongStandings(DSLContext db) {
    this.db = db;
  }

  /**
   * Issues whose standing does not say what their answers and comments say, those of what was
   * merged into them counted once; merged ones stand for nothing.
   */
  List<UUID> all() {
    return db.select(ISSUES_STANDING.ISSUE_ID)
        .from(ISSUES_STANDING)
        .leftJoin(
            select(
                    MEMBER.ROOT_ID,
                    count().as(ASKED_NOW),
                    StandingStore.affected().as(AFFECTED_NOW),
                    countDistinct(ISSUES_ANSWER.COUNCIL_CODE).as(COUNCILS_NOW))
                .from(MEMBER)
                .join(ISSUES_ANSWER)
                .on(ISSUES_ANSWER.ISSUE_ID.eq(MEMBER.ID))
                .where(ISSUES_ANSWER.FREQUENCY.in(StandingStore.ASKED))
                .and(Groups.counts())
                .groupBy(MEMBER.ROOT_ID)
                .asTable("answers"))
        .on(field(name("answers", "root_id"), UUID.class).eq(ISSUES_STANDING.ISSUE_ID))
        .leftJoin(
            select(MEMBER.ROOT_ID, count().as(COMMENTS_NOW))
                .from(MEMBER)
                .join(ISSUES_COMMENT)
                .on(ISSUES_COMMENT.ISSUE_ID.eq(MEMBER.ID))
                .where(ISSUES_COMMENT.STATE.eq("SHOWN"))
                .groupBy(MEMBER.ROOT_ID)
                .asTable("talk"))
        .on(field(name("talk", "root_id"), UUID.class).eq(ISSUES_STANDING.ISSUE_ID))
        .where(ISSUES_STANDING.ASKED.ne(coalesce(ASKED_NOW, 0)))
        .or(ISSUES_STANDING.AFFECTED.ne(coalesce(AFFECTED_NOW, 0)))
        .or(ISSUES_STANDING.COUNCILS.ne(coalesce(COUNCILS_NOW, 0)))
        .or(ISSUES_STANDING.COMMENTS.ne(coalesce(COMMENTS_NOW, 0)))
        .fetch(Record1::value1);
  }
}
