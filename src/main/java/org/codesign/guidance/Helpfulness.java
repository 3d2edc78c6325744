package org.codesign.guidance;

/**
 * Whether a text helped those who read it, to the nearest 5 people.
 *
 * @param shown false where too few people of too few councils have answered; then yes and no are 0
 */
public record Helpfulness(boolean shown, int yes, int no) {

  public static final Helpfulness TOO_FEW = new Helpfulness(false, 0, 0);
}
