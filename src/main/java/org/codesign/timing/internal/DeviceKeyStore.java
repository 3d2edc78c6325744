package org.codesign.timing.internal;

import static org.codesign.db.generated.tables.TimingWorker.TIMING_WORKER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import org.codesign.identity.PersonId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps each worker's key. */
@Component
public class DeviceKeyStore {

  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final DSLContext db;
  private final Clock clock;

  DeviceKeyStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public byte[] of(PersonId person) {
    byte[] kept = find(person);
    return kept == null ? make(person) : kept;
  }

  private byte @Nullable [] find(PersonId person) {
    return db.select(TIMING_WORKER.DEVICE_KEY)
        .from(TIMING_WORKER)
        .where(TIMING_WORKER.PERSON_ID.eq(person.value()))
        .fetchOne(TIMING_WORKER.DEVICE_KEY);
  }

  /** Two devices may ask at once: the first key stays, and both read that one. */
  private byte[] make(PersonId person) {
    Instant now = clock.instant();
    byte[] made = new byte[BYTES];
    random.nextBytes(made);
    db.insertInto(TIMING_WORKER)
        .set(TIMING_WORKER.PERSON_ID, person.value())
        .set(TIMING_WORKER.DEVICE_KEY, made)
        .set(TIMING_WORKER.CREATED_AT, now)
        .set(TIMING_WORKER.CHANGED_AT, now)
        .onDuplicateKeyUpdate()
        .set(
            TIMING_WORKER.DEVICE_KEY,
            coalesce(TIMING_WORKER.DEVICE_KEY, val(made, TIMING_WORKER.DEVICE_KEY)))
        .set(TIMING_WORKER.CHANGED_AT, now)
        .execute();
    byte[] kept = find(person);
    return kept == null ? made : kept;
  }
}
