package org.codesign.timing;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.codesign.catalogue.ScreenId;
import org.codesign.timing.internal.ScreenDaysReader;
import org.codesign.timing.internal.ScreenTimeReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other modules need of time entries to work out figures of their own; asks nobody's role. No
 * worker's rows leave here, only sums over workers.
 */
@Component
@Transactional(readOnly = true)
public class TimeFacts {

  private final ScreenTimeReader screens;
  private final ScreenDaysReader days;

  TimeFacts(ScreenTimeReader screens, ScreenDaysReader days) {
    this.screens = screens;
    this.days = days;
  }

  /** Of each screen with time logged on it since then. */
  public Map<ScreenId, ScreenTime> onScreens(Instant since) {
    return screens.since(since);
  }

  /** Entries on the screen in each of these stretches of days, by workers of that council. */
  public Map<CouncilDays, EntrySums> onScreen(ScreenId screen, Collection<CouncilDays> stretches) {
    return days.sums(screen, stretches);
  }
}
