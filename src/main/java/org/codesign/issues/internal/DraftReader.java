package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesDraft.ISSUES_DRAFT;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.jooq.Functions.nullOnAllNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.Optional;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.Actor;
import org.codesign.issues.Category;
import org.codesign.issues.Cause;
import org.codesign.issues.Draft;
import org.codesign.issues.DraftForm;
import org.codesign.issues.Frequency;
import org.codesign.issues.IssueId;
import org.codesign.shared.EntryMode;
import org.codesign.shared.NotFound;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;

/** Reads a person's own drafts. */
@Component
public class DraftReader {

  static final int MOST = 20;

  private final DSLContext db;

  DraftReader(DSLContext db) {
    this.db = db;
  }

  public List<Draft> of(Actor actor) {
    return db.select(
            ISSUES_DRAFT.ID.convertFrom(IssueId::new),
            form(),
            ISSUES_DRAFT.VERSION,
            ISSUES_DRAFT.CHANGED_AT)
        .from(ISSUES_DRAFT)
        .where(isOpen(actor))
        .orderBy(ISSUES_DRAFT.CHANGED_AT.desc(), ISSUES_DRAFT.ID.desc())
        .limit(MOST)
        .fetch(mapping(Draft::new));
  }

  public Draft one(Actor actor, IssueId id) {
    return find(actor, id).orElseThrow(() -> new NotFound("draft"));
  }

  Optional<Draft> find(Actor actor, IssueId id) {
    return db.select(
            ISSUES_DRAFT.ID.convertFrom(IssueId::new),
            form(),
            ISSUES_DRAFT.VERSION,
            ISSUES_DRAFT.CHANGED_AT)
        .from(ISSUES_DRAFT)
        .where(ISSUES_DRAFT.ID.eq(id.value()))
        .and(isOpen(actor))
        .fetchOptional(mapping(Draft::new));
  }

  /** The person's own, neither thrown away nor sent. */
  static Condition isOpen(Actor actor) {
    return ISSUES_DRAFT
        .PERSON_ID
        .eq(actor.id().value())
        .and(ISSUES_DRAFT.DISCARDED_AT.isNull())
        .and(notExists(selectOne().from(ISSUES_ISSUE).where(ISSUES_ISSUE.ID.eq(ISSUES_DRAFT.ID))));
  }

  private static SelectField<DraftForm> form() {
    return row(
            ISSUES_DRAFT.SYSTEM_ID.convertFrom(nullOnAllNull(SystemId::new)),
            ISSUES_DRAFT.SECOND_SYSTEM_ID.convertFrom(nullOnAllNull(SystemId::new)),
            ISSUES_DRAFT.SCREEN_ID.convertFrom(nullOnAllNull(ScreenId::new)),
            ISSUES_DRAFT.PINS.convertFrom(PinText::read),
            ISSUES_DRAFT.LOOKS_DIFFERENT,
            ISSUES_DRAFT.TITLE,
            ISSUES_DRAFT.BODY,
            ISSUES_DRAFT.WORKAROUND,
            ISSUES_DRAFT.CATEGORY.convertFrom(nullOnAllNull((String it) -> Category.valueOf(it))),
            ISSUES_DRAFT.SEVERITY.convertFrom(nullOnAllNull(Number::intValue)),
            ISSUES_DRAFT.CAUSE.convertFrom(nullOnAllNull((String it) -> Cause.valueOf(it))),
            ISSUES_DRAFT.ENTRY_MODE.convertFrom(
                nullOnAllNull((String it) -> EntryMode.valueOf(it))),
            ISSUES_DRAFT.HARM,
            ISSUES_DRAFT.FREQUENCY.convertFrom(nullOnAllNull((String it) -> Frequency.valueOf(it))),
            ISSUES_DRAFT.MINUTES,
            ISSUES_DRAFT.KEPT.convertFrom(KeptFields::read))
        .mapping(DraftForm::new);
  }
}
