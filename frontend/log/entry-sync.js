import { plusDays, today } from './clock.js';
import { known, refused, sending, taken, waits } from './record.js';
import { refusalOf } from './refusal.js';
import { Broken, Gone, SomebodyElse } from './server.js';
import { workOf } from './work.js';

/** What is kept on the device, counted in days. */
const REACHES_BACK = 35;

/** Brings entries to the server and from it. */
export class EntrySync {
  #vault;
  #server;
  #person;

  /** @param {any} vault @param {import('./server.js').Server} server @param {string} person whose entries they are */
  constructor(vault, server, person) {
    this.#vault = vault;
    this.#server = server;
    this.#person = person;
  }

  /** @param {string} id @param {(record: any) => any} change */
  #change(id, change) {
    return this.#vault.exclusive(async () => {
      const record = await this.#vault.get('entry', id);
      const next = record && change(record);
      if (next) {
        await this.#vault.put('entry', id, next, waits(next));
      }
      return next ?? null;
    });
  }

  /**
   * The oldest first; what the server refuses, or cannot do, holds nothing else up.
   *
   * @returns {Promise<Broken | null>} whether something could not be done
   */
  async send() {
    const waiting = (await this.#vault.all('entry')).filter(waits);
    waiting.sort((a, b) => (a.id < b.id ? -1 : 1));
    let broken = null;
    for (const { id } of waiting) {
      broken = (await this.#sendAll(id)) ?? broken;
    }
    return broken;
  }

  async #sendAll(id) {
    try {
      while (await this.#sendFirst(id));
      return null;
    } catch (failure) {
      if (failure instanceof Broken) {
        return failure;
      }
      throw failure;
    }
  }

  /** @returns {Promise<boolean>} whether there is more to send of this entry */
  async #sendFirst(id) {
    const record = await this.#change(id, (it) => (waits(it) && !it.refused ? sending(it) : null));
    if (!record) {
      return false;
    }
    let change;
    try {
      const now = await this.#write(id, record.writes[0]);
      change = (it) => taken(it, now);
    } catch (failure) {
      const refusal = refusalOf(failure);
      change = (it) => refused(it, refusal);
    }
    const next = await this.#change(id, change);
    return waits(next) && !next.refused;
  }

  async #write(id, { entry, replaces, confirmed }) {
    if (!entry) {
      return this.#server.delete(`time-entries/${id}?replaces=${replaces}`).catch((failure) => {
        if (!(failure instanceof Gone)) {
          throw failure;
        }
        return null;
      });
    }
    const { source, startedAt, minutes, recordedAt } = entry;
    const body = { source, startedAt, minutes, recordedAt, ...workOf(entry), replaces, confirmed };
    return this.#server.put(`time-entries/${id}`, body);
  }

  /**
   * Reads the entries of some days. What waits here is left as it is; what is here but no longer there was deleted on
   * another device.
   *
   * @param {string} from day @param {string} to day, among them
   */
  async read(from, to) {
    const items = new Map();
    const names = {};
    let cursor = '';
    do {
      const page = await this.#server.get(`time-entries?from=${from}&to=${to}${cursor}`);
      page.items.forEach((it) => items.set(it.id, it));
      Object.assign(names, page.names);
      cursor = page.next ? `&cursor=${encodeURIComponent(page.next)}` : '';
    } while (cursor);
    if ((await this.#server.get('session')).id !== this.#person) {
      throw new SomebodyElse();
    }
    await this.#vault.exclusive(() => this.#merge(from, to, items));
    await this.#vault.put('names', 'only', { ...(await this.#vault.get('names')), ...names });
  }

  async #merge(from, to, items) {
    const news = new Map(items);
    for (const record of await this.#vault.all('entry')) {
      const there = items.get(record.id);
      if (waits(record) || there?.version <= record.version) {
        news.delete(record.id);
      } else if (!there && !record.deleted && record.version > 0 && isWithin(record.entry, from, to)) {
        await this.#vault.delete('entry', record.id);
      }
    }
    if (news.size > 0) {
      await this.#vault.putAll('entry', [...news.values()].map((it) => ({ id: it.id, value: known(it), waiting: false })));
    }
  }

  /** What is old and sent is left to the server. */
  async forgetOld() {
    const first = plusDays(today(), -REACHES_BACK);
    for (const record of await this.#vault.all('entry')) {
      if (!waits(record) && isWithin(record.entry, '2000-01-01', plusDays(first, -1))) {
        await this.#vault.delete('entry', record.id);
      }
    }
    return true;
  }
}

function isWithin(entry, from, to) {
  return entry.day >= from && entry.day <= to;
}
