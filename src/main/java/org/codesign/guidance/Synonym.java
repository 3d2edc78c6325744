package org.codesign.guidance;

import java.util.UUID;

/** Who asks for these words finds that meaning, too; both ways or one. */
public record Synonym(UUID id, String words, String meaning, boolean bothWays, int version) {}
