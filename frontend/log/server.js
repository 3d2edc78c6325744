import { compareWith } from './clock.js';

/** @typedef {import('./types.js').Fault} Fault */

const API = new URL('../api/v1/', import.meta.url);
const PATIENCE = 15_000;
const TRIES_AFTER = [0, 800];

/** Nobody is signed in any more. */
export class SignedOut extends Error {}

/** This person may not. */
export class NotForYou extends Error {}

/** No answer came, or none that means anything; whether the server acted is not known. */
export class Unreachable extends Error {}

/** The server could not do it this time. */
export class Broken extends Unreachable {}

/** There is no such thing (any more). */
export class Gone extends Error {}

/** Somebody else has signed in here. */
export class SomebodyElse extends Error {}

/** The server has something else under this id. */
export class Differs extends Error {
  /** @param {any} kept what it has */
  constructor(kept) {
    super();
    this.kept = kept;
  }
}

/** The server says what is wrong with which field. */
export class Refused extends Error {
  /** @param {Fault[]} faults */
  constructor(faults) {
    super(faults.map((it) => it.message).join(' '));
    this.faults = faults;
  }
}

/**
 * Talks to the server. What has an id of its own is sent again by itself when no answer came: the
 * server takes it once.
 */
export class Server {
  /** @type {{header: string, token: string} | null} */
  #csrf = null;
  #person = '';

  /** Who is signed in; comes before everything else. */
  async session() {
    const session = await this.get('session');
    this.#csrf = session.csrf;
    this.#person = session.id;
    return session;
  }

  /** @param {string} path */
  get(path) {
    return this.#send('GET', path);
  }

  /** @param {string} path @param {string} tag of what is here @returns {Promise<any>} null while that is how it is */
  getIfChanged(path, tag) {
    return this.#send('GET', path, undefined, tag);
  }

  /** @param {string} path @param {object} body */
  put(path, body) {
    return this.#change('PUT', path, body);
  }

  /** @param {string} path @param {object} body */
  post(path, body) {
    return this.#change('POST', path, body);
  }

  /** @param {string} path */
  delete(path) {
    return this.#change('DELETE', path);
  }

  /**
   * A session that was renewed has another token; so a refusal is asked about once. What one person logged is never
   * sent in the session of another.
   */
  async #change(method, path, body) {
    try {
      return await this.#send(method, path, body);
    } catch (failure) {
      if (!(failure instanceof NotForYou)) {
        throw failure;
      }
      const session = await this.get('session');
      if (session.id !== this.#person) {
        throw new SomebodyElse();
      }
      this.#csrf = session.csrf;
      return this.#send(method, path, body);
    }
  }

  async #send(method, path, body, tag) {
    let last = new Unreachable();
    for (const pause of TRIES_AFTER) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      try {
        return await this.#sendOnce(method, path, body, tag);
      } catch (failure) {
        if (!(failure instanceof Unreachable)) {
          throw failure;
        }
        last = failure;
      }
    }
    throw last;
  }

  async #sendOnce(method, path, body, tag) {
    const headers = new Headers({ Accept: 'application/json' });
    if (body) {
      headers.set('Content-Type', 'application/json');
    }
    if (this.#csrf && method !== 'GET') {
      headers.set(this.#csrf.header, this.#csrf.token);
    }
    if (tag) {
      headers.set('If-None-Match', tag);
    }
    const sentAt = Date.now();
    const response = await fetch(new URL(path, API), {
      method,
      headers,
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    }).catch(() => {
      throw new Unreachable();
    });
    compareWith(response.headers.get('Date'), sentAt);
    return answer(response);
  }
}

/** What a proxy says in our server's place is no answer. @param {Response} response */
async function answer(response) {
  if (response.status === 204 || response.status === 304) {
    return null;
  }
  if (response.ok) {
    const body = await response.json().catch(() => {
      throw new Unreachable();
    });
    const tag = response.headers.get('ETag');
    return tag ? { ...body, tag } : body;
  }
  if (response.status >= 500) {
    throw new Broken();
  }
  if (response.status === 401) {
    throw new SignedOut();
  }
  if (response.status === 403) {
    throw new NotForYou();
  }
  if (!response.headers.get('Content-Type')?.startsWith('application/problem+json')) {
    throw new Unreachable();
  }
  const problem = await response.json().catch(() => ({}));
  if (response.status === 404) {
    throw new Gone();
  }
  if (response.status === 409) {
    throw new Differs(problem.kept ?? null);
  }
  throw new Refused(problem.errors ?? [{ field: '', message: problem.detail ?? response.statusText }]);
}
