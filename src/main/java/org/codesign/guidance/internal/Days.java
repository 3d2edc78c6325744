package org.codesign.guidance.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** What day it is for those who read. */
@Component
class Days {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Clock clock;

  Days(Clock clock) {
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LONDON);
  }
}
