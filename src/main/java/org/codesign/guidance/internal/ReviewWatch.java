package org.codesign.guidance.internal;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has owners reminded of reviews that have come due: once for each day of review and owner. */
@Component
class ReviewWatch {

  private final ReviewList reviews;
  private final Reminding reminding;

  ReviewWatch(ReviewList reviews, Reminding reminding) {
    this.reviews = reviews;
    this.reminding = reminding;
  }

  /** Each in a transaction of its own, on every node. */
  @Scheduled(initialDelay = 25_000, fixedDelay = 600_000)
  void look() {
    reviews.unreminded().forEach(reminding::remind);
  }
}
