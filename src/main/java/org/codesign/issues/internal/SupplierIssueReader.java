package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.issues.internal.Groups.MEMBER;
import static org.jooq.Functions.nullOnAllNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import java.util.List;
import java.util.Optional;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.issues.Category;
import org.codesign.issues.Cause;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssueText;
import org.codesign.issues.Pin;
import org.codesign.issues.SupplierIssue;
import org.codesign.issues.SupplierIssue.Merged;
import org.codesign.shared.EntryMode;
import org.codesign.shared.SupplierId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads an issue for the supplier of its system: without people, without councils. */
@Component
public class SupplierIssueReader {

  private static final int MOST_MERGED = 50;

  private final DSLContext db;
  private final PinReader pins;

  SupplierIssueReader(DSLContext db, PinReader pins) {
    this.db = db;
    this.pins = pins;
  }

  public Optional<SupplierIssue> one(SupplierId supplier, IssueId issue) {
    List<Pin> itsPins = pins.of(issue);
    List<Merged> merged = mergedInto(issue);
    return db.select(
            ISSUES_ISSUE.ID.convertFrom(IssueId::new),
            ISSUES_ISSUE.NUMBER,
            ISSUES_ISSUE.TITLE,
            ISSUES_ISSUE.BODY,
            ISSUES_ISSUE.WORKAROUND,
            ISSUES_ISSUE.CATEGORY.convertFrom(Category::valueOf),
            ISSUES_ISSUE.SEVERITY.convertFrom(Number::intValue),
            ISSUES_ISSUE.CAUSE.convertFrom(Cause::valueOf),
            ISSUES_ISSUE.ENTRY_MODE.convertFrom(EntryMode::valueOf),
            ISSUES_ISSUE.HARM,
            ISSUES_ISSUE.STATUS.eq("OPEN"),
            ISSUES_ISSUE.SYSTEM_ID.convertFrom(SystemId::new),
            ISSUES_ISSUE.SECOND_SYSTEM_ID.convertFrom(nullOnAllNull(SystemId::new)),
            ISSUES_ISSUE.SCREEN_ID.convertFrom(nullOnAllNull(ScreenId::new)),
            ISSUES_ISSUE.RELEASE_ID.convertFrom(nullOnAllNull(ReleaseId::new)),
            ISSUES_ISSUE.ID.convertFrom(any -> itsPins),
            ISSUES_ISSUE.ID.convertFrom(any -> merged),
            ISSUES_ISSUE.CREATED_AT,
            ISSUES_ISSUE.CHANGED_AT)
        .from(ISSUES_ISSUE)
        .where(ISSUES_ISSUE.ID.eq(issue.value()))
        .and(ISSUES_ISSUE.SUPPLIER_ID.eq(supplier.value()))
        .fetchOptional(mapping(SupplierIssue::new));
  }

  /** Whoever merged them was told where one comes from another supplier's list. */
  private List<Merged> mergedInto(IssueId issue) {
    return db.select(
            MEMBER.NUMBER,
            row(MEMBER.TITLE, MEMBER.BODY, MEMBER.WORKAROUND).mapping(IssueText::new),
            MEMBER.CREATED_AT)
        .from(MEMBER)
        .where(MEMBER.ROOT_ID.eq(issue.value()))
        .and(MEMBER.LEADS_TO.isNotNull())
        .orderBy(MEMBER.NUMBER)
        .limit(MOST_MERGED)
        .fetch(mapping(Merged::new));
  }
}
