package org.codesign.issues;

import org.codesign.catalogue.SystemId;
import org.codesign.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Which issues are wanted.
 *
 * @param system on this system, or on any
 * @param secondSystem between that and this system, or whatever the other one is
 * @param category of this category, or of any
 * @param open whether open ones or closed ones
 * @param search words that all occur in title or text, in any order, or the issue's number; empty
 *     for all. At most 200 characters count
 */
public record BoardFilter(
    @Nullable SystemId system,
    @Nullable SystemId secondSystem,
    @Nullable Category category,
    boolean open,
    String search) {

  public static final BoardFilter ALL_OPEN = new BoardFilter(null, null, null, true, "");

  private static final int MOST = 200;

  public BoardFilter {
    search = PlainText.tidyLine(search.substring(0, Math.min(search.length(), MOST)));
  }

  public BoardFilter(
      @Nullable SystemId system, @Nullable Category category, boolean open, String search) {
    this(system, null, category, open, search);
  }
}
