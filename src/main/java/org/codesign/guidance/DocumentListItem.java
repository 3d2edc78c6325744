package org.codesign.guidance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document in a list.
 *
 * @param source who published it; may be empty, like summary and topic
 * @param reviewOn when it is to be looked at again
 */
public record DocumentListItem(
    DocumentId id,
    String title,
    String summary,
    String topic,
    String source,
    @Nullable LocalDate reviewOn,
    boolean isRetired,
    int version) {}
