import { words } from './words.js';

/** Minutes: more than this is asked about, and more than that is refused. */
export const LONGEST_UNASKED = 4 * 60;
export const LONGEST = 16 * 60;

/** What all entries of one day may add up to. */
export const LONGEST_DAY = 24 * 60;

/** What comes along when a time is pasted: zero-width marks and changes of direction. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

const FORMS = [
  // 30 · 30m · 30 min
  [/^(\d+)\s*(?:m|mins?|minutes?)?$/, ([, minutes]) => Number(minutes)],
  // 1:15
  [/^(\d+):([0-5]\d)$/, ([, hours, minutes]) => 60 * Number(hours) + Number(minutes)],
  // 1h15 · 1 h 15 min · 1h
  [
    /^(\d+)\s*(?:h|hrs?|hours?)(?:\s*([0-5]?\d)\s*(?:m|mins?|minutes?)?)?$/,
    ([, hours, minutes = '0']) => 60 * Number(hours) + Number(minutes),
  ],
  // 1.5h · 1,5 h · 1.5
  [/^(\d*[.,]\d+)\s*(?:h|hrs?|hours?)?$/, ([, hours]) => 60 * Number(hours.replace(',', '.'))],
];

/**
 * Reads a duration as people type it; a bare whole number is minutes, a bare fraction hours.
 *
 * @param {string} text
 * @returns {number | null} whole minutes, so that what is echoed is what is logged; null where it cannot be read
 */
export function readDuration(text) {
  const typed = text.replace(INVISIBLE, '').trim().toLowerCase();
  for (const [form, minutes] of FORMS) {
    const match = form.exec(typed);
    if (match) {
      return Math.round(minutes(match));
    }
  }
  return null;
}

/**
 * As people read it: 1 h 15 min.
 *
 * @param {number} minutes
 */
export function showMinutes(minutes) {
  const whole = Math.round(minutes);
  return whole === 0 ? words.underAMinute : words.hours(Math.floor(whole / 60), whole % 60);
}

/**
 * As a clock shows it: 1:15:09.
 *
 * @param {number} millis
 */
export function showClock(millis) {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
