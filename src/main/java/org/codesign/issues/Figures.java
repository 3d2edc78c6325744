package org.codesign.issues;

/**
 * What the answers come to, as far as others may see it: there is one only where enough workers in
 * enough councils answered.
 *
 * @param asked people whose job it is, to the nearest 5
 * @param affected of them daily, weekly or monthly, to the nearest 5
 * @param hoursLost a month, nationally, to the hour; 0 while it is not worked out
 */
public record Figures(int asked, int affected, long hoursLost) {}
