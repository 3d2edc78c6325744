package org.codesign.statistics;

import java.util.Arrays;

/** What unequal weights cost: n·Σw² / (Σw)². Source: Kish, Survey Sampling, 1965, section 11.7. */
public final class Kish {

  private Kish() {}

  /**
   * How many times the variance grows by the weights alone; 1 where they are all equal.
   *
   * @param weights at least 0; those of 0 do not count
   * @throws IllegalArgumentException if none is above 0
   */
  public static double designEffect(double[] weights) {
    double[] counted =
        Arrays.stream(weights).filter(it -> Numbers.notNegative(it, "a weight") > 0).toArray();
    if (counted.length == 0) {
      throw new IllegalArgumentException("no weight is above 0");
    }
    double sum = Arrays.stream(counted).sum();
    return counted.length * Arrays.stream(counted).map(it -> it / sum * it / sum).sum();
  }

  /** How many people of equal weight would tell as much. */
  public static double effectiveSize(double[] weights) {
    return Arrays.stream(weights).filter(it -> it > 0).count() / designEffect(weights);
  }
}
