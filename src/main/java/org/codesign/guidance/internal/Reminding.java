package org.codesign.guidance.internal;

import org.codesign.guidance.DocumentId;
import org.codesign.guidance.ReviewDue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says that a review is due in the transaction in which it is noted that it was said. */
@Component
@Transactional
class Reminding {

  private final ReviewList reviews;
  private final ApplicationEventPublisher events;

  Reminding(ReviewList reviews, ApplicationEventPublisher events) {
    this.reviews = reviews;
    this.events = events;
  }

  void remind(DocumentId id) {
    if (reviews.remind(id)) {
      events.publishEvent(new ReviewDue(id));
    }
  }
}
