import { Stopwatch, dayOf, now } from './clock.js';
import { Device } from './device.js';
import { showMinutes } from './duration.js';
import { newId } from './ids.js';
import { keepMine, keepTheirs, unknown, waits, write } from './record.js';
import { Unreachable } from './server.js';
import { NOW } from './long-timer.js';
import { IDLE } from './state.js';
import { words } from './words.js';
import { isSame, workOf } from './work.js';

/** @typedef {import('./types.js').Entry} Entry @typedef {import('./types.js').Work} Work */

const SHORTEST = 0.01;

/** How long a prompt can be answered. */
export const PROMPT_OPEN_FOR = 8 * 60_000;
const MOST_FAVOURITES = 12;

/**
 * What one does to one's own log. Everything is done on this device first, and never throws: what could not be done
 * is said in a notice.
 */
export class TimeLog extends Device {
  /** @type {Stopwatch | null} */
  #watch = null;

  /** How long the timer has been running. @returns {number} milliseconds */
  get elapsed() {
    const { running } = this.state.timer;
    if (!running) {
      return 0;
    }
    const startedAt = Date.parse(running.startedAt);
    if (this.#watch?.startedAt !== startedAt) {
      this.#watch = new Stopwatch(startedAt);
    }
    return this.#watch.elapsed;
  }

  /** Starts a timer; one that runs ends now. @param {Work} work */
  start(work, source = 'TIMER') {
    return this.#time(async (timer) => {
      if (timer.running) {
        await this.#end(timer.running);
      }
      return { ...IDLE, running: this.#starting(work, timer.running ? 'SWITCH' : source), unsent: true };
    });
  }

  #starting(work, source) {
    const moment = now();
    return { id: newId(moment), source, startedAt: new Date(moment).toISOString(), ...workOf(work), version: 0 };
  }

  /** Stops the timer. @param {number} at milliseconds since 1970; {@link NOW} as the stopwatch shows it */
  stop(at = NOW) {
    return this.#time(async (timer) => {
      if (!timer.running) {
        return timer;
      }
      const entry = await this.#end(timer.running, at);
      this.say(words.stopped(this.headline(entry), showMinutes(entry.minutes)));
      return IDLE;
    });
  }

  /** Stops the timer for an interruption, and remembers what to go on with. */
  pause() {
    return this.#time(async (timer) => {
      if (!timer.running) {
        return timer;
      }
      await this.#end(timer.running);
      return { ...IDLE, paused: workOf(timer.running) };
    });
  }

  /** It began earlier, or later, than was said. @param {number} moment */
  shiftStart(moment) {
    return this.#time(async (timer) => {
      const startedAt = new Date(moment).toISOString();
      return timer.running ? { ...timer, running: { ...timer.running, startedAt }, unsent: true, refused: '' } : timer;
    });
  }

  /** It is right that it still runs. */
  stillOnIt() {
    return this.#time(async (timer) => ({ ...timer, askedAt: now() }));
  }

  /** The timer becomes the entry of the same id. */
  async #end(running, at = NOW) {
    const { version, ...timed } = running;
    const passed = at === NOW ? this.elapsed : at - Date.parse(running.startedAt);
    const minutes = Math.max(SHORTEST, Math.round(passed / 600) / 100);
    const entry = this.#entry({ ...timed, minutes });
    await this.#put({ ...unknown(entry), timed: true }, entry);
    return entry;
  }

  #time(change) {
    return this.do(async () => {
      const before = (await this.vault.get('timer')) ?? IDLE;
      const after = await change(before);
      await this.vault.put('timer', 'only', after, after.unsent);
    });
  }

  // ---- entries

  /**
   * Logs an entry, or says otherwise what one was.
   *
   * @param {any} entry with its id where it is one that is there
   */
  log(entry) {
    const made = this.#entry({ ...entry, id: entry.id ?? newId(now()) });
    return this.do(async () => {
      const before = await this.vault.get('entry', made.id);
      await this.#put(before ?? unknown(made), made);
      const text = before ? words.changed : words.logged;
      this.say(text(this.headline(made), showMinutes(made.minutes)));
    });
  }

  /** Several at once, with one way back. @param {any[]} entries */
  logAll(entries, text) {
    const made = entries.map((it, index) => this.#entry({ ...it, id: newId(now() + index) }));
    return this.do(async () => {
      await this.vault.putAll('entry', made.map((it) => {
        return { id: it.id, value: write(unknown(it), it, true), waiting: true };
      }));
      this.say(text, () => this.#deleteAll(made));
    });
  }

  #deleteAll(entries) {
    return this.do(async () => {
      for (const { id } of entries) {
        const record = await this.vault.get('entry', id);
        record && (await this.#put(record, null));
      }
      this.say(words.takenBack);
    });
  }

  #entry({ id, source, startedAt, minutes, recordedAt, ...rest }) {
    const since = recordedAt ?? new Date(now()).toISOString();
    return { id, source, startedAt, day: dayOf(startedAt), minutes, recordedAt: since, ...workOf(rest) };
  }

  /** @param {Entry} entry */
  delete(entry) {
    return this.do(async () => {
      const record = await this.vault.get('entry', entry.id);
      if (!record) {
        return;
      }
      await this.#put(record, null);
      this.say(words.deleted(this.headline(entry), showMinutes(entry.minutes)), () => this.restore(entry));
    });
  }

  /** @param {Entry} entry */
  restore(entry) {
    return this.do(async () => {
      const record = (await this.vault.get('entry', entry.id)) ?? unknown(entry);
      await this.#put(record, this.#entry(entry));
      this.say(words.restored(this.headline(entry), showMinutes(entry.minutes)));
    });
  }

  /** Where this device and the server differ, says which is right. @param {'mine' | 'theirs'} which */
  settle(id, which) {
    return this.do(async () => {
      const record = await this.vault.get('entry', id);
      if (record?.refused?.kept) {
        const next = which === 'mine' ? keepMine(record) : keepTheirs(record);
        await this.vault.put('entry', id, next, waits(next));
      }
    });
  }

  /** Lets go of what the server does not take. */
  drop(id) {
    return this.do(() => this.vault.delete('entry', id));
  }

  /** Both of two entries that overlap are right. @param {string} pair */
  agree(pair) {
    return this.do(async () => {
      await this.vault.put('agreed', 'only', [...((await this.vault.get('agreed')) ?? []), pair]);
    });
  }

  async #put(record, entry) {
    const next = write(record, entry, true);
    await this.vault.put('entry', record.id, next, waits(next));
  }

  // ---- days, prompts, favourites

  /** How a day was. @param {string} day @param {string} statement @param {number | null} hoursWorked */
  stateDay(day, statement, hoursWorked) {
    return this.do(async () => {
      const before = await this.vault.get('day', day);
      const next = { day, statement, hoursWorked, version: before?.version ?? 0, unsent: true };
      await this.vault.put('day', day, next, true);
      this.say(words.dayStated(statement));
    });
  }

  /** @param {string} promptedAt @param {string} said @param {Work | null} work */
  answerPrompt(promptedAt, said, work = null) {
    const late = now() > Date.parse(promptedAt) + PROMPT_OPEN_FOR;
    const doing = late ? 'MISSED' : said;
    const answeredAt = late ? null : new Date(now()).toISOString();
    return this.do(async () => {
      if (!(await this.vault.get('prompt', promptedAt))) {
        await this.vault.put('prompt', promptedAt, { promptedAt, doing, answeredAt, work: late ? null : work, unsent: true }, true);
      }
      said === 'MISSED' || this.say(late ? words.promptLate : words.promptAnswered);
    });
  }

  /** @param {any} prompting */
  async choosePrompting(prompting) {
    let faults = [];
    await this.inTurn(async () => {
      await this.server.put('log/prompting', prompting).catch((failure) => {
        faults = failure.faults ?? [{ field: '', message: failure instanceof Unreachable ? words.promptsNeedNetwork : words.changedElsewhere }];
        if (!failure.faults) {
          throw failure;
        }
      });
      faults.length > 0 || this.say(prompting.wanted ? words.promptsOn : words.promptsOff);
    });
    await this.sync(true);
    return faults;
  }

  /** Keeps work at hand, or no longer. @param {Work} work */
  toggleFavourite(work) {
    return this.do(async () => {
      const { items } = (await this.vault.get('favourites')) ?? { items: [] };
      const others = items.filter((it) => !isSame(it, work));
      const next = others.length < items.length ? others : [...items, workOf(work)].slice(-MOST_FAVOURITES);
      await this.vault.put('favourites', 'only', { items: next, unsent: true }, true);
    });
  }

  // ---- words for what there is

  /** @param {Work} work */
  describe(work) {
    const system = this.name(work.system);
    return work.task ? `${this.name(work.task)} · ${system}` : system;
  }

  /** @param {Work} work */
  headline(work) {
    return this.name(work.task ?? work.system);
  }

  /** @param {Work} work */
  details(work) {
    const parts = [work.task && this.name(work.system), work.step && this.name(work.step), work.screen && this.name(work.screen)];
    const from = work.keyedFrom ? words.keyedFromNamed(this.name(work.keyedFrom)) : words.modes[work.entryMode];
    return [...parts, from].filter(Boolean).join(' · ');
  }

  name(id) {
    return this.state.names.get(id) ?? words.unknown;
  }
}
