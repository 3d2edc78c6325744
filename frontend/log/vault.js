import { openDatabase } from './database.js';
import { SomebodyElse } from './server.js';

/** @typedef {{id: string, name: string}} Owner */

const OWNER = 'owner';

/** Without a word from the server, a device stays open for its owner for this long. */
const OPEN_FOR = 7 * 86_400_000;

/**
 * What this device keeps of its owner's log, sealed with the owner's key. The key is forgotten when the owner signs
 * out or somebody else signs in; what is sealed stays, unreadable, until its owner comes back.
 */
export class Vault extends EventTarget {
  #db;
  #disk;
  /** @type {Owner | null} */
  #owner = null;
  /** @type {CryptoKey | null} */
  #key = null;
  #channel = new BroadcastChannel('codesign-log');
  #last = Promise.resolve();

  /** Opens it, for the owner it was last open for. A `change` event says that another window wrote. */
  static async open() {
    const vault = new Vault();
    vault.#disk = await openDatabase();
    vault.#db = vault.#disk;
    await vault.recall();
    vault.#channel.onmessage = () => vault.dispatchEvent(new Event('change'));
    return vault;
  }

  /** Whether what is put in survives this window. */
  get kept() {
    return this.#db.kept;
  }

  get owner() {
    return this.#owner;
  }

  /** Reads again whose it is: another window may have locked it, or opened it for somebody else. */
  async recall() {
    const { owner, key, heardAt } = (await this.#db.get('device', OWNER)) ?? {};
    const changed = this.#owner !== null && this.#owner.id !== owner?.id;
    const expired = heardAt < Date.now() - OPEN_FOR;
    this.#owner = changed || expired ? null : (owner ?? null);
    this.#key = this.#owner && key;
    return this.#owner;
  }

  /** The server says that the owner is signed in. */
  async heard() {
    await this.#write((db) => db.putAll('device', [[OWNER, { owner: this.#owner, key: this.#key, heardAt: Date.now() }]]));
  }

  /** For as long as it belongs to this person; after that everything fails. @param {string} id */
  of(id) {
    const mine = (action) => (...values) => {
      if (this.#owner?.id !== id) {
        throw new SomebodyElse();
      }
      return action.apply(this, values);
    };
    return {
      get: mine(this.get), all: mine(this.all), put: mine(this.put), putAll: mine(this.putAll),
      delete: mine(this.delete), exclusive: mine(this.exclusive),
    };
  }

  /** @param {Owner} owner @param {string} key 32 bytes in Base64 */
  async unlock(owner, key) {
    const bytes = Uint8Array.from(atob(key), (it) => it.charCodeAt(0));
    this.#key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
    this.#owner = owner;
    await this.heard();
    this.#channel.postMessage('unlocked');
  }

  async lock() {
    const open = await this.#db.get('device', OWNER);
    this.#owner = null;
    this.#key = null;
    await Promise.all([this.#db.delete('device', OWNER), this.#disk.delete('device', OWNER)]);
    open && this.#channel.postMessage('locked');
  }

  /** How much waits here to be sent, for whomever; that much can be told without a key. */
  async waiting() {
    return (await this.#db.range('sealed', '', '~')).filter((it) => it.waiting).length;
  }

  async get(kind, id = 'only') {
    const sealed = await this.#db.get('sealed', this.#address(kind, id));
    return sealed ? this.#unseal(sealed) : undefined;
  }

  async all(kind) {
    const from = this.#address(kind, '');
    const found = await Promise.allSettled((await this.#db.range('sealed', from, `${from}~`)).map((it) => this.#unseal(it)));
    return found.filter((it) => it.status === 'fulfilled').map((it) => it.value); // what has another key stays sealed
  }

  /** @param {boolean} waiting to be sent */
  put(kind, id, value, waiting = false) {
    return this.putAll(kind, [{ id, value, waiting }]);
  }

  /** All or none. @param {{id: string, value: any, waiting: boolean}[]} items */
  async putAll(kind, items) {
    const sealed = await Promise.all(
      items.map(async ({ id, value, waiting }) => [this.#address(kind, id), { ...(await this.#seal(value)), waiting }]),
    );
    await this.#write((db) => db.putAll('sealed', sealed));
    this.#channel.postMessage(kind);
  }

  async delete(kind, id = 'only') {
    await this.#write((db) => db.delete('sealed', this.#address(kind, id)));
    this.#channel.postMessage(kind);
  }

  /** Where the disk takes no more, what there is goes on living in this window. */
  async #write(action) {
    try {
      await action(this.#db);
    } catch (failure) {
      if (!this.#db.kept) {
        throw failure;
      }
      this.#db = await this.#db.passing();
      await action(this.#db);
    }
  }

  /**
   * Runs an action while no other window runs one.
   *
   * @template T
   * @param {() => Promise<T>} action
   * @returns {Promise<T>}
   */
  exclusive(action) {
    if (navigator.locks) {
      return navigator.locks.request('codesign-log', action);
    }
    const turn = this.#last.then(action);
    this.#last = turn.then(() => {}, () => {});
    return turn;
  }

  #address(kind, id) {
    return `${this.#owner?.id} ${kind} ${id}`;
  }

  async #seal(value) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.#key, bytes) };
  }

  async #unseal({ iv, data }) {
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, this.#key, data)));
  }
}
