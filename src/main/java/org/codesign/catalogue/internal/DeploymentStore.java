package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CatalogueDeployment.CATALOGUE_DEPLOYMENT;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.codesign.catalogue.DeploymentChanged;
import org.codesign.catalogue.DeploymentForm;
import org.codesign.catalogue.DeploymentId;
import org.codesign.catalogue.SystemId;
import org.codesign.shared.Ids;
import org.codesign.shared.Invalid;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes which council runs what from when. */
@Component
public class DeploymentStore {

  private final DSLContext db;
  private final EditedTable<UUID> deployments;

  private final ApplicationEventPublisher events;

  DeploymentStore(DSLContext db, Clock clock, ApplicationEventPublisher events) {
    this.db = db;
    this.events = events;
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
    events.publishEvent(new DeploymentChanged(system));
    return new DeploymentId(id);
  }

  public void change(DeploymentId id, int version, SystemId system, DeploymentForm form) {
    sayChanged(id);
    deployments.change(id.value(), version, values(system, form));
    events.publishEvent(new DeploymentChanged(system));
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
    sayChanged(id);
    db.deleteFrom(CATALOGUE_DEPLOYMENT).where(CATALOGUE_DEPLOYMENT.ID.eq(id.value())).execute();
  }

  /** Of the system it is of so far. */
  private void sayChanged(DeploymentId id) {
    db.select(CATALOGUE_DEPLOYMENT.SYSTEM_ID)
        .from(CATALOGUE_DEPLOYMENT)
        .where(CATALOGUE_DEPLOYMENT.ID.eq(id.value()))
        .fetchOptional(row -> new DeploymentChanged(new SystemId(row.value1())))
        .ifPresent(events::publishEvent);
  }
}
