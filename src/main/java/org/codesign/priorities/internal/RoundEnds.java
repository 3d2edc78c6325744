package org.codesign.priorities.internal;

import org.codesign.priorities.RoundId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes rounds whose end has passed. Every node may: the second finds nothing to close. */
@Component
class RoundEnds {

  private static final Logger log = LoggerFactory.getLogger(RoundEnds.class);

  private final RoundClosing closing;

  RoundEnds(RoundClosing closing) {
    this.closing = closing;
  }

  @Scheduled(initialDelay = 15_000, fixedDelay = 30_000)
  void closeAll() {
    try {
      closing.due().forEach(this::close);
    } catch (RuntimeException failure) {
      log.error("Rounds that have ended were not looked for; in half a minute again.", failure);
    }
  }

  /** One that fails holds up no other. */
  private void close(RoundId round) {
    try {
      closing.close(round);
    } catch (RuntimeException failure) {
      log.error("Round {} has ended and was not closed; in half a minute again.", round, failure);
    }
  }
}
