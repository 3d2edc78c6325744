package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CatalogueCouncil.CATALOGUE_COUNCIL;
import static org.codesign.db.generated.tables.CatalogueDeployment.CATALOGUE_DEPLOYMENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.codesign.catalogue.CouncilForm;
import org.codesign.catalogue.CouncilKind;
import org.codesign.catalogue.CouncilRow;
import org.codesign.catalogue.DeskFilter;
import org.codesign.catalogue.Edited;
import org.codesign.catalogue.EnglishRegion;
import org.codesign.shared.Cursor;
import org.codesign.shared.GssCode;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads councils for those who keep them. */
@Component
public class CouncilList {

  private static final Field<Integer> SYSTEMS =
      field(
          select(countDistinct(CATALOGUE_DEPLOYMENT.SYSTEM_ID))
              .from(CATALOGUE_DEPLOYMENT)
              .where(CATALOGUE_DEPLOYMENT.COUNCIL_CODE.eq(CATALOGUE_COUNCIL.CODE)));

  private final DSLContext db;
  private final Clock clock;

  CouncilList(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Found by short name, official name, region or code. */
  public Page<CouncilRow> page(DeskFilter filter, @Nullable Cursor after) {
    List<CouncilRow> rows =
        rows(found(filter).and(exists(filter)).and(isAfter(after)), DeskList.PAGE_SIZE + 1);
    return Page.of(rows, DeskList.PAGE_SIZE, it -> Cursor.of(it.name(), it.code()));
  }

  public CouncilRow council(GssCode code) {
    return rows(CATALOGUE_COUNCIL.CODE.eq(code.value()), 1).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("council"));
  }

  private List<CouncilRow> rows(Condition which, int limit) {
    return db.select(
            CATALOGUE_COUNCIL.CODE.convertFrom(GssCode::new),
            CATALOGUE_COUNCIL.NAME,
            CATALOGUE_COUNCIL.REGION,
            CATALOGUE_COUNCIL.KIND,
            CATALOGUE_COUNCIL.POPULATION,
            SYSTEMS,
            CATALOGUE_COUNCIL.VALID_FROM,
            CATALOGUE_COUNCIL.VALID_TO)
        .from(CATALOGUE_COUNCIL)
        .where(which)
        .orderBy(CATALOGUE_COUNCIL.NAME, CATALOGUE_COUNCIL.CODE)
        .limit(limit)
        .fetch(mapping(CouncilRow::new));
  }

  private static Condition found(DeskFilter filter) {
    return DeskList.named(filter, CATALOGUE_COUNCIL.NAME)
        .or(DeskList.named(filter, CATALOGUE_COUNCIL.OFFICIAL_NAME))
        .or(DeskList.named(filter, CATALOGUE_COUNCIL.REGION))
        .or(DeskList.named(filter, CATALOGUE_COUNCIL.CODE));
  }

  private Condition exists(DeskFilter filter) {
    return filter.retired()
        ? noCondition()
        : CATALOGUE_COUNCIL
            .VALID_TO
            .isNull()
            .or(CATALOGUE_COUNCIL.VALID_TO.gt(LocalDate.now(clock)));
  }

  private static Condition isAfter(@Nullable Cursor after) {
    return after == null
        ? noCondition()
        : row(CATALOGUE_COUNCIL.NAME, CATALOGUE_COUNCIL.CODE)
            .gt(DeskList.key(after, 0, 2), DeskList.key(after, 1, 2));
  }

  public Edited<CouncilForm> one(GssCode code) {
    return db.select(
            row(
                    CATALOGUE_COUNCIL.CODE,
                    CATALOGUE_COUNCIL.NAME,
                    CATALOGUE_COUNCIL.OFFICIAL_NAME,
                    CATALOGUE_COUNCIL.REGION.convertFrom(EnglishRegion::written),
                    CATALOGUE_COUNCIL.KIND.convertFrom(CouncilKind::written),
                    CATALOGUE_COUNCIL.POPULATION,
                    CATALOGUE_COUNCIL.VALID_FROM,
                    CATALOGUE_COUNCIL.VALID_TO)
                .mapping(CouncilForm::new),
            CATALOGUE_COUNCIL.VERSION,
            field(CATALOGUE_COUNCIL.VALID_TO.le(LocalDate.now(clock))))
        .from(CATALOGUE_COUNCIL)
        .where(CATALOGUE_COUNCIL.CODE.eq(code.value()))
        .fetchOptional(
            mapping(
                (form, version, past) -> new Edited<>(form, version, Boolean.TRUE.equals(past))))
        .orElseThrow(() -> new NotFound("council"));
  }
}
