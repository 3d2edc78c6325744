package org.codesign.statistics;

/**
 * What a survey knows of one unit, for example of one worker.
 *
 * @param stratum councils were drawn within it, for example a region
 * @param cluster drawn as a whole, for example a council; its name counts within the stratum
 * @param weight how many of the population it stands for, at least 0
 * @param y the numerator, for example hours of data entry
 * @param x the denominator, for example study days, at least 0; 1 for a mean
 */
public record Observation(String stratum, String cluster, double weight, double y, double x) {

  public Observation {
    Numbers.notNegative(weight, "a weight");
    Numbers.finite(y, "a numerator");
    Numbers.notNegative(x, "a denominator");
  }
}
