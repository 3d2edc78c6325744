package org.codesign.catalogue;

/**
 * A clean reference picture of a screen.
 *
 * @param sha256 of its bytes, in hexadecimal: its name in the picture store
 * @param width in pixels
 * @param height in pixels
 */
public record Picture(String sha256, int width, int height) {

  /** Where a browser that is signed in finds it. */
  public String path() {
    return "/pictures/" + sha256;
  }
}
