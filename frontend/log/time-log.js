import { dayOf, now } from './clock.js';
import { showMinutes } from './duration.js';
import { newId } from './ids.js';
import { Differs, Gone, NotForYou, Refused, Server, SignedOut, Unreachable } from './server.js';
import { words } from './words.js';
import { isSame, workOf } from './work.js';

/** @typedef {import('./types.js').Entry} Entry @typedef {import('./types.js').Outcome} Outcome */
/** @typedef {import('./types.js').State} State @typedef {import('./types.js').Work} Work */

const RECENT = 6;

/**
 * One's own log: what it holds and what one can do to it. The page shows {@link TimeLog.state} and calls the verbs;
 * a `change` event says that there is something new to show. Verbs run one after the other and never throw: they
 * say what came of it, and leave a notice where that is not for a field to show.
 */
export class TimeLog extends EventTarget {
  #server = new Server();
  #last = Promise.resolve();

  /** @type {State} */
  state = {
    phase: 'loading',
    worker: '',
    systems: [],
    tasks: [],
    entryModes: [],
    names: new Map(),
    running: null,
    recent: [],
    day: dayOf(now()),
    entries: [],
    notice: null,
  };

  /** Reads everything anew. */
  open() {
    return this.#inTurn(async () => {
      await this.#server.session();
      await this.#read();
    });
  }

  /** Reads what other devices may have changed; being offline then is nothing to tell. */
  refresh() {
    return this.#inTurn(
      () => this.#read(),
      (failure) => failure instanceof Unreachable || this.#tell(failure),
    );
  }

  async #read() {
    const [start, today] = await Promise.all([this.#server.get('log/start'), this.#today()]);
    const names = new Map([...Object.entries(start.names), ...Object.entries(today.names)]);
    [...start.systems, ...start.tasks].forEach((it) => names.set(it.id, it.name));
    const { worker, running } = start;
    this.#change({ phase: 'ready', worker: worker.name, running, names, ...today.shown, ...this.#choices(start) });
  }

  /** What is the same as before stays the same object, so that fields half filled in are left alone. */
  #choices(start) {
    return Object.fromEntries(
      ['systems', 'tasks', 'entryModes', 'recent'].map((name) => {
        const before = this.state[name];
        return [name, JSON.stringify(before) === JSON.stringify(start[name]) ? before : start[name]];
      }),
    );
  }

  async #today() {
    const day = dayOf(now());
    const entries = [];
    const names = {};
    let cursor = '';
    do {
      const page = await this.#server.get(`time-entries?from=${day}&to=${day}${cursor}`);
      entries.push(...page.items);
      Object.assign(names, page.names);
      cursor = page.next ? `&cursor=${encodeURIComponent(page.next)}` : '';
    } while (cursor);
    return { names, shown: { day, entries } };
  }

  /**
   * Starts a timer; one that runs ends now.
   *
   * @param {Work} work
   * @param {boolean} confirmed what runs may have run for over four hours
   */
  start(work, confirmed = false) {
    const moment = now();
    const timer = { startedAt: new Date(moment).toISOString(), ...workOf(work), confirmed };
    const id = newId(moment);
    return this.#inTurn(async () => {
      const { running, ended } = await this.#server.put(`timer/${id}`, timer);
      this.#change({ running, ...this.#with(ended), notice: null });
    });
  }

  /**
   * Stops the timer.
   *
   * @param {number} at milliseconds since 1970
   * @param {boolean} confirmed over four hours are right
   */
  stop(at = now(), confirmed = false) {
    return this.#inTurn(async () => {
      const { running } = this.state;
      if (running) {
        const stop = { at: new Date(at).toISOString(), confirmed };
        const ended = await this.#server.post(`timer/${running.id}/stop`, stop);
        this.#change({ running: null, ...this.#with(ended) });
        this.#say(words.stopped(this.headline(ended), showMinutes(ended.minutes)));
      }
    });
  }

  /**
   * An entry that ends now, ready to be logged.
   *
   * @param {number} minutes
   * @param {Work} work
   * @param {string} [id] of an earlier try of which nobody knows what became of it
   * @returns {Entry}
   */
  entryEndingNow(minutes, work, id) {
    const startedAt = new Date(now() - minutes * 60_000).toISOString();
    return { id: id ?? newId(now()), source: 'DURATION', startedAt, minutes, ...workOf(work) };
  }

  /** @param {Entry} entry @param {boolean} confirmed over four hours are right */
  log(entry, confirmed) {
    return this.#inTurn(async () => {
      this.#change(this.#with(await this.#put(entry, confirmed)));
      this.#say(words.logged(this.headline(entry), showMinutes(entry.minutes)));
    });
  }

  /** @param {Entry} entry */
  delete(entry) {
    return this.#inTurn(async () => {
      await this.#server.delete(`time-entries/${entry.id}`);
      this.#change({ entries: this.state.entries.filter((it) => it.id !== entry.id) });
      this.#say(words.deleted(this.headline(entry), showMinutes(entry.minutes)), () => this.restore(entry));
    });
  }

  /** @param {Entry} entry */
  restore(entry) {
    return this.#inTurn(async () => {
      this.#change(this.#with(await this.#put(entry, true)));
      this.#say(words.restored(this.headline(entry), showMinutes(entry.minutes)));
    });
  }

  #put({ id, source, startedAt, minutes, ...rest }, confirmed) {
    return this.#server.put(`time-entries/${id}`, { source, startedAt, minutes, ...workOf(rest), confirmed });
  }

  dismiss() {
    this.#change({ notice: null });
  }

  /** @param {Work} work */
  describe(work) {
    const system = this.#name(work.system);
    return work.task ? `${this.#name(work.task)} · ${system}` : system;
  }

  /** @param {Work} work */
  headline(work) {
    return this.#name(work.task ?? work.system);
  }

  /** @param {Work} work */
  details(work) {
    const mode = words.modes[work.entryMode];
    return work.task ? `${this.#name(work.system)} · ${mode}` : mode;
  }

  #name(id) {
    return this.state.names.get(id) ?? words.unknown;
  }

  /** @param {Entry | null} entry one that ended, or none */
  #with(entry) {
    if (!entry) {
      return {};
    }
    const others = this.state.entries.filter((it) => it.id !== entry.id);
    const entries = entry.day === this.state.day ? [...others, entry] : others;
    entries.sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt));
    const recent = [workOf(entry), ...this.state.recent.filter((it) => !isSame(it, entry))];
    return { entries, recent: recent.slice(0, RECENT) };
  }

  /**
   * @param {() => Promise<unknown>} action
   * @param {(failure: unknown) => void} tell
   * @returns {Promise<Outcome>}
   */
  #inTurn(action, tell = (failure) => this.#tell(failure)) {
    const turn = this.#last.then(action).then(
      () => /** @type {Outcome} */ ({ done: true }),
      async (failure) => {
        tell(failure);
        if (failure instanceof Gone || failure instanceof Differs) {
          await this.#read().catch(() => {});
        }
        return { done: false, faults: failure instanceof Refused ? failure.faults : [] };
      },
    );
    this.#last = turn.then(() => {});
    return turn;
  }

  #tell(failure) {
    if (failure instanceof SignedOut) {
      this.#change({ phase: 'signed-out', notice: null });
    } else if (failure instanceof NotForYou) {
      this.#change({ phase: 'not-for-you', notice: null });
    } else if (failure instanceof Unreachable) {
      this.state.phase === 'ready' ? this.#warn(words.offline) : this.#change({ phase: 'unreachable' });
    } else if (failure instanceof Refused) {
      this.#warn(failure.message);
    } else if (failure instanceof Gone || failure instanceof Differs) {
      this.#warn(words.changedElsewhere);
    } else {
      console.error(failure);
      this.#warn(words.broken);
    }
  }

  #say(text, undo = null) {
    this.#change({ notice: { text, problem: false, undo } });
  }

  #warn(text) {
    this.#change({ notice: { text, problem: true, undo: null } });
  }

  /** @param {Partial<State>} news */
  #change(news) {
    this.state = { ...this.state, ...news };
    this.dispatchEvent(new Event('change'));
  }
}
