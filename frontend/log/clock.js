/** Where the worker's midnight is; the server says so too. */
const ZONE = 'Europe/London';

/** Less than this is the time an answer takes, and not a wrong clock. */
const TOLERATED = 30_000;

let skew = 0;

/**
 * Compares this device's clock with the server's; from then on a clock that is wrong is put right.
 *
 * @param {string | null} dateHeader
 */
export function compareWith(dateHeader) {
  const difference = dateHeader ? Date.parse(dateHeader) - Date.now() : 0;
  skew = Math.abs(difference) > TOLERATED ? difference : 0;
}

/** @returns {number} milliseconds since 1970 */
export function now() {
  return Date.now() + skew;
}

const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, weekday: 'long' });
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE });
const LONG_DAY = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, weekday: 'long', day: 'numeric', month: 'long' });
const WALL = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE, hourCycle: 'h23',
  year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
});

/** @param {string | number} moment */
export function dayOf(moment) {
  return DAY.format(new Date(moment));
}

/** @param {string | number} moment */
export function showDay(moment) {
  return LONG_DAY.format(new Date(moment));
}

/**
 * 10:32, or Thursday 10:32 where it was not today.
 *
 * @param {string | number} moment
 */
export function showTime(moment) {
  const date = new Date(moment);
  const time = TIME.format(date);
  return dayOf(moment) === dayOf(now()) ? time : `${WEEKDAY.format(date)} ${time}`;
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
 * The moment at which clocks in the worker's zone show this; the first one where there are two.
 *
 * @param {string} wall as a datetime-local field has it
 * @returns {number | null} null where no clock ever shows it
 */
export function momentOf(wall) {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) {
    return null;
  }
  return [1, 0].map((hours) => asUtc - hours * 3_600_000).find((it) => wallTime(it) === wall) ?? null;
}
