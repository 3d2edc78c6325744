package org.codesign.notices.internal;

import static org.codesign.db.generated.tables.NoticesMail.NOTICES_MAIL;
import static org.jooq.Functions.nullOnAllNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.codesign.identity.PersonId;
import org.codesign.issues.IssueId;
import org.codesign.shared.Ids;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The e-mails to be sent, and those that were: one row for each, whose key keeps it to one. Who
 * sends some holds them for a while, so that no other node does.
 */
@Component
class MailQueue {

  static final Duration LEASE = Duration.ofMinutes(15);
  static final int MOST_ATTEMPTS = 12;
  private static final Duration LONGEST_WAIT = Duration.ofHours(12);
  private static final int GONE_AT_ONCE = 1000;

  private final DSLContext db;
  private final Clock clock;

  MailQueue(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** An e-mail to each of them, at once; a second time for the same happening changes nothing. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void alarm(Happening happening, Collection<PersonId> people) {
    MailKind kind = MailKind.valueOf(happening.kind().name());
    Instant now = clock.instant();
    put(
        people.stream().map(it -> new Planned(it, kind, happening.issue(), now, now)).toList(),
        happening.id().toString());
  }

  /** A digest of this day for each of them; a second time changes nothing. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void digests(String day, Collection<Planned> planned) {
    put(planned, day);
  }

  record Planned(
      PersonId person,
      MailKind kind,
      @org.jspecify.annotations.Nullable IssueId issue,
      Instant from,
      Instant until) {}

  private void put(Collection<Planned> planned, String about) {
    if (planned.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    db.insertInto(
            NOTICES_MAIL,
            NOTICES_MAIL.ID,
            NOTICES_MAIL.PERSON_ID,
            NOTICES_MAIL.KIND,
            NOTICES_MAIL.ABOUT,
            NOTICES_MAIL.ISSUE_ID,
            NOTICES_MAIL.TELLS_FROM,
            NOTICES_MAIL.TELLS_UNTIL,
            NOTICES_MAIL.URGENT,
            NOTICES_MAIL.DUE_AT,
            NOTICES_MAIL.LEASED_UNTIL,
            NOTICES_MAIL.CREATED_AT,
            NOTICES_MAIL.CHANGED_AT)
        .valuesOfRows(
            planned.stream()
                .map(it ->
                    row(
                        Ids.next(),
                        it.person().value(),
                        it.kind().name(),
                        about,
                        it.issue() == null ? null : it.issue().value(),
                        it.from(),
                        it.until(),
                        it.kind() != MailKind.DIGEST,
                        now,
                        now,
                        now,
                        now))
                .toList())
        .onDuplicateKeyIgnore()
        .execute();
  }

  /** Some that are due and that nobody is sending, alarms first, for {@link #LEASE}. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public List<Mail> claim(int most) {
    Instant now = clock.instant();
    List<Mail> mails =
        db.select(
                NOTICES_MAIL.ID,
                NOTICES_MAIL.PERSON_ID.convertFrom(PersonId::new),
                NOTICES_MAIL.KIND.convertFrom(MailKind::valueOf),
                NOTICES_MAIL.ISSUE_ID.convertFrom(nullOnAllNull(IssueId::new)),
                NOTICES_MAIL.TELLS_FROM,
                NOTICES_MAIL.TELLS_UNTIL,
                NOTICES_MAIL.ATTEMPTS)
            .from(NOTICES_MAIL)
            .where(NOTICES_MAIL.STATE.eq("WAITING"))
            .and(NOTICES_MAIL.DUE_AT.le(now))
            .and(NOTICES_MAIL.LEASED_UNTIL.le(now))
            .orderBy(NOTICES_MAIL.URGENT.desc(), NOTICES_MAIL.DUE_AT)
            .limit(most)
            .forUpdate()
            .skipLocked()
            .fetch(mapping(Mail::new));
    lease(mails, now.plus(LEASE));
    return mails;
  }

  /** Lets others send these. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void release(Collection<Mail> mails) {
    lease(mails, clock.instant());
  }

  private void lease(Collection<Mail> mails, Instant until) {
    if (!mails.isEmpty()) {
      db.update(NOTICES_MAIL)
          .set(NOTICES_MAIL.LEASED_UNTIL, until)
          .set(NOTICES_MAIL.CHANGED_AT, clock.instant())
          .where(NOTICES_MAIL.ID.in(mails.stream().map(Mail::id).toList()))
          .execute();
    }
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void sent(Mail mail) {
    end(mail.id(), "SENT");
  }

  /** There was nothing left to tell, or nobody to tell it to. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void empty(Mail mail) {
    end(mail.id(), "EMPTY");
  }

  /** Tried again after 1, 4, 16 … minutes, at most twelve hours; given up after twelve times. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean failed(Mail mail) {
    int attempts = mail.attempts() + 1;
    if (attempts >= MOST_ATTEMPTS) {
      end(mail.id(), "GIVEN_UP");
      return false;
    }
    Instant now = clock.instant();
    db.update(NOTICES_MAIL)
        .set(NOTICES_MAIL.ATTEMPTS, attempts)
        .set(NOTICES_MAIL.DUE_AT, now.plus(waitAfter(attempts)))
        .set(NOTICES_MAIL.LEASED_UNTIL, now)
        .set(NOTICES_MAIL.CHANGED_AT, now)
        .where(NOTICES_MAIL.ID.eq(mail.id()))
        .execute();
    return true;
  }

  static Duration waitAfter(int attempts) {
    Duration wait = Duration.ofMinutes(1L << Math.min(20, 2 * (attempts - 1)));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  private void end(UUID mail, String state) {
    db.update(NOTICES_MAIL)
        .set(NOTICES_MAIL.STATE, state)
        .set(NOTICES_MAIL.CHANGED_AT, clock.instant())
        .where(NOTICES_MAIL.ID.eq(mail))
        .execute();
  }

  /** Lets go of some that are too old; whether there may be more. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean tidy() {
    return db.deleteFrom(NOTICES_MAIL)
            .where(NOTICES_MAIL.CREATED_AT.lt(clock.instant().minus(NoticeStore.KEPT)))
            .limit(GONE_AT_ONCE)
            .execute()
        == GONE_AT_ONCE;
  }
}
