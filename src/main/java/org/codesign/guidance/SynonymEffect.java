package org.codesign.guidance;

/**
 * What a synonym does to those who ask for its words.
 *
 * @param before how many sections they found without it, counted up to 1,000
 * @param after how many with it
 */
public record SynonymEffect(Synonym synonym, long before, long after) {}
