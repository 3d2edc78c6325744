/** Where the worker's midnight is; the server says so too. */
const ZONE = 'Europe/London';

/** Less than this is the time an answer takes, and not a wrong clock. */
const TOLERATED = 30_000;

/** An answer that took longer may have waited while the device slept. */
const SLOWEST = 10_000;

const REMEMBERED = 'codesign-log-clock';

/** How far this device's clock is behind the server's; kept for when there is no network. */
let skew = Number(localStorage.getItem(REMEMBERED)) || 0;

/**
 * Compares this device's clock with the server's; from then on a clock that is wrong is put right.
 *
 * @param {string | null} dateHeader
 * @param {number} sentAt when this device asked, by its own clock
 */
export function compareWith(dateHeader, sentAt) {
  const took = Date.now() - sentAt;
  if (dateHeader && took >= 0 && took < SLOWEST) {
    const difference = Date.parse(dateHeader) - sentAt - took / 2;
    skew = Math.abs(difference) > TOLERATED ? difference : 0;
    localStorage.setItem(REMEMBERED, String(skew));
  }
}

/** @returns {number} milliseconds since 1970 */
export function now() {
  return Date.now() + skew;
}

/** @returns {string} */
export function today() {
  return dayOf(now());
}

/**
 * Measures a stretch of time that began at a moment. Steady while the page lives: a clock that is set back meanwhile
 * takes nothing away.
 */
export class Stopwatch {
  #began = performance.now();
  #passed;

  /** @param {number} startedAt milliseconds since 1970 */
  constructor(startedAt) {
    this.startedAt = startedAt;
    this.#passed = Math.max(0, now() - startedAt);
  }

  /** @returns {number} milliseconds */
  get elapsed() {
    return Math.max(now() - this.startedAt, this.#passed + performance.now() - this.#began);
  }
}

const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, weekday: 'long' });
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE });
const WALL = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE, hourCycle: 'h23',
  year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
});
const CALENDAR = { timeZone: 'UTC' };
const LONG_DAY = new Intl.DateTimeFormat('en-GB', { ...CALENDAR, weekday: 'long', day: 'numeric', month: 'long' });
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { ...CALENDAR, weekday: 'short', day: 'numeric', month: 'short' });

/** @param {string | number} moment @returns {string} the day it lies in, as 2026-11-20 */
export function dayOf(moment) {
  return DAY.format(new Date(moment));
}

/** @param {string} day as 2026-11-20 */
export function showDay(day) {
  return LONG_DAY.format(new Date(`${day}T00:00Z`));
}

/** @param {string} day as 2026-11-20 */
export function showShortDay(day) {
  return SHORT_DAY.format(new Date(`${day}T00:00Z`));
}

/** @param {string} day @param {number} days may be negative */
export function plusDays(day, days) {
  return new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** @param {string} day @returns {number} 1 is Monday, 7 Sunday */
export function weekday(day) {
  return new Date(`${day}T00:00Z`).getUTCDay() || 7;
}

/** @param {string} day @returns {string[]} its week, from Monday on */
export function weekOf(day) {
  const monday = plusDays(day, 1 - weekday(day));
  return [0, 1, 2, 3, 4, 5, 6].map((it) => plusDays(monday, it));
}

/** @param {string} day @returns {number} its midnight, milliseconds since 1970 */
export function startOf(day) {
  return /** @type {number} */ (momentOf(`${day}T00:00`));
}

/** 10:32. @param {string | number} moment */
export function showClockTime(moment) {
  return TIME.format(new Date(moment));
}

/**
 * 10:32, or Thursday 10:32 where it was not today.
 *
 * @param {string | number} moment
 */
export function showTime(moment) {
  const time = showClockTime(moment);
  return dayOf(moment) === today() ? time : `${WEEKDAY.format(new Date(moment))} ${time}`;
}

/**
 * As a datetime-local field has it, in the worker's zone.
 *
 * @param {string | number} moment
 */
export function wallTime(moment) {
  return WALL.format(new Date(moment)).replace(', ', 'T');
}

/**
 * The moments at which clocks in the worker's zone show this: one; none in the hour that is left out in spring; two in
 * the hour that comes twice in autumn.
 *
 * @param {string} wall as a datetime-local field has it
 * @returns {number[]} milliseconds since 1970, the earlier first
 */
export function momentsOf(wall) {
  const asUtc = Date.parse(`${wall}Z`);
  return Number.isNaN(asUtc)
    ? []
    : [1, 0].map((hours) => asUtc - hours * 3_600_000).filter((it) => wallTime(it) === wall);
}

/** @param {string} wall @returns {number | null} the earlier one where there are two */
export function momentOf(wall) {
  return momentsOf(wall)[0] ?? null;
}
