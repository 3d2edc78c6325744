package org.codesign.suppliers;

import org.codesign.statistics.DifferenceInDifferences.Change;

/**
 * A council without the release, held against those with it.
 *
 * @param change over the same days as theirs, the mean over them
 * @param workers of the side, before or after, that has fewer; so are the entries
 */
public record Held(Change change, int workers, int entries) {}
