package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CatalogueCouncil.CATALOGUE_COUNCIL;
import static org.codesign.db.generated.tables.CatalogueDeployment.CATALOGUE_DEPLOYMENT;
import static org.codesign.db.generated.tables.CatalogueRelease.CATALOGUE_RELEASE;
import static org.codesign.db.generated.tables.CatalogueSystem.CATALOGUE_SYSTEM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.value;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codesign.catalogue.DeploymentForm;
import org.codesign.catalogue.DeploymentId;
import org.codesign.catalogue.DeploymentRow;
import org.codesign.catalogue.DeskFilter;
import org.codesign.catalogue.Edited;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.SystemId;
import org.codesign.db.generated.tables.CatalogueDeployment;
import org.codesign.shared.Cursor;
import org.codesign.shared.GssCode;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads deployments for those who keep them: by council and system, the newest of each first. */
@Component
public class DeploymentList {

  private static final CatalogueDeployment OTHER = CATALOGUE_DEPLOYMENT.as("other");

  private final DSLContext db;
  private final Clock clock;

  DeploymentList(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Of a system; found by the council's name. */
  public Page<DeploymentRow> of(SystemId system, DeskFilter filter, @Nullable Cursor after) {
    return page(
        CATALOGUE_DEPLOYMENT
            .SYSTEM_ID
            .eq(system.value())
            .and(DeskList.named(filter, CATALOGUE_COUNCIL.NAME)),
        after);
  }

  public Page<DeploymentRow> at(GssCode council, @Nullable Cursor after) {
    return page(CATALOGUE_DEPLOYMENT.COUNCIL_CODE.eq(council.value()), after);
  }

  private Page<DeploymentRow> page(Condition which, @Nullable Cursor after) {
    List<DeploymentRow> rows =
        db.select(
                CATALOGUE_DEPLOYMENT.ID.convertFrom(DeploymentId::new),
                CATALOGUE_COUNCIL.CODE.convertFrom(GssCode::new),
                CATALOGUE_COUNCIL.NAME,
                CATALOGUE_SYSTEM.ID.convertFrom(SystemId::new),
                CATALOGUE_SYSTEM.NAME,
                CATALOGUE_RELEASE.NAME,
                CATALOGUE_DEPLOYMENT.STARTS_ON,
                CATALOGUE_DEPLOYMENT.ENDS_ON,
                CATALOGUE_DEPLOYMENT.WORKERS,
                field(isInUse()))
            .from(CATALOGUE_DEPLOYMENT)
            .join(CATALOGUE_COUNCIL)
            .on(CATALOGUE_COUNCIL.CODE.eq(CATALOGUE_DEPLOYMENT.COUNCIL_CODE))
            .join(CATALOGUE_RELEASE)
            .on(CATALOGUE_RELEASE.ID.eq(CATALOGUE_DEPLOYMENT.RELEASE_ID))
            .join(CATALOGUE_SYSTEM)
            .on(CATALOGUE_SYSTEM.ID.eq(CATALOGUE_DEPLOYMENT.SYSTEM_ID))
            .where(which)
            .and(isAfter(after))
            .orderBy(
                CATALOGUE_COUNCIL.NAME,
                CATALOGUE_SYSTEM.NAME,
                CATALOGUE_DEPLOYMENT.STARTS_ON.desc(),
                CATALOGUE_DEPLOYMENT.ID)
            .limit(DeskList.PAGE_SIZE + 1)
            .fetch(mapping(DeploymentRow::new));
    return Page.of(
        rows,
        DeskList.PAGE_SIZE,
        it -> Cursor.of(it.councilName(), it.systemName(), it.startsOn(), it.id()));
  }

  private Condition isInUse() {
    return CATALOGUE_DEPLOYMENT
        .STARTS_ON
        .eq(
            select(max(OTHER.STARTS_ON))
                .from(OTHER)
                .where(OTHER.COUNCIL_CODE.eq(CATALOGUE_DEPLOYMENT.COUNCIL_CODE))
                .and(OTHER.SYSTEM_ID.eq(CATALOGUE_DEPLOYMENT.SYSTEM_ID))
                .and(OTHER.STARTS_ON.le(LocalDate.now(clock))))
        .and(DeploymentReader.runsStill(LocalDate.now(clock)));
  }

  /** Names go up and days go down, so it takes two comparisons. */
  private static Condition isAfter(@Nullable Cursor after) {
    if (after == null) {
      return noCondition();
    }
    String council = DeskList.key(after, 0, 4);
    String system = DeskList.key(after, 1, 4);
    LocalDate day = LocalDate.parse(DeskList.key(after, 2, 4));
    UUID id = UUID.fromString(DeskList.key(after, 3, 4));
    return row(CATALOGUE_COUNCIL.NAME, CATALOGUE_SYSTEM.NAME)
        .gt(council, system)
        .or(
            row(CATALOGUE_COUNCIL.NAME, CATALOGUE_SYSTEM.NAME)
                .eq(council, system)
                .and(
                    row(value(day), CATALOGUE_DEPLOYMENT.ID)
                        .gt(CATALOGUE_DEPLOYMENT.STARTS_ON, value(id))));
  }

  public Edited<DeploymentForm> one(DeploymentId id) {
    return db.select(
            row(
                    CATALOGUE_DEPLOYMENT.COUNCIL_CODE.convertFrom(GssCode::new),
                    CATALOGUE_DEPLOYMENT.RELEASE_ID.convertFrom(ReleaseId::new),
                    CATALOGUE_DEPLOYMENT.STARTS_ON,
                    CATALOGUE_DEPLOYMENT.ENDS_ON,
                    CATALOGUE_DEPLOYMENT.WORKERS)
                .mapping(DeploymentForm::new),
            CATALOGUE_DEPLOYMENT.VERSION,
            value(false))
        .from(CATALOGUE_DEPLOYMENT)
        .where(CATALOGUE_DEPLOYMENT.ID.eq(id.value()))
        .fetchOptional(mapping(Edited<DeploymentForm>::new))
        .orElseThrow(() -> new NotFound("deployment"));
  }
}
