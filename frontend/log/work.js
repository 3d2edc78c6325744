/** @typedef {import('./types.js').Work} Work */

/** @param {Work} it @returns {Work} */
export function workOf({ system, task, entryMode }) {
  return { system, task, entryMode };
}

/** @param {Work} one @param {Work} other */
export function isSame(one, other) {
  return one.system === other.system && one.task === other.task && one.entryMode === other.entryMode;
}
