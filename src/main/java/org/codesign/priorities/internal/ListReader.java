package org.codesign.priorities.internal;

import static org.codesign.db.generated.tables.PrioritiesItem.PRIORITIES_ITEM;
import static org.codesign.db.generated.tables.PrioritiesList.PRIORITIES_LIST;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.SystemId;
import org.codesign.db.generated.tables.PrioritiesList;
import org.codesign.issues.IssueId;
import org.codesign.priorities.Appearance;
import org.codesign.priorities.Figures;
import org.codesign.priorities.ListId;
import org.codesign.priorities.PriorityList;
import org.codesign.priorities.PriorityListItem;
import org.codesign.priorities.Told;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.codesign.shared.SupplierId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads published lists. */
@Component
public class ListReader {

  private static final int PAGE_SIZE = 20;
  private static final PrioritiesList OTHER = PRIORITIES_LIST.as("other");

  private final DSLContext db;
  private final CatalogueFacts catalogue;

  ListReader(DSLContext db, CatalogueFacts catalogue) {
    this.db = db;
    this.catalogue = catalogue;
  }

  /**
   * Newest first.
   *
   * @param of the supplier they were made for; null for all
   */
  public Page<PriorityListItem> page(@Nullable SupplierId of, @Nullable Cursor after) {
    Map<SupplierId, String> suppliers = catalogue.suppliers();
    List<PriorityListItem> lists =
        heads(isFor(of).and(isBefore(after)), PAGE_SIZE + 1).stream()
            .map(it -> it.listItem(suppliers.getOrDefault(it.supplier(), "")))
            .toList();
    return Page.of(lists, PAGE_SIZE, it -> Cursor.of(it.id()));
  }

  public Optional<PriorityList> edition(SupplierId supplier, int edition) {
    return whole(isFor(supplier).and(PRIORITIES_LIST.EDITION.eq(edition)));
  }

  public Optional<PriorityList> latest(SupplierId supplier) {
    return whole(
        isFor(supplier)
            .and(
                PRIORITIES_LIST.EDITION.eq(
                    select(max(OTHER.EDITION))
                        .from(OTHER)
                        .where(OTHER.SUPPLIER_ID.eq(PRIORITIES_LIST.SUPPLIER_ID)))));
  }

  /**
   * @param of the supplier it must have been made for; null for any
   */
  public Optional<PriorityList> one(@Nullable SupplierId of, ListId id) {
    return whole(isFor(of).and(PRIORITIES_LIST.ID.eq(id.value())));
  }

  private static Condition isFor(@Nullable SupplierId supplier) {
    return supplier == null ? noCondition() : PRIORITIES_LIST.SUPPLIER_ID.eq(supplier.value());
  }

  private static Condition isBefore(@Nullable Cursor after) {
    if (after == null) {
      return noCondition();
    }
    return row(PRIORITIES_LIST.PUBLISHED_AT, PRIORITIES_LIST.ID)
        .lt(
            select(OTHER.PUBLISHED_AT, OTHER.ID)
                .from(OTHER)
                .where(OTHER.ID.eq(UUID.fromString(after.keys().get(0)))));
  }

  private List<Head> heads(Condition which, int limit) {
    return db.select(
            PRIORITIES_LIST.ID.convertFrom(ListId::new),
            PRIORITIES_LIST.SUPPLIER_ID.convertFrom(SupplierId::new),
            PRIORITIES_LIST.EDITION,
            PRIORITIES_LIST.NOTE,
            PRIORITIES_LIST.PUBLISHED_AT,
            DSL.field(
                selectCount()
                    .from(PRIORITIES_ITEM)
                    .where(PRIORITIES_ITEM.LIST_ID.eq(PRIORITIES_LIST.ID))))
        .from(PRIORITIES_LIST)
        .where(which)
        .orderBy(PRIORITIES_LIST.PUBLISHED_AT.desc(), PRIORITIES_LIST.ID.desc())
        .limit(limit)
        .fetch(mapping(Head::new));
  }

  /** The first of these with its items and those of the edition before: three queries. */
  private Optional<PriorityList> whole(Condition which) {
    return heads(which, 1).stream().findFirst().map(this::whole);
  }

  private PriorityList whole(Head head) {
    Comparison comparison =
        new Comparison(
            items(PRIORITIES_ITEM.LIST_ID.eq(head.id().value())),
            items(PRIORITIES_ITEM.LIST_ID.eq(editionBefore(head))));
    return new PriorityList(
        head.id(),
        head.supplier(),
        catalogue.suppliers().getOrDefault(head.supplier(), ""),
        head.edition(),
        head.note(),
        head.publishedAt(),
        comparison.items(new SystemNames(catalogue.systems(comparison.systems()))),
        comparison.gone());
  }

  private List<ItemRow> items(Condition which) {
    return db.select(
            PRIORITIES_ITEM.PLACE,
            PRIORITIES_ITEM.BAND,
            PRIORITIES_ITEM.ISSUE_ID.convertFrom(IssueId::new),
            PRIORITIES_ITEM.NUMBER,
            PRIORITIES_ITEM.TITLE,
            PRIORITIES_ITEM.SYSTEM_ID.convertFrom(SystemId::new),
            Columns.hoursLostWhenPublished())
        .from(PRIORITIES_ITEM)
        .where(which)
        .orderBy(PRIORITIES_ITEM.LIST_ID, PRIORITIES_ITEM.PLACE)
        .fetch(mapping(ItemRow::new));
  }

  private static Select<Record1<UUID>> editionBefore(Head head) {
    return select(PRIORITIES_LIST.ID)
        .from(PRIORITIES_LIST)
        .where(isFor(head.supplier()))
        .and(PRIORITIES_LIST.EDITION.eq(head.edition() - 1));
  }

  /** Where the issue stood on the lists made for the supplier, newest first. */
  public List<Appearance> appearances(SupplierId supplier, IssueId issue) {
    return db.select(
            PRIORITIES_LIST.EDITION,
            PRIORITIES_LIST.PUBLISHED_AT,
            PRIORITIES_ITEM.PLACE,
            PRIORITIES_ITEM.BAND,
            Columns.hoursLostWhenPublished())
        .from(PRIORITIES_ITEM)
        .join(PRIORITIES_LIST)
        .on(PRIORITIES_LIST.ID.eq(PRIORITIES_ITEM.LIST_ID))
        .where(isFor(supplier))
        .and(PRIORITIES_ITEM.ISSUE_ID.eq(issue.value()))
        .orderBy(PRIORITIES_LIST.EDITION.desc())
        .fetch(row ->
            new Appearance(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                Figures.of(row.value5()).orElse(null)));
  }

  /** The latest place of each of these issues that is on a list, newest first. */
  public List<Told> told(Set<IssueId> issues) {
    Map<IssueId, Told> latest = new LinkedHashMap<>();
    Map<SupplierId, String> suppliers = catalogue.suppliers();
    db.select(
            PRIORITIES_ITEM.ISSUE_ID.convertFrom(IssueId::new),
            PRIORITIES_ITEM.NUMBER,
            PRIORITIES_ITEM.TITLE,
            PRIORITIES_LIST.SUPPLIER_ID.convertFrom(SupplierId::new),
            PRIORITIES_LIST.EDITION,
            PRIORITIES_LIST.PUBLISHED_AT,
            PRIORITIES_ITEM.PLACE,
            PRIORITIES_ITEM.BAND,
            Columns.hoursLostWhenPublished())
        .from(PRIORITIES_ITEM)
        .join(PRIORITIES_LIST)
        .on(PRIORITIES_LIST.ID.eq(PRIORITIES_ITEM.LIST_ID))
        .where(PRIORITIES_ITEM.ISSUE_ID.in(issues.stream().map(IssueId::value).toList()))
        .orderBy(PRIORITIES_LIST.PUBLISHED_AT.desc(), PRIORITIES_ITEM.PLACE)
        .forEach(row ->
            latest.putIfAbsent(
                row.value1(),
                new Told(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    suppliers.getOrDefault(row.value4(), ""),
                    row.value5(),
                    row.value6(),
                    row.value7(),
                    row.value8(),
                    Figures.of(row.value9()).orElse(null))));
    return List.copyOf(latest.values());
  }

  private record Head(
      ListId id, SupplierId supplier, int edition, String note, Instant publishedAt, int items) {

    PriorityListItem listItem(String supplierName) {
      return new PriorityListItem(id, supplier, supplierName, edition, note, publishedAt, items);
    }
  }
}
