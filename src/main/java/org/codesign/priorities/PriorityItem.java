package org.codesign.priorities;

import java.util.Optional;
import org.codesign.issues.IssueId;
import org.jspecify.annotations.Nullable;

/**
 * An issue on a published list, as it was then.
 *
 * @param place 1 is first
 * @param number what people call the issue by
 * @param shown null where too few answers had been given; such items stand last, in no order
 * @param bandOrNull items of one band cannot be told apart, 1 is the first; null where there is
 *     nothing to show, and in lists that were published before there were bands
 * @param movement since the edition before; none where there is nothing to show
 */
public record PriorityItem(
    int place,
    IssueId issue,
    int number,
    String title,
    String systemName,
    @Nullable Figures shown,
    @Nullable Integer bandOrNull,
    Movement movement) {

  public Optional<Figures> figures() {
    return Optional.ofNullable(shown);
  }

  public Optional<Integer> band() {
    return Optional.ofNullable(bandOrNull);
  }
}
