package org.codesign.timing;

import java.math.BigDecimal;

/**
 * What an event log says people did.
 *
 * @param position by which it is called
 * @param pairs starts that have their end
 * @param unfinished starts without an end, and ends without a start
 * @param tooLong pairs over 16 hours, which never come in
 * @param medianMinutes of all pairs, within a half per cent
 * @param form what it is to be
 */
public record ActivityRow(
    int position,
    String name,
    int pairs,
    int unfinished,
    int tooLong,
    BigDecimal medianMinutes,
    ActivityForm form) {}
