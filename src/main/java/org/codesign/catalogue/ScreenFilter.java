package org.codesign.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Which screens are wanted.
 *
 * @param system of this system, or of any
 * @param search part of the screen's or the system's name; empty for all
 */
public record ScreenFilter(@Nullable SystemId system, String search) {

  public static final ScreenFilter ALL = new ScreenFilter(null, "");
}
