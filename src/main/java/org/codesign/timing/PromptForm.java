package org.codesign.timing;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a prompt.
 *
 * @param answeredAt at most 8 minutes after the prompt; null for {@code MISSED} alone
 * @param work for {@code ENTERING} alone, and needed there
 */
public record PromptForm(
    @NotNull Doing doing, @Nullable Instant answeredAt, @Nullable WorkForm work) {}
