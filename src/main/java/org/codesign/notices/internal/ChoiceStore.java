package org.codesign.notices.internal;

import static org.codesign.db.generated.tables.NoticesChoice.NOTICES_CHOICE;
import static org.jooq.impl.DSL.field;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.codesign.identity.PersonId;
import org.codesign.notices.Digest;
import org.codesign.notices.NoticeChoice;
import org.codesign.notices.NoticeKind;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people chose to hear of. */
@Component
public class ChoiceStore {

  private final DSLContext db;
  private final Clock clock;

  ChoiceStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public NoticeChoice of(PersonId person) {
    return db.select(NOTICES_CHOICE.DIGEST, NOTICES_CHOICE.MUTED)
        .from(NOTICES_CHOICE)
        .where(NOTICES_CHOICE.PERSON_ID.eq(person.value()))
        .fetchOptional(row -> new NoticeChoice(Digest.valueOf(row.value1()), kinds(row.value2())))
        .orElse(NoticeChoice.AT_FIRST);
  }

  private static Set<NoticeKind> kinds(String names) {
    return Arrays.stream(names.split(","))
        .filter(it -> !it.isEmpty())
        .map(NoticeKind::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Those among these who do not want to hear of it. */
  Set<PersonId> muted(NoticeKind kind, Collection<PersonId> people) {
    return db.select(NOTICES_CHOICE.PERSON_ID)
        .from(NOTICES_CHOICE)
        .where(NOTICES_CHOICE.PERSON_ID.in(people.stream().map(PersonId::value).toList()))
        .and(field("FIND_IN_SET({0}, {1})", Integer.class, kind.name(), NOTICES_CHOICE.MUTED).gt(0))
        .fetchSet(row -> new PersonId(row.value1()));
  }

  @Transactional
  public void put(PersonId person, NoticeChoice choice) {
    Instant now = clock.instant();
    String muted =
        choice.muted().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    db.insertInto(NOTICES_CHOICE)
        .set(NOTICES_CHOICE.PERSON_ID, person.value())
        .set(NOTICES_CHOICE.DIGEST, choice.digest().name())
        .set(NOTICES_CHOICE.MUTED, muted)
        .set(NOTICES_CHOICE.CREATED_AT, now)
        .set(NOTICES_CHOICE.CHANGED_AT, now)
        .onDuplicateKeyUpdate()
        .set(NOTICES_CHOICE.DIGEST, choice.digest().name())
        .set(NOTICES_CHOICE.MUTED, muted)
        .set(NOTICES_CHOICE.CHANGED_AT, now)
        .execute();
  }
}
