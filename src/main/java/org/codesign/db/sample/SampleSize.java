package org.codesign.db.sample;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much sample data is made. The same day, seed and size give the same rows.
 *
 * @param people at least 60, so that every role is filled
 * @param issues the 120 written ones first, then variations of them
 * @param answers about so many: no issue is answered by more than four of five users of its system
 * @param entries about so many time entries, over the year up to today
 * @param seed what takes the place of chance
 */
@ConfigurationProperties("codesign.sample")
record SampleSize(
    @DefaultValue("400") int people,
    @DefaultValue("120") int issues,
    @DefaultValue("6000") int answers,
    @DefaultValue("240000") int entries,
    @DefaultValue("1") int seed) {

  private static final int FEWEST_PEOPLE = 60;
  private static final int MOST_ENTRIES_OF_ONE = 1_000;

  SampleSize {
    if (people < FEWEST_PEOPLE) {
      throw new IllegalArgumentException(
          "codesign.sample.people must be at least " + FEWEST_PEOPLE);
    }
    if (entries > (long) people * MOST_ENTRIES_OF_ONE) {
      throw new IllegalArgumentException(
          "codesign.sample.entries asks for more than a year's work of codesign.sample.people");
    }
  }
}
