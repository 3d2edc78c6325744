package org.codesign.timing.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The median of any number of durations, within half a per cent, in a few kilobytes: they are
 * counted by the power of 1.01 they come next to.
 */
final class DurationSketch {

  private static final double STEP = Math.log(1.01);
  private static final int MOST = 3000; // 1.01^3000 ms are 300 years

  private final int[] counts = new int[MOST];
  private long all;

  void add(long millis) {
    int place = (int) Math.round(Math.log(Math.max(1, millis)) / STEP);
    counts[Math.min(MOST - 1, place)]++;
    all++;
  }

  /** In minutes; 0 where there are none. */
  BigDecimal median() {
    long below = 0;
    for (int place = 0; place < MOST; place++) {
      below += counts[place];
      if (all > 0 && 2 * below >= all) {
        return BigDecimal.valueOf(Math.exp(place * STEP) / 60_000)
            .setScale(2, RoundingMode.HALF_UP);
      }
    }
    return BigDecimal.ZERO;
  }
}
