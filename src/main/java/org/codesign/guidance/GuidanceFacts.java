package org.codesign.guidance;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.codesign.guidance.internal.ReviewList;
import org.codesign.identity.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules need to know of documents for rules of their own; asks nobody's role. */
@Component
@Transactional(readOnly = true)
public class GuidanceFacts {

  private final ReviewList reviews;

  GuidanceFacts(ReviewList reviews) {
    this.reviews = reviews;
  }

  /** Who owns a document whose review is due now. */
  public Optional<PersonId> reminded(DocumentId id) {
    return reviews.reminded(id);
  }

  /** Of those among these that exist, what they are called now. */
  public Map<DocumentId, String> titles(Collection<DocumentId> ids) {
    return reviews.titles(ids);
  }
}
