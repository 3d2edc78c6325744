/** @typedef {import('./types.js').Work} Work */

const PARTS = ['system', 'task', 'step', 'screen', 'entryMode', 'paperDays', 'keyedFrom'];

/** The work alone, without moment and minutes. @param {any} it @returns {Work} */
export function workOf(it) {
  return /** @type {Work} */ (Object.fromEntries(PARTS.map((part) => [part, it[part] ?? null])));
}

/** The work without where in it: what one chooses from, and what a week is added up by. @param {any} it @returns {Work} */
export function kindOf({ system, task, entryMode, keyedFrom }) {
  return workOf({ system, task, entryMode, keyedFrom });
}

/** @param {any} one @param {any} other */
export function isSame(one, other) {
  return PARTS.every((part) => (one[part] ?? null) === (other[part] ?? null));
}

/** Each kind of work once, in order. @param {Work[]} works @returns {Work[]} */
export function distinct(works) {
  return works.map(workOf).filter((work, index, all) => all.findIndex((it) => isSame(it, work)) === index);
}
