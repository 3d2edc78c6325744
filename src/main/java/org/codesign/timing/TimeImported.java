package org.codesign.timing;

/** Many entries came in, or were taken out, at once. */
public record TimeImported(ImportId id) {}
