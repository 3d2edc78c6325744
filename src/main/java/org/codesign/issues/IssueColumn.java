package org.codesign.issues;

import java.util.List;
import java.util.Locale;

/** What a column of a file of issues may hold. */
public enum IssueColumn {
  TITLE(true, "title", "issue", "summary", "name"),
  TEXT(true, "text", "description", "what happens", "details", "body"),
  SYSTEM(true, "system", "product", "application"),
  SCREEN(false, "screen", "page", "form"),
  CATEGORY(false, "category", "type", "kind"),
  SEVERITY(false, "severity", "impact", "priority"),
  CAUSE(false, "cause", "root cause"),
  SECOND_SYSTEM(false, "second system", "other system"),
  ENTRY_MODE(false, "entry mode", "how data is entered"),
  WORKAROUND(false, "workaround", "way round"),
  HARM(false, "harm", "someone could come to harm", "safety"),
  REPORTED(false, "reported", "date", "created", "reported on"),
  FREQUENCY(false, "frequency", "how often"),
  MINUTES(false, "minutes", "minutes each time");

  private final boolean needed;
  private final List<String> headings;

  IssueColumn(boolean needed, String... headings) {
    this.needed = needed;
    this.headings = List.of(headings);
  }

  /** Whether a file without it cannot be brought in. */
  public boolean isNeeded() {
    return needed;
  }

  /** The heading that the template has. */
  public String heading() {
    return headings.getFirst();
  }

  /** Whether a heading says that this is in the column. */
  public boolean isCalled(String heading) {
    return headings.contains(heading.strip().toLowerCase(Locale.ROOT).replace('_', ' '));
  }
}
