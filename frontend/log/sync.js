import { plusDays, today } from './clock.js';
import { EntrySync } from './entry-sync.js';
import { refusalOf, textOf } from './refusal.js';
import { Differs } from './server.js';
import { workOf } from './work.js';

/** What is read each time, counted in days. */
export const READS_BACK = 14;

/** Less than the time between two looks at the server. */
const READS_EVERY = 20_000;

/** @typedef {import('./vault.js').Vault} Vault @typedef {import('./server.js').Server} Server */

/**
 * Brings what waits on this device to the server, and what the server knows to this device. It can be broken off at any
 * point and begun again: everything that is sent has an id of its own, which the server takes once.
 */
export class Sync {
  #device;
  #opened;
  #vault;
  #server;
  #entries;
  #forgot = false;
  #readAt = -Infinity;

  /** @param {Vault} device @param {Server} server @param {() => Promise<unknown>} opened when there is something to show */
  constructor(device, server, opened) {
    this.#opened = opened;
    this.#device = device;
    this.#server = server;
  }

  /** The entries of some days; comes after {@link Sync.run}. @param {string} from @param {string} to */
  async read(from, to) {
    await this.#entries?.read(from, to);
  }

  /**
   * One window at a time, the others after it.
   *
   * @param {boolean} all read what is new even if it was read a moment ago
   */
  async run(all = false) {
    this.#readAt = all ? -Infinity : this.#readAt;
    await navigator.locks.request('codesign-log-sync', () => this.#run());
  }

  async #run() {
    const session = await this.#server.session();
    if ((await this.#device.recall())?.id !== session.id) {
      await this.#open(session);
    }
    await this.#device.heard();
    this.#vault = this.#device.of(session.id);
    this.#entries = new EntrySync(this.#vault, this.#server, session.id);
    const broken = await this.#entries.send();
    await this.#timer();
    await this.#studyDays();
    await this.#prompts();
    await this.#favourites();
    await this.#readNews();
    if (broken) {
      throw broken;
    }
  }

  /** A tap sends what it did; what other devices did is asked for now and then. */
  async #readNews() {
    if (performance.now() - this.#readAt > READS_EVERY) {
      await this.#start();
      await this.read(plusDays(today(), -READS_BACK), today());
      this.#forgot ||= await this.#entries.forgetOld();
      this.#readAt = performance.now();
    }
  }

  /** The one place where a device gets its owner. */
  async #open({ id, name }) {
    const [{ key }, start] = await Promise.all([this.#server.get('log/key'), this.#server.get('log/start')]);
    await this.#device.unlock({ id, name }, key);
    this.#readAt = -Infinity;
    this.#vault = this.#device.of(id);
    await this.#adopt(start);
    await this.#opened();
  }

  /** What there is to choose from, and what runs. */
  async #start() {
    const before = await this.#vault.get('start');
    await this.#adopt((await this.#server.getIfChanged('log/start', before?.tag)) ?? before);
  }

  async #adopt(rest) {
    await this.#vault.put('start', 'only', rest);
    await this.#vault.exclusive(() => this.#adoptTimer(rest.running));
    await this.#vault.exclusive(() => this.#adoptDays(rest.studyDays));
    await this.#vault.exclusive(async () => {
      if (!(await this.#vault.get('favourites'))?.unsent) {
        await this.#vault.put('favourites', 'only', { items: rest.favourites, unsent: false });
      }
    });
  }

  /** What runs on another device runs here too, unless it ended here and the server has yet to hear of that. */
  async #adoptTimer(running) {
    const timer = await this.#vault.get('timer');
    if (timer?.unsent) {
      return;
    }
    const ended = running && (await this.#vault.get('entry', running.id));
    await this.#vault.put('timer', 'only', {
      paused: null,
      askedAt: 0,
      ...timer,
      running: ended ? null : running,
      unsent: false,
      refused: '',
    });
  }

  async #adoptDays(days) {
    const here = new Map((await this.#vault.all('day')).map((it) => [it.day, it]));
    const news = days.filter((it) => !here.get(it.day)?.unsent && here.get(it.day)?.version !== it.version);
    await this.#vault.putAll('day', news.map((it) => ({ id: it.day, value: { ...it, unsent: false }, waiting: false })));
  }

  async #timer() {
    const timer = await this.#vault.get('timer');
    if (!timer?.unsent) {
      return;
    }
    const sent = timer.running;
    let change = { unsent: false, refused: '' };
    if (sent) {
      change = await this.#startTimer(sent);
    }
    await this.#vault.exclusive(async () => {
      const now = await this.#vault.get('timer');
      if (JSON.stringify(now.running) === JSON.stringify(sent)) {
        await this.#vault.put('timer', 'only', { ...now, ...change }, Boolean(change.unsent));
      }
    });
  }

  /** The worker's last word counts where another device said otherwise. */
  async #startTimer(running, again = false) {
    const { id, source, startedAt, version } = running;
    try {
      const state = await this.#server.put(`timer/${id}`, {
        source, startedAt, ...workOf(running), replaces: version, confirmed: false,
      });
      return { running: state.running, unsent: false, refused: '' };
    } catch (failure) {
      if (failure instanceof Differs && failure.kept && !again) {
        return this.#startTimer({ ...running, version: failure.kept.version }, true);
      }
      return { unsent: true, refused: textOf(refusalOf(failure)) };
    }
  }

  /** What was refused is tried again: the entries it was about may have arrived since. */
  async #studyDays() {
    for (const day of (await this.#vault.all('day')).filter((it) => it.unsent && !it.refused?.kept)) {
      const { statement, hoursWorked, version } = day;
      let next;
      try {
        const now = await this.#server.put(`study-days/${day.day}`, { statement, hoursWorked, replaces: version });
        next = { ...now, unsent: false };
      } catch (failure) {
        const refused = refusalOf(failure);
        next = { ...day, version: refused.kept?.version ?? version, refused };
      }
      await this.#vault.exclusive(async () => {
        const now = await this.#vault.get('day', day.day);
        const same = now.statement === statement && now.hoursWorked === hoursWorked;
        const kept = same ? next : { ...now, version: next.version };
        await this.#vault.put('day', day.day, kept, Boolean(kept.unsent));
      });
    }
  }

  /** What came too late is not asked about. */
  async #prompts() {
    for (const prompt of (await this.#vault.all('prompt')).filter((it) => it.unsent && !it.refused)) {
      const { promptedAt, doing, answeredAt, work } = prompt;
      const next = { ...prompt, unsent: false };
      try {
        await this.#server.put(`prompts/${promptedAt}`, { doing, answeredAt, ...work });
      } catch (failure) {
        next.refused = refusalOf(failure);
      }
      await this.#vault.put('prompt', promptedAt, next);
    }
  }

  async #favourites() {
    const favourites = await this.#vault.get('favourites');
    if (favourites?.unsent) {
      await this.#server.put('log/favourites', { items: favourites.items }).catch(refusalOf);
      await this.#vault.exclusive(async () => {
        const now = await this.#vault.get('favourites');
        const same = JSON.stringify(now) === JSON.stringify(favourites);
        await this.#vault.put('favourites', 'only', { ...now, unsent: !same }, !same);
      });
    }
  }
}
