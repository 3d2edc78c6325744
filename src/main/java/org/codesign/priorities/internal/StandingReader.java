package org.codesign.priorities.internal;

import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.PrioritiesHoursLost.PRIORITIES_HOURS_LOST;
import static org.codesign.db.generated.tables.PrioritiesList.PRIORITIES_LIST;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.priorities.SupplierRanking;
import org.codesign.shared.NotFound;
import org.codesign.shared.SupplierId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads how things stand with the suppliers; three queries whatever their number. */
@Component
public class StandingReader {

  private final DSLContext db;
  private final CatalogueFacts catalogue;

  StandingReader(DSLContext db, CatalogueFacts catalogue) {
    this.db = db;
    this.catalogue = catalogue;
  }

  /** Those with a ranked issue or a published list, by name. */
  public List<SupplierRanking> all() {
    Map<UUID, Integer> open = openIssues(noCondition());
    Map<UUID, Latest> latest = latest(noCondition());
    Map<UUID, Integer> changed = changedSince(noCondition());
    return catalogue.suppliers().entrySet().stream()
        .filter(
            it -> open.containsKey(it.getKey().value()) || latest.containsKey(it.getKey().value()))
        .map(it -> ranking(it.getKey(), it.getValue(), open, latest, changed))
        .toList();
  }

  public SupplierRanking one(SupplierId supplier) {
    String name = catalogue.suppliers().get(supplier);
    if (name == null) {
      throw new NotFound("supplier");
    }
    return ranking(
        supplier,
        name,
        openIssues(PRIORITIES_HOURS_LOST.SUPPLIER_ID.eq(supplier.value())),
        latest(PRIORITIES_LIST.SUPPLIER_ID.eq(supplier.value())),
        changedSince(PRIORITIES_HOURS_LOST.SUPPLIER_ID.eq(supplier.value())));
  }

  private static SupplierRanking ranking(
      SupplierId supplier,
      String name,
      Map<UUID, Integer> open,
      Map<UUID, Latest> latest,
      Map<UUID, Integer> changed) {
    Latest list = latest.getOrDefault(supplier.value(), Latest.NONE);
    return new SupplierRanking(
        supplier,
        name,
        open.getOrDefault(supplier.value(), 0),
        list.edition(),
        list.published(),
        changed.getOrDefault(supplier.value(), 0));
  }

  private Map<UUID, Integer> openIssues(Condition which) {
    return db.select(PRIORITIES_HOURS_LOST.SUPPLIER_ID, count())
        .from(PRIORITIES_HOURS_LOST)
        .where(which)
        .and(PRIORITIES_HOURS_LOST.OPEN.isTrue())
        .groupBy(PRIORITIES_HOURS_LOST.SUPPLIER_ID)
        .fetchMap(PRIORITIES_HOURS_LOST.SUPPLIER_ID, count());
  }

  private Map<UUID, Latest> latest(Condition which) {
    return db
        .select(PRIORITIES_LIST.SUPPLIER_ID, PRIORITIES_LIST.EDITION, PRIORITIES_LIST.PUBLISHED_AT)
        .from(PRIORITIES_LIST)
        .where(which)
        .and(isLatest())
        .stream()
        .collect(toMap(row -> row.value1(), row -> new Latest(row.value2(), row.value3())));
  }

  private Map<UUID, Integer> changedSince(Condition which) {
    return db.select(PRIORITIES_HOURS_LOST.SUPPLIER_ID, count())
        .from(PRIORITIES_HOURS_LOST)
        .join(PRIORITIES_LIST)
        .on(PRIORITIES_LIST.SUPPLIER_ID.eq(PRIORITIES_HOURS_LOST.SUPPLIER_ID))
        .where(which)
        .and(isLatest())
        .and(PRIORITIES_HOURS_LOST.OPEN.isTrue())
        .and(PRIORITIES_HOURS_LOST.CHANGED_AT.gt(PRIORITIES_LIST.PUBLISHED_AT))
        .groupBy(PRIORITIES_HOURS_LOST.SUPPLIER_ID)
        .fetchMap(PRIORITIES_HOURS_LOST.SUPPLIER_ID, count());
  }

  private static Condition isLatest() {
    return row(PRIORITIES_LIST.SUPPLIER_ID, PRIORITIES_LIST.EDITION)
        .in(
            select(PRIORITIES_LIST.SUPPLIER_ID, max(PRIORITIES_LIST.EDITION))
                .from(PRIORITIES_LIST)
                .groupBy(PRIORITIES_LIST.SUPPLIER_ID));
  }

  private record Latest(int edition, @Nullable Instant published) {
    static final Latest NONE = new Latest(0, null);
  }
}
