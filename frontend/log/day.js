import { dayOf, now } from './clock.js';

/** @typedef {import('./types.js').Entry} Entry */

/** Shorter ones are nobody's business. */
const SHORTEST_GAP = 15;

/** @param {Entry} entry */
export function endOf(entry) {
  return Date.parse(entry.startedAt) + entry.minutes * 60_000;
}

/** A timer measured when it began and ended; of a typed duration only its length is known for sure. @param {Entry} it */
export function isTimed(it) {
  return it.source === 'TIMER' || it.source === 'SWITCH' || it.source === 'PROMPT';
}

/** @param {Entry[]} entries */
export function total(entries) {
  return entries.reduce((minutes, it) => minutes + it.minutes, 0);
}

/**
 * Pairs of measured entries of which one began before the other ended, by more than half a minute.
 *
 * @param {Entry[]} entries
 * @returns {{earlier: Entry, later: Entry, minutes: number}[]}
 */
export function overlaps(entries) {
  const timed = entries.filter(isTimed).sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
  return timed.flatMap((earlier, index) =>
    timed
      .slice(index + 1)
      .map((later) => ({
        earlier,
        later,
        minutes: (Math.min(endOf(earlier), endOf(later)) - Date.parse(later.startedAt)) / 60_000,
      }))
      .filter((it) => it.minutes > 0.5),
  );
}

/**
 * Stretches between the first and the last entry of a day in which nothing was logged.
 *
 * @param {Entry[]} entries
 * @param {number | null} runningSince
 * @returns {{from: number, to: number}[]} milliseconds since 1970
 */
export function gaps(entries, runningSince) {
  const taken = entries.map((it) => ({ from: Date.parse(it.startedAt), to: endOf(it) }));
  if (runningSince !== null) {
    taken.push({ from: runningSince, to: now() });
  }
  taken.sort((a, b) => a.from - b.from);
  let reached = taken[0]?.from ?? 0;
  const found = [];
  for (const { from, to } of taken) {
    if (from - reached >= SHORTEST_GAP * 60_000) {
      found.push({ from: reached, to: from });
    }
    reached = Math.max(reached, to);
  }
  return found;
}

/** The end of what was logged last on the day of a moment, before it. @param {Entry[]} entries @param {number} moment */
export function lastEnd(entries, moment) {
  const ends = entries.map(endOf).filter((it) => it <= moment && dayOf(it) === dayOf(moment));
  return ends.length > 0 ? Math.max(...ends) : null;
}
