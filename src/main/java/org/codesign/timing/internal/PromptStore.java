package org.codesign.timing.internal;

import static org.codesign.db.generated.tables.TimingPrompt.TIMING_PROMPT;
import static org.codesign.db.generated.tables.TimingPrompting.TIMING_PROMPTING;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codesign.identity.PersonId;
import org.codesign.timing.Days;
import org.codesign.timing.Doing;
import org.codesign.timing.PromptAnswer;
import org.codesign.timing.Prompting;
import org.codesign.timing.Work;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps who wants to be asked and when, and what they answered. */
@Component
public class PromptStore {

  private final DSLContext db;
  private final Clock clock;

  PromptStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public Optional<Prompting> prompting(PersonId person) {
    return db.selectFrom(TIMING_PROMPTING)
        .where(TIMING_PROMPTING.PERSON_ID.eq(person.value()))
        .fetchOptional(row ->
            new Prompting(
                row.get(TIMING_PROMPTING.WANTED),
                days(row.get(TIMING_PROMPTING.WEEKDAYS)),
                row.get(TIMING_PROMPTING.WORKS_FROM),
                row.get(TIMING_PROMPTING.WORKS_TO),
                row.get(TIMING_PROMPTING.PER_DAY),
                row.get(TIMING_PROMPTING.SEED),
                row.get(TIMING_PROMPTING.VERSION)));
  }

  public void put(PersonId person, Prompting prompting) {
    Instant now = clock.instant();
    Map<Field<?>, Object> content = new HashMap<>();
    content.put(TIMING_PROMPTING.WANTED, prompting.wanted());
    content.put(TIMING_PROMPTING.WEEKDAYS, bits(prompting.weekdays()));
    content.put(TIMING_PROMPTING.WORKS_FROM, prompting.from());
    content.put(TIMING_PROMPTING.WORKS_TO, prompting.to());
    content.put(TIMING_PROMPTING.PER_DAY, (byte) prompting.perDay());
    content.put(TIMING_PROMPTING.VERSION, prompting.version());
    content.put(TIMING_PROMPTING.CHANGED_AT, now);
    db.insertInto(TIMING_PROMPTING)
        .set(TIMING_PROMPTING.PERSON_ID, person.value())
        .set(TIMING_PROMPTING.SEED, prompting.seed())
        .set(TIMING_PROMPTING.CREATED_AT, now)
        .set(content)
        .onDuplicateKeyUpdate()
        .set(content)
        .execute();
  }

  private static Set<DayOfWeek> days(int bits) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if ((bits & bit(day)) != 0) {
        days.add(day);
      }
    }
    return days;
  }

  private static byte bits(Set<DayOfWeek> days) {
    return (byte) days.stream().mapToInt(PromptStore::bit).sum();
  }

  private static int bit(DayOfWeek day) {
    return 1 << (day.getValue() - 1);
  }

  public Optional<PromptAnswer> find(PersonId person, Instant promptedAt) {
    return db.select(TIMING_PROMPT.DOING, TIMING_PROMPT.ANSWERED_AT)
        .select(WorkRow.columns(TIMING_PROMPT))
        .from(TIMING_PROMPT)
        .where(TIMING_PROMPT.PERSON_ID.eq(person.value()))
        .and(TIMING_PROMPT.PROMPTED_AT.eq(promptedAt))
        .fetchOptional(row -> answer(promptedAt, row));
  }

  private static PromptAnswer answer(Instant promptedAt, Record row) {
    Doing doing = Doing.valueOf(row.get(TIMING_PROMPT.DOING));
    return new PromptAnswer(
        promptedAt,
        doing,
        row.get(TIMING_PROMPT.ANSWERED_AT),
        doing == Doing.ENTERING ? WorkRow.work(row) : null);
  }

  public void put(PersonId person, PromptAnswer answer) {
    Instant now = clock.instant();
    Work work = answer.work();
    Map<Field<?>, @Nullable Object> content = new HashMap<>();
    content.put(TIMING_PROMPT.DAY, Days.of(answer.promptedAt()));
    content.put(TIMING_PROMPT.DOING, answer.doing().name());
    content.put(TIMING_PROMPT.ANSWERED_AT, answer.answeredAt());
    content.put(TIMING_PROMPT.CHANGED_AT, now);
    if (work != null) {
      content.putAll(WorkRow.values(TIMING_PROMPT, work));
    }
    db.insertInto(TIMING_PROMPT)
        .set(TIMING_PROMPT.PERSON_ID, person.value())
        .set(TIMING_PROMPT.PROMPTED_AT, answer.promptedAt())
        .set(TIMING_PROMPT.CREATED_AT, now)
        .set(content)
        .onDuplicateKeyUpdate()
        .set(content)
        .execute();
  }
}
