package org.codesign.notices.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.codesign.issues.HarmFacts;
import org.codesign.issues.IssueId;
import org.codesign.notices.NoticeKind;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds, once, of a report of harm that council or supplier has not seen after a day, and tells
 * the facilitators; once more if it went to another supplier. Several nodes may look at once.
 */
@Component
class HarmWatch {

  static final Duration PATIENCE = Duration.ofHours(24);
  private static final Duration LONGEST_OUTAGE = Duration.ofDays(30);

  private final HarmFacts harm;
  private final Happenings happenings;
  private final Telling telling;
  private final Clock clock;

  HarmWatch(HarmFacts harm, Happenings happenings, Telling telling, Clock clock) {
    this.harm = harm;
    this.happenings = happenings;
    this.telling = telling;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
  void look() {
    look(clock.instant());
  }

  void look(Instant now) {
    harm.unseen(now.minus(LONGEST_OUTAGE), now.minus(PATIENCE))
        .forEach(it -> happenings.note(NoticeKind.HARM_OVERDUE, it, null, onceKey(it)));
    telling.soon();
  }

  static String onceKey(IssueId issue) {
    return NoticeKind.HARM_OVERDUE + " " + issue;
  }
}
