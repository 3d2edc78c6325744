package org.codesign.guidance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document to read.
 *
 * @param html the text, safe to show; its headings begin at the second level
 * @param contents its headings in order
 * @param sourceUrl where it was published; empty where unknown, like the other texts about it
 * @param reviewedOn when it was last found to be right
 * @param reviewOn when it is to be looked at again
 * @param isDue whether that day has come, and the document is current
 * @param isRetired whether it is no longer current
 * @param version counts every change to it
 * @param number of its text: how many versions there were of it, this one included
 */
public record GuidanceDocument(
    DocumentId id,
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
    boolean isDue,
    boolean isRetired,
    int version,
    int number,
    String html,
    List<Heading> contents) {

  public GuidanceDocument {
    contents = List.copyOf(contents);
  }

  /**
   * @param anchor its address within the page
   * @param level from 2 on
   */
  public record Heading(String anchor, String text, int level) {}
}
