package org.codesign.catalogue;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The kinds of English councils that are responsible for adult social services. */
public enum CouncilKind {
  COUNTY("County"),
  UNITARY_AUTHORITY("Unitary authority"),
  METROPOLITAN_DISTRICT("Metropolitan district"),
  LONDON_BOROUGH("London borough"),
  CITY_CORPORATION("City corporation");

  private final String words;

  CouncilKind(String words) {
    this.words = words;
  }

  /** As it is written, and kept. */
  public String words() {
    return words;
  }

  /** None where no kind is written so. */
  public static @Nullable CouncilKind written(String words) {
    return Arrays.stream(values()).filter(it -> it.words.equals(words)).findFirst().orElse(null);
  }
}
