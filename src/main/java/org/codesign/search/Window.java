package org.codesign.search;

/**
 * Which of the things found are wanted.
 *
 * @param skip so many owners are left out, from the best on
 * @param owners so many are wanted after that
 * @param partsEach so many parts of each, at most
 */
public record Window(int skip, int owners, int partsEach) {

  /** As many, from another one on. */
  public Window from(int first) {
    return new Window(first, owners, partsEach);
  }
}
