package org.codesign.priorities;

/**
 * How an item stands to the edition before.
 *
 * @param places how many it went up or down, at least 1; else 0. Bands, where both editions have
 *     them
 */
public record Movement(Direction direction, int places) {

  public enum Direction {
    NEW,
    UP,
    DOWN,
    SAME
  }

  public static final Movement NEW = new Movement(Direction.NEW, 0);
  public static final Movement NONE = new Movement(Direction.SAME, 0);

  /**
   * @param before the place or band in the edition before, 1 is first
   * @param now the place in this one
   */
  public static Movement between(int before, int now) {
    if (before == now) {
      return NONE;
    }
    return new Movement(now < before ? Direction.UP : Direction.DOWN, Math.abs(now - before));
  }
}
