package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CatalogueCouncil.CATALOGUE_COUNCIL;
import static org.codesign.db.generated.tables.CatalogueRelease.CATALOGUE_RELEASE;
import static org.codesign.db.generated.tables.CatalogueSupplier.CATALOGUE_SUPPLIER;
import static org.codesign.db.generated.tables.CatalogueSystem.CATALOGUE_SYSTEM;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.SystemId;
import org.codesign.shared.GssCode;
import org.codesign.shared.SupplierId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What the names in a table stand for; what is retired cannot be named. */
record KnownNames(DSLContext db) {

  Map<String, SupplierId> suppliers() {
    Map<String, SupplierId> byName = new HashMap<>();
    db.select(CATALOGUE_SUPPLIER.NAME, CATALOGUE_SUPPLIER.ID)
        .from(CATALOGUE_SUPPLIER)
        .where(CATALOGUE_SUPPLIER.RETIRED_AT.isNull())
        .forEach(it -> byName.put(Names.key(it.value1()), new SupplierId(it.value2())));
    return byName;
  }

  Map<String, SystemId> systems() {
    Map<String, SystemId> byName = new HashMap<>();
    db.select(CATALOGUE_SYSTEM.NAME, CATALOGUE_SYSTEM.ID)
        .from(CATALOGUE_SYSTEM)
        .where(CATALOGUE_SYSTEM.RETIRED_AT.isNull())
        .forEach(it -> byName.put(Names.key(it.value1()), new SystemId(it.value2())));
    return byName;
  }

  /** By {@link #releaseKey}. */
  Map<String, ReleaseId> releases() {
    Map<String, ReleaseId> byName = new HashMap<>();
    db.select(CATALOGUE_RELEASE.SYSTEM_ID, CATALOGUE_RELEASE.NAME, CATALOGUE_RELEASE.ID)
        .from(CATALOGUE_RELEASE)
        .where(CATALOGUE_RELEASE.RETIRED_AT.isNull())
        .forEach(it ->
            byName.put(
                releaseKey(new SystemId(it.value1()), it.value2()), new ReleaseId(it.value3())));
    return byName;
  }

  static String releaseKey(SystemId system, String name) {
    return system + "/" + Names.key(name);
  }

  /** By GSS code, short name and official name. */
  Map<String, KnownCouncil> councils() {
    Map<String, KnownCouncil> byName = new HashMap<>();
    db.select(
            CATALOGUE_COUNCIL.CODE,
            CATALOGUE_COUNCIL.NAME,
            CATALOGUE_COUNCIL.OFFICIAL_NAME,
            CATALOGUE_COUNCIL.VALID_TO)
        .from(CATALOGUE_COUNCIL)
        .forEach(it -> {
          KnownCouncil council = new KnownCouncil(new GssCode(it.value1()), it.value4());
          byName.put(Names.key(it.value1()), council);
          byName.put(Names.key(it.value2()), council);
          byName.putIfAbsent(Names.key(it.value3()), council);
        });
    return byName;
  }

  /**
   * @param validTo the first day on which it no longer exists
   */
  record KnownCouncil(GssCode code, @Nullable LocalDate validTo) {}
}
