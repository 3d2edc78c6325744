package org.codesign.priorities;

import java.util.Optional;
import org.codesign.issues.IssueId;
import org.jspecify.annotations.Nullable;

/**
 * An open issue in today's ranking.
 *
 * @param number what people call it by
 * @param shown null where too few answers were given; such issues stand last, newest first
 * @param bandOrNull issues of one band cannot be told apart, 1 is the first; null where none is
 *     known
 */
public record RankedIssue(
    IssueId issue,
    int number,
    String title,
    String systemName,
    @Nullable Figures shown,
    @Nullable Integer bandOrNull) {

  public Optional<Figures> figures() {
    return Optional.ofNullable(shown);
  }

  public Optional<Integer> band() {
    return Optional.ofNullable(bandOrNull);
  }
}
