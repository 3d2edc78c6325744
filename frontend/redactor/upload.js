// @ts-check
import { newId } from '../log/ids.js';

const SESSION = 'api/v1/session';

/** The server says what is wrong with it. */
export class Refused extends Error {}

/** Nobody is signed in any more. */
export class SignedOut extends Error {}

/** No answer came; whether the picture arrived is not known. */
export class Unreachable extends Error {}

/** The person stopped it. */
export class Cancelled extends Error {}

/**
 * One picture on its way. It has an id from the start: sent again it is kept once, and given up it is kept out, even if
 * it had arrived and only the answer was lost.
 */
export class Upload {
  /** @type {XMLHttpRequest | null} */ #request = null;
  #begun = false;
  #stopped = false;

  /**
   * @param {string} place  where the pictures are
   * @param {Blob} blob
   */
  constructor(place, blob) {
    this.id = newId(Date.now());
    this.address = `${place}/${this.id}`;
    this.blob = blob;
  }

  /** @param {(part: number) => void} progress  told 0..1 */
  async send(progress) {
    this.#stopped = false;
    const csrf = await session();
    if (this.#stopped) throw new Cancelled();
    this.#begun = true;
    await new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      this.#request = request;
      request.open('PUT', this.address);
      request.setRequestHeader(csrf.header, csrf.token);
      request.setRequestHeader('Content-Type', 'image/png');
      request.upload.addEventListener('progress', (it) => progress(it.total ? it.loaded / it.total : 0));
      request.addEventListener('load', () => settle(request, resolve, reject));
      request.addEventListener('error', () => reject(new Unreachable()));
      request.addEventListener('abort', () => reject(new Cancelled()));
      request.send(this.blob);
    });
  }

  /** Stops it, and sees to it that it is not kept. */
  stop() {
    this.#stopped = true;
    this.#request?.abort();
    return this.keepOut();
  }

  /** What was given up must not be there; without a network that is tried once more before the next one is sent. */
  async keepOut() {
    if (!this.#begun) return;
    const csrf = await session();
    const answer = await fetch(this.address, { method: 'DELETE', headers: { [csrf.header]: csrf.token } }).catch(() => null);
    if (!answer?.ok) throw new Unreachable();
    this.#begun = false;
  }
}

/** @param {XMLHttpRequest} request @param {(it?: unknown) => void} resolve @param {(why: Error) => void} reject */
function settle(request, resolve, reject) {
  if (request.status === 200 || request.status === 201) resolve();
  else if (request.status === 401 || request.status === 403) reject(new SignedOut());
  else if (request.status >= 500) reject(new Unreachable());
  else reject(new Refused(reason(request.responseText)));
}

/** @param {string} problem  as RFC 9457 has it */
function reason(problem) {
  try {
    const { errors, detail } = JSON.parse(problem);
    return errors?.[0]?.message ?? detail ?? '';
  } catch {
    return '';
  }
}

/** @returns {Promise<{header: string, token: string}>} */
async function session() {
  const answer = await fetch(SESSION, { headers: { Accept: 'application/json' } }).catch(() => null);
  if (answer?.status === 401) throw new SignedOut();
  if (!answer?.ok) throw new Unreachable();
  return (await answer.json()).csrf;
}
