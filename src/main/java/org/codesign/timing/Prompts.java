package org.codesign.timing;

import jakarta.validation.Valid;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.shared.Invalid;
import org.codesign.shared.Invalid.Fault;
import org.codesign.shared.Stale;
import org.codesign.timing.internal.PromptStore;
import org.codesign.timing.internal.TimeEntryStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Work sampling: whoever opts in is asked at random moments of the working hours. */
@Component
@Validated
@Transactional
public class Prompts {

  /** How long a prompt can be answered. */
  public static final Duration OPEN_FOR = Duration.ofMinutes(8);

  private static final int DAYS_AHEAD = 7;

  private static final Prompting UNSAID =
      new Prompting(
          false,
          Set.of(
              DayOfWeek.MONDAY,
              DayOfWeek.TUESDAY,
              DayOfWeek.WEDNESDAY,
              DayOfWeek.THURSDAY,
              DayOfWeek.FRIDAY),
          LocalTime.of(9, 0),
          LocalTime.of(17, 0),
          Prompting.MOST_A_DAY,
          0,
          0);

  private final SecureRandom seeds = new SecureRandom();
  private final PromptStore prompts;
  private final TimeEntryStore entries;
  private final LogRules rules;
  private final Clock clock;

  Prompts(PromptStore prompts, TimeEntryStore entries, LogRules rules, Clock clock) {
    this.prompts = prompts;
    this.entries = entries;
    this.rules = rules;
    this.clock = clock;
  }

  /** What one chose; not wanted until one says so. */
  @Transactional(readOnly = true)
  public Prompting prompting(Actor actor) {
    actor.mustBe(Role.FRONTLINE);
    return prompts.prompting(actor.id()).orElse(UNSAID);
  }

  /** The moments of today and the seven days to come, so that a device asks without a network. */
  @Transactional(readOnly = true)
  public List<Instant> ahead(Actor actor) {
    actor.mustBe(Role.FRONTLINE);
    Prompting prompting = prompting(actor);
    LocalDate today = Days.of(clock.instant());
    return IntStream.rangeClosed(0, DAYS_AHEAD)
        .mapToObj(today::plusDays)
        .flatMap(day -> prompting.momentsOf(day).stream())
        .toList();
  }

  /**
   * Opts in or out, and says when one works.
   *
   * @throws Stale if another device chose otherwise meanwhile
   */
  public Prompting choose(Actor actor, @Valid PromptingForm form) {
    actor.mustBe(Role.FRONTLINE);
    if (form.to().isBefore(form.from().plusHours(1)) || form.from().getHour() == 23) {
      throw new Invalid("to", "timing.prompting.hours");
    }
    entries.lock(actor.id());
    Prompting kept = prompts.prompting(actor.id()).orElse(UNSAID);
    if (kept.version() != form.replaces()) {
      throw new Stale("prompting");
    }
    Prompting chosen =
        new Prompting(
            form.wanted(),
            form.weekdays(),
            form.from(),
            form.to(),
            form.perDay(),
            kept.version() == 0 ? seeds.nextLong() : kept.seed(),
            kept.version() + 1);
    prompts.put(actor.id(), chosen);
    return chosen;
  }

  /**
   * Keeps what came of a prompt. The first answer stays; one that was missed on one device may have
   * been answered on another.
   *
   * @throws Invalid if it was answered too late, or the work cannot be
   */
  public PromptAnswer answer(Actor actor, Instant promptedAt, @Valid PromptForm form) {
    actor.mustBe(Role.FRONTLINE);
    rules.checkMoment(promptedAt, "promptedAt");
    PromptAnswer given = given(promptedAt, form);
    entries.lock(actor.id());
    PromptAnswer kept = prompts.find(actor.id(), promptedAt).orElse(null);
    if (kept != null && (kept.doing() != Doing.MISSED || given.doing() == Doing.MISSED)) {
      return kept;
    }
    prompts.put(actor.id(), given);
    return given;
  }

  private PromptAnswer given(Instant promptedAt, PromptForm form) {
    WorkForm work = form.work();
    if ((form.doing() == Doing.ENTERING) == (work == null)) {
      throw new Invalid("system", work == null ? "timing.system.unknown" : "timing.prompt.nothing");
    }
    if (work != null) {
      rules.checkWork(work);
    }
    checkAnswered(promptedAt, form.doing(), form.answeredAt());
    return new PromptAnswer(
        promptedAt, form.doing(), form.answeredAt(), work == null ? null : WorkRules.work(work));
  }

  private void checkAnswered(Instant promptedAt, Doing doing, @Nullable Instant answeredAt) {
    if (doing == Doing.MISSED) {
      if (answeredAt != null) {
        throw new Invalid("answeredAt", "timing.prompt.missed");
      }
      return;
    }
    if (answeredAt == null
        || answeredAt.isBefore(promptedAt)
        || answeredAt.isAfter(promptedAt.plus(OPEN_FOR))) {
      throw new Invalid(List.of(new Fault("answeredAt", "timing.prompt.late")));
    }
    rules.checkMoment(answeredAt, "answeredAt");
  }
}
