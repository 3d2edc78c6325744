package org.codesign.guidance;

import java.util.UUID;

/** Whoever asks this question is shown that document first. */
public record BestBet(UUID id, String question, DocumentId document, String title, int version) {}
