/** Kinds of things that are kept, each in an object store of its own. */
const STORES = ['device', 'sealed'];
const NAME = 'codesign-log';
const VERSION = 1;

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** What this browser keeps for us, in IndexedDB; a write is done when it is on the disk. */
class KeptDatabase {
  kept = true;
  #db;

  constructor(db) {
    this.#db = db;
    db.onversionchange = () => db.close();
  }

  get(store, key) {
    return answer(this.#db.transaction(store).objectStore(store).get(key));
  }

  /** @param {string} from the first key @param {string} to the key after the last */
  range(store, from, to) {
    return answer(this.#db.transaction(store).objectStore(store).getAll(IDBKeyRange.bound(from, to, false, true)));
  }

  /** All or none. @param {[string, any][]} entries */
  putAll(store, entries) {
    return this.#write(store, (it) => entries.forEach(([key, value]) => it.put(value, key)));
  }

  delete(store, key) {
    return this.#write(store, (it) => it.delete(key));
  }

  /** The same content, for when the disk is full. */
  async passing() {
    const passing = new PassingDatabase();
    for (const store of STORES) {
      const all = this.#db.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([answer(all.getAllKeys()), answer(all.getAll())]);
      await passing.putAll(store, keys.map((key, index) => [key, values[index]]));
    }
    return passing;
  }

  #write(store, action) {
    return new Promise((resolve, reject) => {
      const transaction = this.#db.transaction(store, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve(undefined);
      transaction.onabort = () => reject(transaction.error);
      action(transaction.objectStore(store));
    });
  }
}

/** The same for as long as this window lives, where the browser keeps nothing for us. */
class PassingDatabase {
  kept = false;
  #stores = new Map(STORES.map((name) => [name, new Map()]));

  async get(store, key) {
    return this.#stores.get(store).get(key);
  }

  async range(store, from, to) {
    return [...this.#stores.get(store)].filter(([key]) => key >= from && key < to).map(([, value]) => value);
  }

  async putAll(store, entries) {
    entries.forEach(([key, value]) => this.#stores.get(store).set(key, value));
  }

  async delete(store, key) {
    this.#stores.get(store).delete(key);
  }
}

/** Opens what this browser keeps; where it refuses, what lives as long as the window. */
export async function openDatabase() {
  try {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () =>
      STORES.filter((it) => !request.result.objectStoreNames.contains(it)).forEach((it) =>
        request.result.createObjectStore(it),
      );
    return new KeptDatabase(await answer(request));
  } catch {
    return new PassingDatabase();
  }
}
