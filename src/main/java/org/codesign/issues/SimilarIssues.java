package org.codesign.issues;

import java.util.List;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.internal.SimilarReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what was reported already, while somebody reports. Suggests and decides nothing. */
@Component
@Transactional(readOnly = true)
public class SimilarIssues {

  private final SimilarReader reader;

  SimilarIssues(SimilarReader reader) {
    this.reader = reader;
  }

  /** Up to ten issues, open and closed, the most similar first; none as long as nothing is said. */
  public List<BoardItem> like(Actor actor, SimilarTo wanted) {
    actor.mustBe(Role.STAFF);
    return reader.like(actor, wanted);
  }
}
