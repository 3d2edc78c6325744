package org.codesign.priorities;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An issue's place on one published list.
 *
 * @param shown null where too few answers had been given
 */
public record Appearance(int edition, Instant publishedAt, int place, @Nullable Figures shown) {

  public Optional<Figures> figures() {
    return Optional.ofNullable(shown);
  }
}
