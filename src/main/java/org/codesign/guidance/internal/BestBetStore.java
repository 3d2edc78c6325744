package org.codesign.guidance.internal;

import static org.codesign.db.generated.tables.GuidanceBestBet.GUIDANCE_BEST_BET;
import static org.codesign.db.generated.tables.GuidanceDocument.GUIDANCE_DOCUMENT;
import static org.jooq.Records.mapping;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codesign.guidance.BestBet;
import org.codesign.guidance.BestBetForm;
import org.codesign.guidance.DocumentId;
import org.codesign.search.SearchIndex;
import org.codesign.shared.Ids;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which documents are pinned to which questions. */
@Component
@Transactional
public class BestBetStore {

  private static final int MOST = 500;

  private final DSLContext db;
  private final Clock clock;

  BestBetStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Of current documents, by question and then as they were pinned. */
  @Transactional(readOnly = true)
  public List<BestBet> all() {
    return db.select(
            GUIDANCE_BEST_BET.ID,
            GUIDANCE_BEST_BET.QUESTION,
            GUIDANCE_BEST_BET.DOCUMENT_ID.convertFrom(DocumentId::new),
            GUIDANCE_DOCUMENT.TITLE,
            GUIDANCE_BEST_BET.VERSION)
        .from(GUIDANCE_BEST_BET)
        .join(GUIDANCE_DOCUMENT)
        .on(GUIDANCE_DOCUMENT.ID.eq(GUIDANCE_BEST_BET.DOCUMENT_ID))
        .where(GUIDANCE_DOCUMENT.RETIRED_AT.isNull())
        .orderBy(GUIDANCE_BEST_BET.QUESTION, GUIDANCE_BEST_BET.ID)
        .limit(MOST)
        .fetch(mapping(BestBet::new));
  }

  public BestBet add(BestBetForm form) {
    List<String> essence = SearchIndex.essence(form.question());
    if (essence.isEmpty()) {
      throw new Invalid("question", "guidance.bet.says-nothing");
    }
    List<BestBet> there = all();
    if (there.size() >= MOST) {
      throw new Invalid("question", "guidance.bet.too-many");
    }
    if (there.stream()
        .anyMatch(it ->
            it.document().equals(form.document())
                && SearchIndex.essence(it.question()).equals(essence))) {
      throw new Invalid("question", "guidance.bet.there");
    }
    return insert(new BestBet(Ids.next(), form.question(), form.document(), titleOf(form), 1));
  }

  private String titleOf(BestBetForm form) {
    return db.select(GUIDANCE_DOCUMENT.TITLE)
        .from(GUIDANCE_DOCUMENT)
        .where(GUIDANCE_DOCUMENT.ID.eq(form.document().value()))
        .and(GUIDANCE_DOCUMENT.RETIRED_AT.isNull())
        .fetchOptional(GUIDANCE_DOCUMENT.TITLE)
        .orElseThrow(() -> new NotFound("document"));
  }

  private BestBet insert(BestBet bet) {
    Instant now = clock.instant();
    db.insertInto(GUIDANCE_BEST_BET)
        .set(GUIDANCE_BEST_BET.ID, bet.id())
        .set(GUIDANCE_BEST_BET.QUESTION, bet.question())
        .set(GUIDANCE_BEST_BET.DOCUMENT_ID, bet.document().value())
        .set(GUIDANCE_BEST_BET.CREATED_AT, now)
        .set(GUIDANCE_BEST_BET.CHANGED_AT, now)
        .execute();
    return bet;
  }

  public void remove(UUID id) {
    db.deleteFrom(GUIDANCE_BEST_BET).where(GUIDANCE_BEST_BET.ID.eq(id)).execute();
  }
}
