package org.codesign.priorities;

/**
 * An issue in a round's result.
 *
 * @param place 1 is first
 * @param band issues of one band cannot be told apart, 1 is the first
 * @param votes of all that counted
 * @param lower end of the 90% interval over other members of the same kind, to one decimal
 * @param upper end of it
 */
public record RoundPlace(
    int place, int band, RoundIssue issue, int votes, double lower, double upper) {}
