import { plusDays, today } from './clock.js';
import { NotForYou, Server, SignedOut, SomebodyElse, Unreachable } from './server.js';
import { State } from './state.js';
import { READS_BACK, Sync } from './sync.js';
import { update } from './updates.js';
import { Vault } from './vault.js';
import { words } from './words.js';

const EVERY = 30_000;
const USED_WITHIN = 10 * 60_000;

/**
 * This device as one uses it: what it holds, shown as {@link Device.state}, and the server it brings that to as soon as
 * there is a network. A `change` event says that there is something new to show.
 */
export class Device extends EventTarget {
  server = new Server();
  /** @type {Vault} */
  vault;
  /** @type {Sync} */
  #sync;
  #running = Promise.resolve();
  #loading = Promise.resolve();
  #usedAt = 0;
  /** @type {Set<string>} days that were asked for beyond those that are always read */
  #read = new Set();

  state = new State();

  async open() {
    if (!isSecureContext) {
      this.change({ phase: 'insecure' });
      return;
    }
    this.vault = await Vault.open();
    this.#sync = new Sync(this.vault, this.server, () => this.load({ online: true }));
    this.vault.addEventListener('change', () => this.load());
    if (this.vault.owner) {
      await this.load();
    }
    setInterval(() => this.#syncWhileUsed(), EVERY);
    ['pointerdown', 'keydown'].forEach((it) => addEventListener(it, () => (this.#usedAt = performance.now()), true));
    addEventListener('online', () => this.sync());
    addEventListener('offline', () => this.change({ online: false }));
    document.addEventListener('visibilitychange', () => document.hidden || this.sync());
    return this.sync();
  }

  /** Brings what waits to the server and reads what is new. @param {boolean} all also what was read a moment ago */
  sync(all = false) {
    return this.inTurn(async () => {
      await this.#sync.run(all);
      await this.load({ online: true });
    });
  }

  /** What speaks to the server does so one after the other; it never throws. @param {() => Promise<unknown>} action */
  inTurn(action) {
    this.#running = this.#running.then(action).catch((failure) => this.failed(failure));
    return this.#running;
  }

  /** A window that nobody looks at or touches keeps no session alive. */
  #syncWhileUsed() {
    if (!document.hidden && performance.now() - this.#usedAt < USED_WITHIN) {
      this.sync();
    }
  }

  async failed(failure) {
    if (failure instanceof SignedOut || failure instanceof NotForYou) {
      await this.vault.lock();
      const waiting = await this.vault.waiting();
      this.change({ ...new State(), phase: failure instanceof SignedOut ? 'signed-out' : 'not-for-you', waiting });
    } else if (failure instanceof SomebodyElse) {
      await this.vault.lock();
      this.change({ ...new State(), phase: 'loading' });
      setTimeout(() => this.sync());
    } else if (failure instanceof Unreachable) {
      await this.load({ online: false });
    } else {
      console.error(failure);
      this.warn(words.broken);
    }
  }

  /** Shows what this device holds. */
  load(news = {}) {
    const before = this.#loading.catch(() => {});
    this.#loading = before.then(async () => {
      await this.vault.recall();
      if (!this.vault.owner) {
        this.#isLocked(news);
        return;
      }
      this.change({ ...this.#sameAsBefore(await State.of(this.vault)), ...news });
    });
    return this.#loading.catch((failure) => this.failed(failure));
  }

  /** Nobody's log is open here: another window may have locked it, or the server has yet to say whose it is. */
  #isLocked(news) {
    const { phase } = this.state;
    if (phase === 'ready') {
      this.change({ ...new State(), phase: 'loading' });
      setTimeout(() => this.sync());
    } else if (phase !== 'signed-out' && phase !== 'not-for-you') {
      this.change({ ...new State(), phase: 'unreachable', ...news });
    }
  }

  /** What is the same as before stays the same object, so that fields half filled in are left alone. */
  #sameAsBefore(news) {
    const choices = ['systems', 'tasks', 'entryModes'].filter((it) => JSON.stringify(news[it]) === JSON.stringify(this.state[it]));
    return { ...news, ...Object.fromEntries(choices.map((it) => [it, this.state[it]])) };
  }

  /** Whether this device holds a day's entries, or would if there were any. @param {string} day */
  knows(day) {
    return day >= plusDays(today(), -READS_BACK) || this.#read.has(day);
  }

  /** Days that are not kept here. @param {string} from @param {string} to */
  read(from, to) {
    return this.inTurn(async () => {
      await this.#sync.run();
      await this.#sync.read(from, to);
      for (let day = from; day <= to; day = plusDays(day, 1)) {
        this.#read.add(day);
      }
      await this.load({ online: true });
    });
  }

  announceUpdate() {
    this.change({ notice: { text: words.newVersion, problem: false, undo: update, label: words.useIt } });
  }

  dismiss() {
    this.change({ notice: null });
  }

  say(text, undo = null) {
    this.change({ notice: { text, problem: false, undo } });
  }

  warn(text) {
    this.change({ notice: { text, problem: true, undo: null } });
  }

  /** On this device at once, while no other window writes; then to the server. */
  async do(action) {
    try {
      await this.vault.exclusive(action);
    } catch (failure) {
      console.error(failure);
      this.warn(words.broken);
    }
    await this.load();
    this.sync();
  }

  change(news) {
    this.state = Object.assign(new State(), this.state, news);
    this.dispatchEvent(new Event('change'));
  }
}
