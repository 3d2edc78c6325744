package org.codesign.priorities.internal;

import static org.codesign.db.generated.tables.PrioritiesItem.PRIORITIES_ITEM;
import static org.codesign.db.generated.tables.PrioritiesList.PRIORITIES_LIST;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.SystemId;
import org.codesign.privacy.SmallNumbers;
import org.codesign.shared.SupplierId;
import org.codesign.timing.EvidenceUse;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Tells those who log time which lists came out about their systems since. */
@Component
class PublishedSince implements EvidenceUse {

  private static final int MOST = 20;

  private final DSLContext db;
  private final CatalogueFacts catalogue;

  PublishedSince(DSLContext db, CatalogueFacts catalogue) {
    this.db = db;
    this.catalogue = catalogue;
  }

  @Override
  public List<Use> since(Map<SystemId, Instant> since) {
    Map<SupplierId, String> suppliers = catalogue.suppliers();
    var withFigures = count(when(isShown(), PRIORITIES_ITEM.PLACE));
    return db.select(
            PRIORITIES_ITEM.SYSTEM_ID,
            PRIORITIES_LIST.SUPPLIER_ID,
            PRIORITIES_LIST.EDITION,
            PRIORITIES_LIST.PUBLISHED_AT,
            count(),
            withFigures)
        .from(PRIORITIES_LIST)
        .join(PRIORITIES_ITEM)
        .on(PRIORITIES_ITEM.LIST_ID.eq(PRIORITIES_LIST.ID))
        .where(isAboutOneOf(since))
        .groupBy(PRIORITIES_LIST.ID, PRIORITIES_ITEM.SYSTEM_ID)
        .orderBy(PRIORITIES_LIST.PUBLISHED_AT.desc(), PRIORITIES_LIST.ID, PRIORITIES_ITEM.SYSTEM_ID)
        .limit(MOST)
        .fetch(row ->
            new Use(
                new SystemId(row.value1()),
                suppliers.getOrDefault(new SupplierId(row.value2()), ""),
                row.value3(),
                "priorities/" + row.value2() + "/" + row.value3(),
                row.value4(),
                row.value5(),
                row.value6()));
  }

  private static Condition isAboutOneOf(Map<SystemId, Instant> since) {
    return since.entrySet().stream()
        .map(it ->
            PRIORITIES_ITEM
                .SYSTEM_ID
                .eq(it.getKey().value())
                .and(PRIORITIES_LIST.PUBLISHED_AT.ge(it.getValue())))
        .reduce(Condition::or)
        .orElse(falseCondition());
  }

  /** As {@link SmallNumbers#mayShow} has it. */
  private static Condition isShown() {
    return PRIORITIES_ITEM
        .ASKED
        .ge(SmallNumbers.LEAST_WORKERS)
        .and(PRIORITIES_ITEM.COUNCILS.ge(SmallNumbers.LEAST_COUNCILS));
  }
}
