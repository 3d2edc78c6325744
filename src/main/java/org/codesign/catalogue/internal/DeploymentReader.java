package org.codesign.catalogue.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.CatalogueCouncil.CATALOGUE_COUNCIL;
import static org.codesign.db.generated.tables.CatalogueDeployment.CATALOGUE_DEPLOYMENT;
import static org.codesign.db.generated.tables.CatalogueRelease.CATALOGUE_RELEASE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codesign.catalogue.Deployed;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.Usage;
import org.codesign.shared.GssCode;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/**
 * Reads which council runs what: the latest deployment that has begun is the one in use, unless it
 * has ended.
 */
@Component
public class DeploymentReader {

  private final DSLContext db;

  DeploymentReader(DSLContext db) {
    this.db = db;
  }

  public List<Usage> usage(SystemId system, LocalDate on) {
    return usage(CATALOGUE_DEPLOYMENT.SYSTEM_ID.eq(system.value()), on)
        .getOrDefault(system, List.of());
  }

  public Map<SystemId, List<Usage>> usage(LocalDate on) {
    return usage(noCondition(), on);
  }

  public List<Deployed> of(SystemId system) {
    return db.select(
            CATALOGUE_DEPLOYMENT.COUNCIL_CODE.convertFrom(GssCode::new),
            CATALOGUE_DEPLOYMENT.RELEASE_ID.convertFrom(ReleaseId::new),
            CATALOGUE_RELEASE.RELEASED_ON,
            CATALOGUE_DEPLOYMENT.STARTS_ON,
            CATALOGUE_DEPLOYMENT.ENDS_ON)
        .from(CATALOGUE_DEPLOYMENT)
        .join(CATALOGUE_RELEASE)
        .on(CATALOGUE_RELEASE.ID.eq(CATALOGUE_DEPLOYMENT.RELEASE_ID))
        .where(CATALOGUE_DEPLOYMENT.SYSTEM_ID.eq(system.value()))
        .orderBy(CATALOGUE_DEPLOYMENT.STARTS_ON, CATALOGUE_DEPLOYMENT.COUNCIL_CODE)
        .fetch(Records.mapping(Deployed::new));
  }

  private Map<SystemId, List<Usage>> usage(Condition which, LocalDate on) {
    return db
        .select(
            CATALOGUE_DEPLOYMENT.SYSTEM_ID,
            CATALOGUE_DEPLOYMENT.COUNCIL_CODE,
            CATALOGUE_DEPLOYMENT.RELEASE_ID,
            CATALOGUE_DEPLOYMENT.WORKERS)
        .from(CATALOGUE_DEPLOYMENT)
        .join(CATALOGUE_COUNCIL)
        .on(CATALOGUE_COUNCIL.CODE.eq(CATALOGUE_DEPLOYMENT.COUNCIL_CODE))
        .where(which)
        .and(CATALOGUE_COUNCIL.VALID_TO.isNull().or(CATALOGUE_COUNCIL.VALID_TO.gt(on)))
        .and(isLatest(on))
        .and(runsStill(on))
        .orderBy(CATALOGUE_DEPLOYMENT.COUNCIL_CODE)
        .stream()
        .collect(
            groupingBy(
                row -> new SystemId(row.value1()), mapping(DeploymentReader::usageOf, toList())));
  }

  private static Condition isLatest(LocalDate on) {
    return row(
            CATALOGUE_DEPLOYMENT.COUNCIL_CODE,
            CATALOGUE_DEPLOYMENT.SYSTEM_ID,
            CATALOGUE_DEPLOYMENT.STARTS_ON)
        .in(
            select(
                    CATALOGUE_DEPLOYMENT.COUNCIL_CODE,
                    CATALOGUE_DEPLOYMENT.SYSTEM_ID,
                    max(CATALOGUE_DEPLOYMENT.STARTS_ON))
                .from(CATALOGUE_DEPLOYMENT)
                .where(CATALOGUE_DEPLOYMENT.STARTS_ON.le(on))
                .groupBy(CATALOGUE_DEPLOYMENT.COUNCIL_CODE, CATALOGUE_DEPLOYMENT.SYSTEM_ID));
  }

  static Condition runsStill(LocalDate on) {
    return CATALOGUE_DEPLOYMENT
        .ENDS_ON
        .isNull()
        .or(CATALOGUE_DEPLOYMENT.ENDS_ON.gt(on))
        .and(CATALOGUE_DEPLOYMENT.WORKERS.gt(0));
  }

  private static Usage usageOf(Record4<java.util.UUID, String, java.util.UUID, Integer> row) {
    return new Usage(new GssCode(row.value2()), new ReleaseId(row.value3()), row.value4());
  }

  public Map<GssCode, String> councils() {
    return db
        .select(CATALOGUE_COUNCIL.CODE, CATALOGUE_COUNCIL.NAME)
        .from(CATALOGUE_COUNCIL)
        .orderBy(CATALOGUE_COUNCIL.NAME)
        .stream()
        .collect(
            toMap(
                row -> new GssCode(row.value1()),
                row -> row.value2(),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  public Map<GssCode, String> regions() {
    return db
        .select(CATALOGUE_COUNCIL.CODE, CATALOGUE_COUNCIL.REGION)
        .from(CATALOGUE_COUNCIL)
        .stream()
        .collect(toMap(row -> new GssCode(row.value1()), row -> row.value2()));
  }
}
