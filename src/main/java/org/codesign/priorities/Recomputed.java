package org.codesign.priorities;

/**
 * What came of computing all figures again.
 *
 * @param issues that were looked at
 * @param wrong kept figures that did not say what the answers say: there should be none
 * @param relearnt whether what issues usually take had moved, so that all figures moved with it
 */
public record Recomputed(int issues, int wrong, boolean relearnt) {}
