package org.codesign.catalogue;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The nine regions of England: the strata by which national figures are estimated. */
public enum EnglishRegion {
  EAST_MIDLANDS("East Midlands"),
  EAST_OF_ENGLAND("East of England"),
  LONDON("London"),
  NORTH_EAST("North East"),
  NORTH_WEST("North West"),
  SOUTH_EAST("South East"),
  SOUTH_WEST("South West"),
  WEST_MIDLANDS("West Midlands"),
  YORKSHIRE_AND_THE_HUMBER("Yorkshire and The Humber");

  private final String words;

  EnglishRegion(String words) {
    this.words = words;
  }

  /** As it is written, and kept. */
  public String words() {
    return words;
  }

  /** None where no region is written so. */
  public static @Nullable EnglishRegion written(String words) {
    return Arrays.stream(values()).filter(it -> it.words.equals(words)).findFirst().orElse(null);
  }
}
