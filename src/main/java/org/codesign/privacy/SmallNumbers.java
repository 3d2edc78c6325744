package org.codesign.privacy;

/**
 * Which figures others may see. A figure about few people tells on them, so it is shown only when
 * it comes from enough workers in enough councils, and counts are rounded: the difference of two
 * figures then says nothing about one person either.
 */
public final class SmallNumbers {

  public static final int LEAST_WORKERS = 10;
  public static final int LEAST_COUNCILS = 3;

  private static final int STEP = 5;

  private SmallNumbers() {}

  /**
   * Whether anybody may see a figure.
   *
   * @param workers whose answers or entries it is made of, affected or not
   * @param councils they work for
   */
  public static boolean mayShow(int workers, int councils) {
    return workers >= LEAST_WORKERS && councils >= LEAST_COUNCILS;
  }

  /**
   * Whether a council's own lead may see a figure of that council alone.
   *
   * @param workers of the council
   */
  public static boolean mayShowToOwnLead(int workers) {
    return workers >= LEAST_WORKERS;
  }

  /** A count as it is shown: to the nearest 5. */
  public static int rounded(int count) {
    return Math.round(count / (float) STEP) * STEP;
  }
}
