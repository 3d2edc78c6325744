package org.codesign.identity;

/**
 * How many people there are.
 *
 * @param active may sign in
 * @param invited have a link but no password yet
 * @param disabled are shut out
 */
public record PeopleOverview(int active, int invited, int disabled) {}
