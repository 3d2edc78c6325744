package org.codesign.notices.internal;

import static org.codesign.db.generated.tables.NoticesChoice.NOTICES_CHOICE;
import static org.codesign.db.generated.tables.NoticesMail.NOTICES_MAIL;
import static org.codesign.db.generated.tables.NoticesNotice.NOTICES_NOTICE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codesign.identity.PersonId;
import org.codesign.notices.Digest;
import org.codesign.notices.NoticeKind;
import org.codesign.notices.internal.MailQueue.Planned;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts the digests of a day into the queue, from seven in the morning on: each tells of what came
 * since the last one. Two nodes may do so at once; the key of an e-mail keeps it to one.
 */
@Component
class DigestPlan {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final Duration LONGEST = Duration.ofDays(8);
  private static final int AT_ONCE = 500;

  private final DSLContext db;
  private final MailQueue queue;
  private final Post post;
  private final Clock clock;
  private volatile @Nullable LocalDate planned;

  DigestPlan(DSLContext db, MailQueue queue, Post post, Clock clock) {
    this.db = db;
    this.queue = queue;
    this.post = post;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 30_000, fixedDelay = 300_000)
  void inTheMorning() {
    ZonedDateTime now = clock.instant().atZone(LONDON);
    if (post.isOn() && !now.toLocalTime().isBefore(MORNING) && !now.toLocalDate().equals(planned)) {
      plan(now);
      planned = now.toLocalDate();
      post.soon();
    }
  }

  /** Digests for all who have something unread that no digest told. */
  void plan(ZonedDateTime now) {
    boolean monday = now.getDayOfWeek() == DayOfWeek.MONDAY;
    Instant until = now.toInstant();
    UUID after = null;
    List<Record2<UUID, Instant>> people;
    do {
      people = unread(until, after);
      queue.digests(now.toLocalDate().toString(), due(people, until, monday));
      after = people.isEmpty() ? null : people.getLast().value1();
    } while (people.size() == AT_ONCE);
  }

  /** People, by id, with the moment of their newest unread notice. */
  private List<Record2<UUID, Instant>> unread(Instant until, @Nullable UUID after) {
    return db.select(NOTICES_NOTICE.PERSON_ID, max(NOTICES_NOTICE.CREATED_AT))
        .from(NOTICES_NOTICE)
        .where(NOTICES_NOTICE.READ_AT.isNull())
        .and(NOTICES_NOTICE.CREATED_AT.ge(until.minus(LONGEST)))
        .and(NOTICES_NOTICE.KIND.in(NoticeKind.switchable().stream().map(Enum::name).toList()))
        .and(after == null ? noCondition() : NOTICES_NOTICE.PERSON_ID.gt(after))
        .groupBy(NOTICES_NOTICE.PERSON_ID)
        .orderBy(NOTICES_NOTICE.PERSON_ID)
        .limit(AT_ONCE)
        .fetch();
  }

  private List<Planned> due(List<Record2<UUID, Instant>> people, Instant until, boolean monday) {
    List<UUID> ids = people.stream().map(Record2::value1).toList();
    Map<UUID, String> choices =
        db.select(NOTICES_CHOICE.PERSON_ID, NOTICES_CHOICE.DIGEST)
            .from(NOTICES_CHOICE)
            .where(NOTICES_CHOICE.PERSON_ID.in(ids))
            .fetchMap(NOTICES_CHOICE.PERSON_ID, NOTICES_CHOICE.DIGEST);
    Map<UUID, Instant> told =
        db.select(NOTICES_MAIL.PERSON_ID, max(NOTICES_MAIL.TELLS_UNTIL))
            .from(NOTICES_MAIL)
            .where(NOTICES_MAIL.PERSON_ID.in(ids))
            .and(NOTICES_MAIL.KIND.eq(MailKind.DIGEST.name()))
            .groupBy(NOTICES_MAIL.PERSON_ID)
            .fetchMap(NOTICES_MAIL.PERSON_ID, max(NOTICES_MAIL.TELLS_UNTIL));
    return people.stream()
        .filter(it -> isToday(choices.get(it.value1()), monday))
        .map(it -> planned(it, told.get(it.value1()), until))
        .filter(it -> !it.newest().isBefore(it.mail().from()))
        .map(Newest::mail)
        .toList();
  }

  private static boolean isToday(@Nullable String choice, boolean monday) {
    return switch (choice == null ? Digest.DAILY : Digest.valueOf(choice)) {
      case DAILY -> true;
      case WEEKLY -> monday;
      case OFF -> false;
    };
  }

  private static Newest planned(
      Record2<UUID, Instant> person, @Nullable Instant told, Instant until) {
    Instant earliest = until.minus(LONGEST);
    Instant from = told == null || told.isBefore(earliest) ? earliest : told;
    return new Newest(
        person.value2(),
        new Planned(new PersonId(person.value1()), MailKind.DIGEST, null, from, until));
  }

  private record Newest(Instant newest, Planned mail) {}
}
