package org.codesign.catalogue;

import java.util.List;

/** What can be brought into the catalogue as a table, with the columns such a table has. */
public enum ImportKind {
  SYSTEMS("supplier", "name", "abbreviation", "description", "historical"),
  RELEASES("system", "name", "released on", "notes"),
  SCREENS("system", "name", "area", "description"),
  DEPLOYMENTS("council", "system", "release", "from", "until", "workers"),
  TASKS("name", "audience", "steps");

  private final List<String> columns;

  ImportKind(String... columns) {
    this.columns = List.of(columns);
  }

  /** In the order of the template; a table may have them in another. */
  public List<String> columns() {
    return columns;
  }

  /** An empty table, marked so that spreadsheets keep it in UTF-8. */
  public String template() {
    return "\uFEFF" + String.join(",", columns) + "\r\n";
  }
}
