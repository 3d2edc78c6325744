package org.codesign.timing.internal;

import static org.codesign.db.generated.tables.TimingStudyDay.TIMING_STUDY_DAY;
import static org.jooq.Records.mapping;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.codesign.identity.PersonId;
import org.codesign.timing.Period;
import org.codesign.timing.Statement;
import org.codesign.timing.StudyDay;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;

/** Keeps what people say about their days. */
@Component
public class StudyDayStore {

  private final DSLContext db;
  private final Clock clock;

  StudyDayStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public Optional<StudyDay> find(PersonId person, LocalDate day) {
    return select(person, TIMING_STUDY_DAY.DAY.eq(day)).fetchOptional(mapping(StudyDay::new));
  }

  /** A period has 366 days at most. */
  public List<StudyDay> within(PersonId person, Period period) {
    return select(person, TIMING_STUDY_DAY.DAY.between(period.from(), period.to()))
        .orderBy(TIMING_STUDY_DAY.DAY)
        .fetch(mapping(StudyDay::new));
  }

  private SelectConditionStep<Record4<LocalDate, Statement, BigDecimal, Integer>> select(
      PersonId person, Condition when) {
    return db.select(
            TIMING_STUDY_DAY.DAY,
            TIMING_STUDY_DAY.STATEMENT.convertFrom(Statement::valueOf),
            TIMING_STUDY_DAY.HOURS_WORKED,
            TIMING_STUDY_DAY.VERSION)
        .from(TIMING_STUDY_DAY)
        .where(TIMING_STUDY_DAY.PERSON_ID.eq(person.value()))
        .and(when);
  }

  public void put(PersonId person, StudyDay day) {
    Instant now = clock.instant();
    db.insertInto(TIMING_STUDY_DAY)
        .set(TIMING_STUDY_DAY.PERSON_ID, person.value())
        .set(TIMING_STUDY_DAY.DAY, day.day())
        .set(TIMING_STUDY_DAY.STATEMENT, day.statement().name())
        .set(TIMING_STUDY_DAY.HOURS_WORKED, day.hoursWorked())
        .set(TIMING_STUDY_DAY.VERSION, day.version())
        .set(TIMING_STUDY_DAY.CREATED_AT, now)
        .set(TIMING_STUDY_DAY.CHANGED_AT, now)
        .onDuplicateKeyUpdate()
        .set(TIMING_STUDY_DAY.STATEMENT, day.statement().name())
        .set(TIMING_STUDY_DAY.HOURS_WORKED, day.hoursWorked())
        .set(TIMING_STUDY_DAY.VERSION, day.version())
        .set(TIMING_STUDY_DAY.CHANGED_AT, now)
        .execute();
  }
}
