package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CatalogueDeployment.CATALOGUE_DEPLOYMENT;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.codesign.catalogue.DeploymentForm;
import org.codesign.catalogue.DeploymentId;
import org.codesign.catalogue.SystemId;
import org.codesign.shared.Ids;
import org.codesign.shared.Invalid;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes which council runs what from when. */
@Component
public class DeploymentStore {

  private final DSLContext db;
  private final EditedTable<UUID> deployments;

  DeploymentStore(DSLContext db, Clock clock) {
    this.db = db;
    this.deployments =
        new EditedTable<>(
            db,
            clock,
            CATALOGUE_DEPLOYMENT.ID,
            "deployment",
            new Invalid.Fault("startsOn", "deployment.starts-on.taken"));
  }

  /**
   * @param system that of the release
   */
  public DeploymentId add(SystemId system, DeploymentForm form) {
    UUID id = Ids.next();
    deployments.add(id, values(system, form));
    return new DeploymentId(id);
  }

  public void change(DeploymentId id, int version, SystemId system, DeploymentForm form) {
    deployments.change(id.value(), version, values(system, form));
  }

  private static Map<Field<?>, @Nullable Object> values(SystemId system, DeploymentForm form) {
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(CATALOGUE_DEPLOYMENT.COUNCIL_CODE, Objects.requireNonNull(form.council()).value());
    values.put(CATALOGUE_DEPLOYMENT.SYSTEM_ID, system.value());
    values.put(CATALOGUE_DEPLOYMENT.RELEASE_ID, Objects.requireNonNull(form.release()).value());
    values.put(CATALOGUE_DEPLOYMENT.STARTS_ON, form.startsOn());
    values.put(CATALOGUE_DEPLOYMENT.ENDS_ON, form.endsOn());
    values.put(CATALOGUE_DEPLOYMENT.WORKERS, form.workers());
    return values;
  }

  public void remove(DeploymentId id) {
    db.deleteFrom(CATALOGUE_DEPLOYMENT).where(CATALOGUE_DEPLOYMENT.ID.eq(id.value())).execute();
  }
}
