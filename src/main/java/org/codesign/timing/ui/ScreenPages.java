package org.codesign.timing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.codesign.catalogue.ScreenFilter;
import org.codesign.catalogue.ScreenListItem;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;

/** Lets a combo box, which counts, scroll through the catalogue's screens, which has cursors. */
class ScreenPages {

  private final RunScreens screens;
  private final List<ScreenListItem> read = new ArrayList<>();
  private @Nullable ScreenFilter filter;
  private @Nullable Cursor next;

  ScreenPages(RunScreens screens) {
    this.screens = screens;
  }

  Stream<ScreenListItem> fetch(ScreenFilter wanted, int offset, int limit) {
    if (!wanted.equals(filter)) {
      filter = wanted;
      read.clear();
      add(wanted, null);
    }
    while (read.size() < offset + limit && next != null) {
      add(wanted, next);
    }
    return List.copyOf(read).stream().skip(offset).limit(limit);
  }

  private void add(ScreenFilter wanted, @Nullable Cursor after) {
    Page<ScreenListItem> page = screens.catalogue().screens(screens.actor(), wanted, after);
    read.addAll(page.items());
    next = page.nextCursor();
  }
}
