/**
 * An entry on this device: what it says now, and the writes that the server has yet to take. Each write makes one
 * version, and is never changed once it was sent, so that the server knows it again however often it arrives.
 *
 * @typedef {import('./types.js').Entry} Entry
 * @typedef {{entry: Entry | null, replaces: number, confirmed: boolean, sent: boolean}} Write entry is null to delete
 * @typedef {{faults: import('./types.js').Fault[], kept: (Entry & {version: number, deleted: boolean}) | null}} Refusal
 * @typedef {{id: string, entry: Entry, deleted: boolean, version: number, writes: Write[], refused: Refusal | null,
 *   timed?: boolean}} Record timed: the server may know it as a running timer
 */

/** @param {any} it as the server says it @returns {Record} */
export function known(it) {
  const { version, deleted, ...entry } = it;
  return { id: it.id, entry, deleted, version, writes: [], refused: null };
}

/** @param {Entry} entry @returns {Record} */
export function unknown(entry) {
  return { id: entry.id, entry, deleted: true, version: 0, writes: [], refused: null };
}

/**
 * Says something else, or nothing any more.
 *
 * @param {Record} record
 * @param {Entry | null} entry null to delete it
 * @param {boolean} confirmed over four hours are right
 * @returns {Record}
 */
export function write(record, entry, confirmed = false) {
  const sent = record.refused ? [] : record.writes.filter((it) => it.sent);
  const next = record.writes[sent.length]; // was not sent, or was refused with all that follows
  const replaces = next?.replaces ?? (sent.length > 0 ? sent.at(-1).replaces + 1 : record.version);
  const made = { entry, replaces, confirmed, sent: false };
  return { ...record, entry: entry ?? record.entry, deleted: entry === null, refused: null, writes: [...sent, ...(entry === null ? deletion(record, made) : [made])] };
}

/** What the server never heard of needs no deletion; a timer that it may know has to end before it is deleted. */
function deletion(record, made) {
  if (made.replaces > 0) {
    return [made];
  }
  return record.timed ? [{ ...made, entry: record.entry, confirmed: true }, { ...made, replaces: 1 }] : [];
}

/** The first write is on its way; from now on nobody can know whether it arrived. @param {Record} record */
export function sending(record) {
  const [first, ...rest] = record.writes;
  return { ...record, writes: [{ ...first, sent: true }, ...rest] };
}

/**
 * The server took the first write, and says how the entry is now.
 *
 * @param {Record} record
 * @param {any | null} now null where it was a deletion
 */
export function taken(record, now) {
  const [first, ...writes] = record.writes;
  const version = now?.version ?? first.replaces + 1;
  if (writes.length > 0 || !now) {
    return { ...record, version, writes, refused: null };
  }
  return { ...known(now), writes };
}

/**
 * The server refused the first write. What was said after it is tried in its place; if there is nothing, or the server
 * has another version, it waits for its owner.
 *
 * @param {Record} record
 * @param {Refusal} refusal
 */
export function refused(record, refusal) {
  const [first, ...later] = record.writes;
  const last = later.at(-1);
  if (!refusal.kept && last?.entry) {
    return { ...record, writes: [{ ...last, replaces: first.replaces, sent: false }] };
  }
  return { ...record, refused: refusal };
}

/** Of two versions, what this device says is right. @param {Record} record */
export function keepMine(record) {
  const kept = record.refused.kept;
  const entry = record.deleted ? null : record.entry;
  return write({ ...record, version: kept.version, writes: [], refused: null }, entry, true);
}

/** Of two versions, what the server has is right. @param {Record} record */
export function keepTheirs(record) {
  return known(record.refused.kept);
}

/** @param {Record} record */
export function waits(record) {
  return record.writes.length > 0;
}
