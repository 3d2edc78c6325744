package org.codesign.priorities;

/**
 * How many took part.
 *
 * @param members who can
 * @param ballots of them, also those that are left out for a conflict
 */
public record Turnout(int members, int ballots) {}
