package org.codesign.catalogue;

import org.codesign.shared.PlainText;

/**
 * Which things of the catalogue are wanted.
 *
 * @param search part of the name; empty for all
 * @param retired whether those that are retired are wanted too
 */
public record DeskFilter(String search, boolean retired) {

  public static final DeskFilter CURRENT = new DeskFilter("", false);
  public static final DeskFilter ALL = new DeskFilter("", true);

  public DeskFilter {
    search = PlainText.tidyLine(search);
  }
}
