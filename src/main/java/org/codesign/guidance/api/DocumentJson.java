package org.codesign.guidance.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codesign.guidance.GuidanceDocument;
import org.codesign.guidance.GuidanceDocument.Heading;
import org.jspecify.annotations.Nullable;

/**
 * A document.
 *
 * @param version of its text, from 1 on
 * @param contents its headings in order
 * @param html its text; links to other documents are relative to the site's root
 */
record DocumentJson(
    UUID id,
    String title,
    String summary,
    String topic,
    String audience,
    String owner,
    String source,
    String sourceUrl,
    String licence,
    @Nullable LocalDate reviewedOn,
    @Nullable LocalDate reviewOn,
    boolean retired,
    int version,
    List<Heading> contents,
    String html) {

  static DocumentJson of(GuidanceDocument document) {
    return new DocumentJson(
        document.id().value(),
        document.title(),
        document.summary(),
        document.topic(),
        document.audience(),
        document.owner(),
        document.source(),
        document.sourceUrl(),
        document.licence(),
        document.reviewedOn(),
        document.reviewOn(),
        document.isRetired(),
        document.number(),
        document.contents(),
        document.html());
  }
}
