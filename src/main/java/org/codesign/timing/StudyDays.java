package org.codesign.timing;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.shared.Invalid;
import org.codesign.shared.Minutes;
import org.codesign.timing.internal.StudyDayStore;
import org.codesign.timing.internal.TimeEntryReader;
import org.codesign.timing.internal.TimeEntryStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** How one's own days were: hours worked, and whether the log has all of their data entry. */
@Component
@Validated
@Transactional
public class StudyDays {

  private final StudyDayStore days;
  private final TimeEntryStore entries;
  private final TimeEntryReader reader;
  private final Clock clock;

  StudyDays(StudyDayStore days, TimeEntryStore entries, TimeEntryReader reader, Clock clock) {
    this.days = days;
    this.entries = entries;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * Says how a day was; the same again has no effect.
   *
   * @throws Invalid for a day to come, hours that are missing or do not belong, and "no data entry"
   *     where the log has some
   */
  public Stating state(Actor actor, LocalDate day, @Valid StudyDayForm form) {
    actor.mustBe(Role.FRONTLINE);
    checkDay(day);
    checkHours(form);
    entries.lock(actor.id());
    StudyDay offered = new StudyDay(day, form.statement(), form.hours(), form.replaces() + 1);
    StudyDay kept = days.find(actor.id(), day).orElse(null);
    if (kept != null && kept.says(offered)) {
      return new Stating.Stated(kept);
    }
    if (kept != null && kept.version() != form.replaces()) {
      return new Stating.Differs(kept, offered);
    }
    checkEntries(actor, offered);
    days.put(actor.id(), offered);
    return new Stating.Stated(offered);
  }

  private void checkDay(LocalDate day) {
    Period.of(day);
    if (day.isAfter(Days.of(clock.instant()))) {
      throw new Invalid("day", "timing.study.future");
    }
  }

  private static void checkHours(StudyDayForm form) {
    if (form.statement().isWorked() && form.hoursWorked() == null) {
      throw new Invalid("hoursWorked", "timing.hours.missing");
    }
    if (!form.statement().isWorked() && form.hoursWorked() != null) {
      throw new Invalid("hoursWorked", "timing.hours.none");
    }
  }

  private void checkEntries(Actor actor, StudyDay offered) {
    boolean logged = !reader.total(actor.id(), Period.of(offered.day())).equals(Minutes.NONE);
    if (offered.statement() == Statement.NONE && logged) {
      throw new Invalid("statement", "timing.study.entries");
    }
    if (offered.statement() == Statement.COMPLETE && !logged) {
      throw new Invalid("statement", "timing.study.empty");
    }
  }

  /** What one said about these days, the earliest first. */
  @Transactional(readOnly = true)
  public List<StudyDay> days(Actor actor, Period period) {
    actor.mustBe(Role.FRONTLINE);
    return days.within(actor.id(), period);
  }
}
