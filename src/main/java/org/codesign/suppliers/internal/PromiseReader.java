package org.codesign.suppliers.internal;

import static org.codesign.db.generated.tables.SuppliersProof.SUPPLIERS_PROOF;
import static org.codesign.db.generated.tables.SuppliersResponse.SUPPLIERS_RESPONSE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import org.codesign.catalogue.ReleaseId;
import org.codesign.db.generated.tables.SuppliersResponse;
import org.codesign.issues.IssueId;
import org.codesign.shared.SupplierId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads what was promised: of each supplier and issue the latest answer that names a release. */
@Component
class PromiseReader {

  private static final SuppliersResponse LATER = SUPPLIERS_RESPONSE.as("later");

  private final DSLContext db;

  PromiseReader(DSLContext db) {
    this.db = db;
  }

  /** About what was promised and not looked at since then; each issue once. */
  List<IssueId> notLookedAtSince(Instant then) {
    return db.selectDistinct(SUPPLIERS_RESPONSE.ISSUE_ID.convertFrom(IssueId::new))
        .from(SUPPLIERS_RESPONSE)
        .leftJoin(SUPPLIERS_PROOF)
        .on(SUPPLIERS_PROOF.SUPPLIER_ID.eq(SUPPLIERS_RESPONSE.SUPPLIER_ID))
        .and(SUPPLIERS_PROOF.ISSUE_ID.eq(SUPPLIERS_RESPONSE.ISSUE_ID))
        .where(SUPPLIERS_RESPONSE.RELEASE_ID.isNotNull())
        .and(SUPPLIERS_PROOF.CHANGED_AT.isNull().or(SUPPLIERS_PROOF.CHANGED_AT.lt(then)))
        .fetch(it -> it.value1());
  }

  List<Promise> of(IssueId issue) {
    return db.select(
            SUPPLIERS_RESPONSE.SUPPLIER_ID.convertFrom(SupplierId::new),
            SUPPLIERS_RESPONSE.ISSUE_ID.convertFrom(IssueId::new),
            SUPPLIERS_RESPONSE.RELEASE_ID.convertFrom(ReleaseId::new),
            SUPPLIERS_RESPONSE.RELEASE_NAME,
            SUPPLIERS_RESPONSE.RELEASE_DAY,
            SUPPLIERS_RESPONSE.CREATED_AT)
        .from(SUPPLIERS_RESPONSE)
        .where(SUPPLIERS_RESPONSE.ISSUE_ID.eq(issue.value()))
        .and(SUPPLIERS_RESPONSE.RELEASE_ID.isNotNull())
        .and(
            notExists(
                selectOne()
                    .from(LATER)
                    .where(LATER.SUPPLIER_ID.eq(SUPPLIERS_RESPONSE.SUPPLIER_ID))
                    .and(LATER.ISSUE_ID.eq(SUPPLIERS_RESPONSE.ISSUE_ID))
                    .and(LATER.RELEASE_ID.isNotNull())
                    .and(
                        row(LATER.CREATED_AT, LATER.ID)
                            .gt(SUPPLIERS_RESPONSE.CREATED_AT, SUPPLIERS_RESPONSE.ID))))
        .fetch(mapping(Promise::new));
  }
}
