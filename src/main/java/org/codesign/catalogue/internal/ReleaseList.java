package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CatalogueDeployment.CATALOGUE_DEPLOYMENT;
import static org.codesign.db.generated.tables.CataloguePicture.CATALOGUE_PICTURE;
import static org.codesign.db.generated.tables.CatalogueRelease.CATALOGUE_RELEASE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.codesign.catalogue.DeskFilter;
import org.codesign.catalogue.Edited;
import org.codesign.catalogue.ReleaseForm;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.ReleaseRow;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.SystemRelease;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the releases of a system for those who keep them: newest first, undated ones last. */
@Component
public class ReleaseList {

  private static final LocalDate UNDATED = LocalDate.parse("1000-01-01");

  private static final Field<LocalDate> DAY = coalesce(CATALOGUE_RELEASE.RELEASED_ON, UNDATED);

  private final DSLContext db;

  ReleaseList(DSLContext db) {
    this.db = db;
  }

  public Page<ReleaseRow> page(SystemId system, DeskFilter filter, @Nullable Cursor after) {
    List<ReleaseRow> rows =
        db.select(
                CATALOGUE_RELEASE.ID.convertFrom(ReleaseId::new),
                CATALOGUE_RELEASE.NAME,
                CATALOGUE_RELEASE.RELEASED_ON,
                pictures(),
                councils(),
                field(CATALOGUE_RELEASE.RETIRED_AT.isNotNull()))
            .from(CATALOGUE_RELEASE)
            .where(CATALOGUE_RELEASE.SYSTEM_ID.eq(system.value()))
            .and(DeskList.matches(filter, CATALOGUE_RELEASE.NAME, CATALOGUE_RELEASE.RETIRED_AT))
            .and(isAfter(after))
            .orderBy(DAY.desc(), CATALOGUE_RELEASE.ID.desc())
            .limit(DeskList.PAGE_SIZE + 1)
            .fetch(mapping(ReleaseRow::new));
    return Page.of(rows, DeskList.PAGE_SIZE, ReleaseList::cursorOf);
  }

  public List<SystemRelease> current(SystemId system) {
    return db.select(
            CATALOGUE_RELEASE.ID.convertFrom(ReleaseId::new),
            CATALOGUE_RELEASE.NAME,
            CATALOGUE_RELEASE.RELEASED_ON)
        .from(CATALOGUE_RELEASE)
        .where(CATALOGUE_RELEASE.SYSTEM_ID.eq(system.value()))
        .and(CATALOGUE_RELEASE.RETIRED_AT.isNull())
        .orderBy(DAY.desc(), CATALOGUE_RELEASE.ID.desc())
        .fetch(mapping(SystemRelease::new));
  }

  private static Field<Integer> pictures() {
    return field(
        selectCount()
            .from(CATALOGUE_PICTURE)
            .where(CATALOGUE_PICTURE.RELEASE_ID.eq(CATALOGUE_RELEASE.ID)));
  }

  private static Field<Integer> councils() {
    return field(
        select(countDistinct(CATALOGUE_DEPLOYMENT.COUNCIL_CODE))
            .from(CATALOGUE_DEPLOYMENT)
            .where(CATALOGUE_DEPLOYMENT.RELEASE_ID.eq(CATALOGUE_RELEASE.ID)));
  }

  private static Cursor cursorOf(ReleaseRow release) {
    return Cursor.of(
        Optional.ofNullable(release.releasedOn()).orElse(UNDATED).toString(), release.id());
  }

  private static Condition isAfter(@Nullable Cursor after) {
    if (after == null) {
      return noCondition();
    }
    LocalDate day = LocalDate.parse(DeskList.key(after, 0, 2));
    return row(DAY, CATALOGUE_RELEASE.ID).lt(day, UUID.fromString(DeskList.key(after, 1, 2)));
  }

  public Edited<ReleaseForm> one(ReleaseId id) {
    return db.select(
            row(CATALOGUE_RELEASE.NAME, CATALOGUE_RELEASE.RELEASED_ON, CATALOGUE_RELEASE.NOTES)
                .mapping(ReleaseForm::new),
            CATALOGUE_RELEASE.VERSION,
            field(CATALOGUE_RELEASE.RETIRED_AT.isNotNull()))
        .from(CATALOGUE_RELEASE)
        .where(CATALOGUE_RELEASE.ID.eq(id.value()))
        .fetchOptional(mapping(Edited<ReleaseForm>::new))
        .orElseThrow(() -> new NotFound("release"));
  }

  public Optional<SystemId> systemOf(@Nullable ReleaseId id) {
    return id == null
        ? Optional.empty()
        : db.select(CATALOGUE_RELEASE.SYSTEM_ID)
            .from(CATALOGUE_RELEASE)
            .where(CATALOGUE_RELEASE.ID.eq(id.value()))
            .fetchOptional(it -> new SystemId(it.value1()));
  }
}
