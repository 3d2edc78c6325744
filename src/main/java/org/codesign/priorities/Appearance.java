package org.codesign.priorities;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An issue's place on one published list.
 *
 * @param bandOrNull issues of one band could not be told apart; null where there was none
 * @param shown null where too few answers had been given
 */
public record Appearance(
    int edition,
    Instant publishedAt,
    int place,
    @Nullable Integer bandOrNull,
    @Nullable Figures shown) {

  public Optional<Figures> figures() {
    return Optional.ofNullable(shown);
  }

  public Optional<Integer> band() {
    return Optional.ofNullable(bandOrNull);
  }
}
