package org.codesign.issues.api;

import java.time.Instant;
import java.util.UUID;
import org.codesign.issues.Draft;

/**
 * One's own draft of a report.
 *
 * @param id of the issue it becomes when the report is sent by it
 * @param version to be sent back with the next change
 */
record DraftJson(UUID id, int version, Instant changedAt, ReportJson report) {

  static DraftJson of(Draft draft) {
    return new DraftJson(
        draft.id().value(), draft.version(), draft.changedAt(), ReportJson.of(draft.form()));
  }
}
