package org.codesign.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A personal token as its owner sees it; the secret is not among it. */
public record ApiToken(
    UUID id,
    String name,
    Set<TokenScope> scopes,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt) {}
