package org.codesign.priorities.internal;

import org.codesign.catalogue.SystemId;
import org.codesign.issues.IssueId;
import org.codesign.priorities.Figures;
import org.codesign.priorities.HoursLost;
import org.codesign.priorities.Movement;
import org.codesign.priorities.PriorityItem;
import org.jspecify.annotations.Nullable;

/** An item of a published list, with exact figures. */
record ItemRow(
    int place,
    @Nullable Integer band,
    IssueId issue,
    int number,
    String title,
    SystemId system,
    HoursLost lost) {

  PriorityItem item(String systemName, Movement movement) {
    return new PriorityItem(place, issue, number, title, systemName, figures(), band, movement);
  }

  @Nullable Figures figures() {
    return Figures.of(lost).orElse(null);
  }
}
