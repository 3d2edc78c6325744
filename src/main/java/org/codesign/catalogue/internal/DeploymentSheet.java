package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CatalogueDeployment.CATALOGUE_DEPLOYMENT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.codesign.catalogue.DeploymentForm;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.internal.KnownNames.KnownCouncil;
import org.codesign.shared.GssCode;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A table of who runs what; one council begins one release of a system on one day. */
final class DeploymentSheet implements SheetPlan {

  private final DSLContext db;
  private final DeploymentStore store;
  private final Map<String, KnownCouncil> councils;
  private final Map<String, SystemId> systems;
  private final Map<String, ReleaseId> releases;

  DeploymentSheet(DSLContext db, DeploymentStore store, KnownNames names) {
    this.db = db;
    this.store = store;
    this.councils = names.councils();
    this.systems = names.systems();
    this.releases = names.releases();
  }

  @Override
  public Map<String, Object> known() {
    Map<String, Object> known = new HashMap<>();
    db.select(
            CATALOGUE_DEPLOYMENT.SYSTEM_ID,
            CATALOGUE_DEPLOYMENT.COUNCIL_CODE,
            CATALOGUE_DEPLOYMENT.RELEASE_ID,
            CATALOGUE_DEPLOYMENT.STARTS_ON,
            CATALOGUE_DEPLOYMENT.ENDS_ON,
            CATALOGUE_DEPLOYMENT.WORKERS)
        .from(CATALOGUE_DEPLOYMENT)
        .forEach(it -> {
          GssCode council = new GssCode(it.value2());
          known.put(
              key(new SystemId(it.value1()), council, it.value4()),
              new DeploymentForm(
                  council, new ReleaseId(it.value3()), it.value4(), it.value5(), it.value6()));
        });
    return known;
  }

  private static String key(SystemId system, GssCode council, @Nullable LocalDate startsOn) {
    return system + "/" + council + "/" + startsOn;
  }

  @Override
  public @Nullable Entry read(SheetRow row) {
    KnownCouncil council = row.find("council", councils, "import.council.unknown");
    SystemId system = row.find("system", systems, "import.system.unknown");
    ReleaseId release = system == null ? null : releaseOf(system, row);
    LocalDate startsOn = row.day("from");
    LocalDate endsOn = row.day("until");
    Integer workers = row.count("workers");
    if (council == null || system == null || release == null) {
      return null;
    }
    LocalDate end = council.validTo();
    if (end != null && startsOn != null && !startsOn.isBefore(end)) {
      row.fault("from", "deployment.starts-on.late");
    }
    if (endsOn != null && startsOn != null && !endsOn.isAfter(startsOn)) {
      row.fault("until", "deployment.ends-on.early");
    }
    DeploymentForm form = new DeploymentForm(council.code(), release, startsOn, endsOn, workers);
    return new Entry(key(system, council.code(), startsOn), form, () -> store.add(system, form));
  }

  private @Nullable ReleaseId releaseOf(SystemId system, SheetRow row) {
    ReleaseId release = releases.get(KnownNames.releaseKey(system, row.text("release")));
    if (release == null) {
      row.fault("release", "import.release.unknown");
    }
    return release;
  }

  @Override
  public String columnOf(String field) {
    return switch (field) {
      case "startsOn" -> "from";
      case "endsOn" -> "until";
      default -> field;
    };
  }
}
