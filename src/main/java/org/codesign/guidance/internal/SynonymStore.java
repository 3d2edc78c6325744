package org.codesign.guidance.internal;

import static org.codesign.db.generated.tables.GuidanceSynonym.GUIDANCE_SYNONYM;
import static org.jooq.Records.mapping;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codesign.guidance.Synonym;
import org.codesign.guidance.SynonymForm;
import org.codesign.search.SearchIndex;
import org.codesign.shared.Ids;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the words that stand for others. */
@Component
@Transactional
public class SynonymStore {

  private static final int MOST = 500;

  private final DSLContext db;
  private final Clock clock;

  SynonymStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** By their words. */
  @Transactional(readOnly = true)
  public List<Synonym> all() {
    return db.select(
            GUIDANCE_SYNONYM.ID,
            GUIDANCE_SYNONYM.WORDS,
            GUIDANCE_SYNONYM.MEANING,
            GUIDANCE_SYNONYM.BOTH_WAYS,
            GUIDANCE_SYNONYM.VERSION)
        .from(GUIDANCE_SYNONYM)
        .orderBy(GUIDANCE_SYNONYM.WORDS, GUIDANCE_SYNONYM.MEANING)
        .limit(MOST)
        .fetch(mapping(Synonym::new));
  }

  public Synonym add(SynonymForm form) {
    mustSaySomething(form);
    List<Synonym> there = all();
    if (there.size() >= MOST) {
      throw new Invalid("words", "guidance.synonym.too-many");
    }
    mustBeNew(form, there);
    Instant now = clock.instant();
    Synonym added = new Synonym(Ids.next(), form.words(), form.meaning(), form.bothWays(), 1);
    db.insertInto(GUIDANCE_SYNONYM)
        .set(GUIDANCE_SYNONYM.ID, added.id())
        .set(GUIDANCE_SYNONYM.WORDS, added.words())
        .set(GUIDANCE_SYNONYM.MEANING, added.meaning())
        .set(GUIDANCE_SYNONYM.BOTH_WAYS, added.bothWays())
        .set(GUIDANCE_SYNONYM.CREATED_AT, now)
        .set(GUIDANCE_SYNONYM.CHANGED_AT, now)
        .execute();
    return added;
  }

  private static void mustSaySomething(SynonymForm form) {
    if (SearchIndex.essence(form.words()).isEmpty()) {
      throw new Invalid("words", "guidance.synonym.says-nothing");
    }
    if (SearchIndex.essence(form.meaning()).isEmpty()) {
      throw new Invalid("meaning", "guidance.synonym.says-nothing");
    }
    if (SearchIndex.essence(form.words()).equals(SearchIndex.essence(form.meaning()))) {
      throw new Invalid("meaning", "guidance.synonym.same");
    }
  }

  private static void mustBeNew(SynonymForm form, List<Synonym> others) {
    if (others.stream()
        .anyMatch(it ->
            it.words().equalsIgnoreCase(form.words())
                && it.meaning().equalsIgnoreCase(form.meaning()))) {
      throw new Invalid("words", "guidance.synonym.there");
    }
  }

  /**
   * @throws Stale if it was changed since that version
   */
  public Synonym change(UUID id, int version, SynonymForm form) {
    mustSaySomething(form);
    mustBeNew(form, all().stream().filter(it -> !it.id().equals(id)).toList());
    int changed =
        db.update(GUIDANCE_SYNONYM)
            .set(GUIDANCE_SYNONYM.WORDS, form.words())
            .set(GUIDANCE_SYNONYM.MEANING, form.meaning())
            .set(GUIDANCE_SYNONYM.BOTH_WAYS, form.bothWays())
            .set(GUIDANCE_SYNONYM.VERSION, version + 1)
            .set(GUIDANCE_SYNONYM.CHANGED_AT, clock.instant())
            .where(GUIDANCE_SYNONYM.ID.eq(id))
            .and(GUIDANCE_SYNONYM.VERSION.eq(version))
            .execute();
    if (changed == 0) {
      throw db.fetchExists(GUIDANCE_SYNONYM, GUIDANCE_SYNONYM.ID.eq(id))
          ? new Stale("synonym")
          : new NotFound("synonym");
    }
    return new Synonym(id, form.words(), form.meaning(), form.bothWays(), version + 1);
  }

  public void remove(UUID id) {
    db.deleteFrom(GUIDANCE_SYNONYM).where(GUIDANCE_SYNONYM.ID.eq(id)).execute();
  }
}
