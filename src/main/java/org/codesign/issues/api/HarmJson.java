package org.codesign.issues.api;

import java.time.Instant;
import java.util.UUID;
import org.codesign.issues.HarmReport;
import org.codesign.issues.HarmReport.Seen;
import org.jspecify.annotations.Nullable;

/**
 * A report that says someone could come to harm.
 *
 * @param councilSeen the reporter's council has seen it; with a name where the reader may know it
 * @param waitsForReader whether the reader is to acknowledge it
 */
record HarmJson(
    UUID issue,
    int number,
    String title,
    String body,
    String system,
    @Nullable String screen,
    Instant at,
    @Nullable Seen councilSeen,
    @Nullable Seen supplierSeen,
    boolean waitsForReader) {

  static HarmJson of(HarmReport report) {
    return new HarmJson(
        report.issue().value(),
        report.number(),
        report.title(),
        report.body(),
        report.system(),
        report.screen(),
        report.at(),
        report.councilSeen(),
        report.supplierSeen(),
        report.waitsForReader());
  }
}
