package org.codesign.timing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A prompt and what came of it: one observation of work sampling.
 *
 * @param answeredAt null when it was missed
 * @param work what was being entered; null unless {@code ENTERING}
 */
public record PromptAnswer(
    Instant promptedAt, Doing doing, @Nullable Instant answeredAt, @Nullable Work work) {}
