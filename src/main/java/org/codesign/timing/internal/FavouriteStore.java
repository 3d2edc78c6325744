package org.codesign.timing.internal;

import static org.codesign.db.generated.tables.TimingFavourite.TIMING_FAVOURITE;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.codesign.identity.PersonId;
import org.codesign.timing.Work;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Component;

/** Keeps favourites. */
@Component
public class FavouriteStore {

  private final DSLContext db;
  private final Clock clock;

  FavouriteStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public List<Work> of(PersonId person) {
    return db.select(WorkRow.columns(TIMING_FAVOURITE))
        .from(TIMING_FAVOURITE)
        .where(TIMING_FAVOURITE.PERSON_ID.eq(person.value()))
        .orderBy(TIMING_FAVOURITE.POSITION)
        .fetch(WorkRow::work);
  }

  public void put(PersonId person, List<Work> works) {
    Instant now = clock.instant();
    List<Query> queries = new ArrayList<>();
    queries.add(
        db.deleteFrom(TIMING_FAVOURITE).where(TIMING_FAVOURITE.PERSON_ID.eq(person.value())));
    for (int i = 0; i < works.size(); i++) {
      queries.add(
          db.insertInto(TIMING_FAVOURITE)
              .set(TIMING_FAVOURITE.PERSON_ID, person.value())
              .set(TIMING_FAVOURITE.POSITION, (byte) i)
              .set(WorkRow.values(TIMING_FAVOURITE, works.get(i)))
              .set(TIMING_FAVOURITE.CREATED_AT, now)
              .set(TIMING_FAVOURITE.CHANGED_AT, now));
    }
    db.batch(queries).execute();
  }
}
