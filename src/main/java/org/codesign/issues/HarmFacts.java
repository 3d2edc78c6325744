package org.codesign.issues;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.codesign.issues.internal.HarmReader;
import org.codesign.shared.GssCode;
import org.codesign.shared.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules need to know to raise the alarm; asks nobody's role. */
@Component
@Transactional(readOnly = true)
public class HarmFacts {

  private final HarmReader reader;

  HarmFacts(HarmReader reader) {
    this.reader = reader;
  }

  /**
   * Whom an alarm concerns.
   *
   * @param reportedAt the reporter's council, if any
   */
  public record Alarm(
      int number,
      String system,
      SupplierId supplier,
      @Nullable GssCode reportedAt,
      boolean seenByCouncil,
      boolean seenBySupplier) {

    public Optional<GssCode> council() {
      return Optional.ofNullable(reportedAt);
    }
  }

  public Optional<Alarm> alarm(IssueId issue) {
    return reader.alarm(issue);
  }

  /** Raised, or gone to another supplier, in this time, and not seen by both sides. */
  public List<IssueId> unseen(Instant from, Instant until) {
    return reader.unseen(from, until);
  }
}
