package org.codesign.issues;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report that says someone could come to harm, as its reader may see it: no person and no council
 * is in it but those who have seen it.
 *
 * @param screen the screen's name
 * @param councilSeen the reporter's council has seen it
 * @param supplierSeen the system's supplier has
 * @param waitsForReader whether the reader is to say so
 */
public record HarmReport(
    IssueId issue,
    int number,
    String title,
    String body,
    String system,
    @Nullable String screen,
    Instant at,
    @Nullable Seen councilSeen,
    @Nullable Seen supplierSeen,
    boolean waitsForReader) {

  /**
   * @param name of who saw it; none where the reader is not to know
   */
  public record Seen(@Nullable String name, Instant at) {}

  public Optional<Seen> byCouncil() {
    return Optional.ofNullable(councilSeen);
  }

  public Optional<Seen> bySupplier() {
    return Optional.ofNullable(supplierSeen);
  }
}
