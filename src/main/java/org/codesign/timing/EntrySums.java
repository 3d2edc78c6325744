package org.codesign.timing;

/**
 * Entries on a screen, added up; exact, so whoever shows it protects small numbers first.
 *
 * @param workers who logged them
 * @param minutes of all together
 */
public record EntrySums(int workers, int entries, double minutes) {

  public static final EntrySums NONE = new EntrySums(0, 0, 0);

  /** Minutes an entry; 0 where there is none. */
  public double mean() {
    return entries == 0 ? 0 : minutes / entries;
  }
}
