package org.codesign.timing;

/**
 * What time entries say of a screen; exact, so whoever shows it protects small numbers first.
 *
 * @param workers who logged time on it
 * @param councils they work for
 * @param minutes an entry, the mean to two decimals; at least 0
 */
public record ScreenTime(int workers, int councils, double minutes) {}
