package org.codesign.statistics;

/**
 * What one council's people said to a question of yes and no.
 *
 * @param affected of those asked, 0 to {@code asked}
 * @param asked at least 0
 */
public record Answers(int affected, int asked) {

  public Answers {
    if (affected < 0 || affected > asked) {
      throw new IllegalArgumentException(affected + " of " + asked + " is no share");
    }
  }
}
