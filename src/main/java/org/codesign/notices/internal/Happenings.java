package org.codesign.notices.internal;

import static org.codesign.db.generated.tables.NoticesHappening.NOTICES_HAPPENING;
import static org.jooq.Functions.nullOnAllNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.codesign.guidance.DocumentId;
import org.codesign.identity.PersonId;
import org.codesign.issues.CommentId;
import org.codesign.issues.IssueId;
import org.codesign.notices.NoticeKind;
import org.codesign.shared.Ids;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened and is still to be told: written in the transaction in which it happens, so that no
 * crash loses it; one node at a time tells it.
 */
@Component
class Happenings {

  static final Duration LEASE = Duration.ofMinutes(2);

  private static final int GONE_AT_ONCE = 1000;

  private final DSLContext db;
  private final Clock clock;

  Happenings(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * @param onceKey what may happen once only, else null; a second time changes nothing
   */
  @Transactional
  public void note(
      NoticeKind kind, IssueId issue, @Nullable CommentId comment, @Nullable String onceKey) {
    Map<Field<?>, Object> about = new HashMap<>();
    about.put(NOTICES_HAPPENING.ISSUE_ID, issue.value());
    about.put(NOTICES_HAPPENING.COMMENT_ID, comment == null ? null : comment.value());
    about.put(NOTICES_HAPPENING.ONCE_KEY, onceKey);
    note(kind, about);
  }

  @Transactional
  public void note(NoticeKind kind, DocumentId document) {
    note(kind, Map.of(NOTICES_HAPPENING.DOCUMENT_ID, document.value()));
  }

  private void note(NoticeKind kind, Map<? extends Field<?>, ?> about) {
    Instant now = clock.instant();
    db.insertInto(NOTICES_HAPPENING)
        .set(about)
        .set(NOTICES_HAPPENING.ID, Ids.next())
        .set(NOTICES_HAPPENING.KIND, kind.name())
        .set(NOTICES_HAPPENING.LEASED_UNTIL, now)
        .set(NOTICES_HAPPENING.CREATED_AT, now)
        .set(NOTICES_HAPPENING.CHANGED_AT, now)
        .onDuplicateKeyIgnore()
        .execute();
  }

  /** What happened once may happen once more. */
  void mayBeAgain(String onceKey) {
    db.update(NOTICES_HAPPENING)
        .setNull(NOTICES_HAPPENING.ONCE_KEY)
        .set(NOTICES_HAPPENING.CHANGED_AT, clock.instant())
        .where(NOTICES_HAPPENING.ONCE_KEY.eq(onceKey))
        .execute();
  }

  /** The oldest that nobody is telling, for {@link #LEASE}. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Optional<Happening> claim() {
    Instant now = clock.instant();
    Optional<Happening> next =
        db.select(
                NOTICES_HAPPENING.ID,
                NOTICES_HAPPENING.KIND.convertFrom(NoticeKind::valueOf),
                coalesce(NOTICES_HAPPENING.ISSUE_ID, NOTICES_HAPPENING.DOCUMENT_ID),
                NOTICES_HAPPENING.COMMENT_ID.convertFrom(nullOnAllNull(CommentId::new)),
                NOTICES_HAPPENING.REACHED.convertFrom(nullOnAllNull(PersonId::new)),
                NOTICES_HAPPENING.CREATED_AT)
            .from(NOTICES_HAPPENING)
            .where(NOTICES_HAPPENING.DONE_AT.isNull())
            .and(NOTICES_HAPPENING.LEASED_UNTIL.le(now))
            .orderBy(NOTICES_HAPPENING.LEASED_UNTIL, NOTICES_HAPPENING.CREATED_AT)
            .limit(1)
            .forUpdate()
            .skipLocked()
            .fetchOptional(mapping(Happening::new));
    next.ifPresent(it -> lease(it.id(), now));
    return next;
  }

  private void lease(UUID id, Instant now) {
    db.update(NOTICES_HAPPENING)
        .set(NOTICES_HAPPENING.LEASED_UNTIL, now.plus(LEASE))
        .set(NOTICES_HAPPENING.CHANGED_AT, now)
        .where(NOTICES_HAPPENING.ID.eq(id))
        .execute();
  }

  /** Followers up to this one are told, and there are more. */
  void reached(Happening happening, PersonId last) {
    Instant now = clock.instant();
    db.update(NOTICES_HAPPENING)
        .set(NOTICES_HAPPENING.REACHED, last.value())
        .set(NOTICES_HAPPENING.LEASED_UNTIL, now.plus(LEASE))
        .set(NOTICES_HAPPENING.CHANGED_AT, now)
        .where(NOTICES_HAPPENING.ID.eq(happening.id()))
        .execute();
  }

  /** Lets go of some that are told and too old; whether there may be more. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean tidy() {
    return db.deleteFrom(NOTICES_HAPPENING)
            .where(NOTICES_HAPPENING.CREATED_AT.lt(clock.instant().minus(NoticeStore.KEPT)))
            .and(NOTICES_HAPPENING.DONE_AT.isNotNull())
            .limit(GONE_AT_ONCE)
            .execute()
        == GONE_AT_ONCE;
  }

  @Transactional
  public void done(Happening happening) {
    Instant now = clock.instant();
    db.update(NOTICES_HAPPENING)
        .set(NOTICES_HAPPENING.DONE_AT, now)
        .set(NOTICES_HAPPENING.CHANGED_AT, now)
        .where(NOTICES_HAPPENING.ID.eq(happening.id()))
        .execute();
  }
}
