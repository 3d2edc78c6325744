package org.codesign.suppliers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What those who were asked again said, each count to the nearest 5.
 *
 * @param minutesNow that they lose each time now, the mean of those who said; null where fewer than
 *     ten people or three councils did
 */
public record FeltTally(int better, int same, int worse, @Nullable Double minutesNow) {

  public Optional<Double> minutes() {
    return Optional.ofNullable(minutesNow);
  }
}
