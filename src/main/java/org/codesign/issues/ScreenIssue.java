package org.codesign.issues;

import java.util.List;

/** An open issue on a screen, with its pins there. */
public record ScreenIssue(BoardItem issue, List<Pin> pins) {

  public ScreenIssue {
    pins = List.copyOf(pins);
  }
}
