package org.codesign.timing.internal;

import static org.codesign.db.generated.tables.TimingImportedWorker.TIMING_IMPORTED_WORKER;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.codesign.shared.GssCode;
import org.codesign.timing.internal.Pseudonyms.Numbers;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Whoever worked in an event log, each by a number. */
final class ImportedWorkers {

  private static final int MOST = 100_000;

  private final Numbers numbers;
  private final SheetFaults faults;
  private final Map<String, UUID> known = new HashMap<>();
  private boolean someUnnamed;

  ImportedWorkers(Numbers numbers, SheetFaults faults) {
    this.numbers = numbers;
    this.faults = faults;
  }

  /**
   * @param resource null for all whom the log does not name
   */
  UUID of(@Nullable String resource) {
    if (resource == null) {
      someUnnamed = true;
      return numbers.of("unnamed");
    }
    UUID worker = known.get(resource);
    if (worker == null) {
      if (known.size() == MOST) {
        throw faults.ofFile("timing.import.xes.workers");
      }
      worker = numbers.of("worker", resource);
      known.put(resource, worker);
    }
    return worker;
  }

  void write(DSLContext db, GssCode council, Instant now) {
    BatchBindStep batch =
        db.batch(
            db.insertInto(
                    TIMING_IMPORTED_WORKER,
                    TIMING_IMPORTED_WORKER.PERSON_ID,
                    TIMING_IMPORTED_WORKER.COUNCIL_CODE,
                    TIMING_IMPORTED_WORKER.UNNAMED,
                    TIMING_IMPORTED_WORKER.CREATED_AT,
                    TIMING_IMPORTED_WORKER.CHANGED_AT)
                .values(
                    (@Nullable UUID) null,
                    (@Nullable String) null,
                    (@Nullable Boolean) null,
                    (@Nullable Instant) null,
                    (@Nullable Instant) null)
                .onDuplicateKeyUpdate()
                .set(TIMING_IMPORTED_WORKER.PERSON_ID, TIMING_IMPORTED_WORKER.PERSON_ID));
    for (UUID worker : known.values()) {
      batch = batch.bind(worker, council.value(), false, now, now);
    }
    if (someUnnamed) {
      batch = batch.bind(numbers.of("unnamed"), council.value(), true, now, now);
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }
}
