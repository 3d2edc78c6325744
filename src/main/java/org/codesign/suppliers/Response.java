package org.codesign.suppliers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.codesign.issues.IssueId;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier answered; it is never changed.
 *
 * @param issue that it was given to: one merged since then leads on to another
 * @param releaseName as the release was called then; null where the code names none
 * @param releaseDay the day it was to come out, or came out, as said then
 * @param text Markdown
 */
public record Response(
    ResponseId id,
    IssueId issue,
    String supplierName,
    ResponseCode code,
    @Nullable String releaseName,
    @Nullable LocalDate releaseDay,
    String text,
    Instant at) {

  public Optional<String> release() {
    return Optional.ofNullable(releaseName);
  }

  public Optional<LocalDate> day() {
    return Optional.ofNullable(releaseDay);
  }
}
