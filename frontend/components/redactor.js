// @ts-check
/**
 * A picture of one's own: chosen, pasted or dropped, covered with opaque boxes here in the browser, looked at once more
 * exactly as it will be sent, confirmed, and only then sent. What it was before never leaves the device. Says
 * `picture-kept` when the server has it, and `working-changed` while there is one that was not sent. Flow wraps it as
 * Redactor.
 */
import { Boxes } from '../redactor/boxes.js';
import { dropNowhere, dropPlace, pasted } from '../redactor/choosing.js';
import { confirming } from '../redactor/confirming.js';
import { covering } from '../redactor/covering.js';
import { h } from '../redactor/dom.js';
import { Parts } from '../redactor/parts.js';
import { burn, read } from '../redactor/picture.js';
import { sheet } from '../redactor/sheet.js';
import { Cancelled, Refused, SignedOut, Upload } from '../redactor/upload.js';

export class PictureRedactor extends HTMLElement {
  #status = h('p', { className: 'unseen' });
  #phase = h('div', { className: 'phase' });
  #parts = new Parts({});
  /** @type {HTMLCanvasElement | null} */ #picture = null;
  #boxes = new Boxes();
  /** @type {Upload | null} */ #upload = null;
  #proof = '';

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    this.#status.setAttribute('role', 'status');
    root.append(this.#phase, this.#status);
    root.addEventListener('keydown', (event) => this.#keys(/** @type {KeyboardEvent} */ (event)));
  }

  connectedCallback() {
    this.#parts = new Parts(JSON.parse(this.getAttribute('texts') ?? '{}'));
    document.addEventListener('paste', this.#paste);
    for (const name of DROPPING) document.addEventListener(name, dropNowhere);
    if (!this.#picture) this.#choose();
  }

  disconnectedCallback() {
    document.removeEventListener('paste', this.#paste);
    for (const name of DROPPING) document.removeEventListener(name, dropNowhere);
    this.#working(false);
  }

  /** @param {string} text */
  #say = (text) => { this.#status.textContent = text; };

  /** A step; what it begins with takes the focus where one came from the step before. @param {(Node | string)[]} parts */
  #show(...parts) {
    this.#phase.replaceChildren(...parts);
  }

  /** @param {HTMLElement[]} step */
  #goTo(step) {
    this.#show(...step);
    step[0].focus();
  }

  /** @param {Node[]} before */
  #choose(...before) {
    this.#show(...before, dropPlace(this.#parts, (file) => this.#take(file)));
  }

  /** @param {ClipboardEvent} event */
  #paste = (event) => {
    if (this.#picture || this.hasAttribute('full')) return;
    const picture = pasted(event);
    if (!picture) return;
    event.preventDefault();
    this.#take(picture);
  };

  /** @param {Blob} file */
  async #take(file) {
    try {
      this.#picture = await read(file);
    } catch {
      const fault = this.#parts.fault(this.#parts.words('noPicture'));
      this.#choose(fault);
      fault.focus();
      return;
    }
    this.#boxes = new Boxes();
    this.#working(true);
    this.#cover();
    this.scrollIntoView({ block: 'nearest' });
  }

  #cover() {
    if (!this.#picture) return;
    this.#goTo(covering(this.#parts, this.#picture, this.#boxes, this.#say, { look: () => this.#confirm(), discard: () => this.#discard() }));
  }

  /** @param {KeyboardEvent} event */
  #keys(event) {
    const inField = event.target instanceof HTMLInputElement;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !inField && this.#boxes.canUndo) {
      event.preventDefault();
      this.#boxes.undo();
    }
  }

  async #confirm() {
    if (!this.#picture) return;
    const { blob, width, height } = await burn(this.#picture, this.#boxes.all);
    URL.revokeObjectURL(this.#proof);
    this.#proof = URL.createObjectURL(blob);
    const proof = { address: this.#proof, width, height, bytes: blob.size, boxes: this.#boxes.all.length };
    this.#goTo(confirming(this.#parts, proof, { send: () => this.#send(blob), back: () => this.#cover(), discard: () => this.#discard() }));
  }

  /** @param {Blob} blob */
  async #send(blob) {
    const bar = h('progress', { max: 1, value: 0 });
    bar.setAttribute('aria-label', this.#parts.words('sending'));
    const cancel = this.#parts.button('cancel', () => this.#cancel());
    this.#show(this.#parts.title('sending'), bar, this.#parts.row(cancel));
    cancel.focus();
    try {
      if (this.#upload?.blob !== blob) {
        await this.#upload?.keepOut();
        this.#upload = new Upload(this.getAttribute('place') ?? '', blob);
      }
      await this.#upload.send((part) => { bar.value = part; });
      this.#kept();
    } catch (why) {
      if (!(why instanceof Cancelled)) this.#failed(blob, why);
    }
  }

  /** The way out stays open whatever the network does: what may have arrived is kept out before the next one is sent. */
  #cancel() {
    this.#upload?.stop().catch(() => {});
    this.#confirm();
  }

  /** @param {Blob} blob @param {unknown} why */
  #failed(blob, why) {
    const parts = this.#parts;
    const said = why instanceof Refused ? why.message : parts.words(why instanceof SignedOut ? 'signedOut' : 'unreachable');
    this.#goTo([
      parts.fault(said),
      parts.row(parts.button('again', () => this.#send(blob), 'main'), parts.button('back', () => this.#cover()), parts.button('discard', () => this.#discard(), 'quiet')),
    ]);
  }

  #kept() {
    const id = this.#upload?.id;
    this.#upload = null;
    this.#forget();
    const done = h('p', { className: 'done', tabIndex: -1, textContent: this.#parts.words('kept') });
    this.#choose(done);
    this.#say(this.#parts.words('kept'));
    done.focus();
    this.dispatchEvent(new CustomEvent('picture-kept', { detail: { id } }));
  }

  #discard() {
    this.#upload?.stop().catch(() => {});
    this.#forget();
    this.#choose();
    this.shadowRoot?.querySelector('button')?.focus();
    this.#say(this.#parts.words('discarded'));
  }

  #forget() {
    URL.revokeObjectURL(this.#proof);
    this.#proof = '';
    this.#picture = null;
    this.#boxes = new Boxes();
    this.#working(false);
  }

  /** @param {boolean} working */
  #working(working) {
    window[working ? 'addEventListener' : 'removeEventListener']('beforeunload', warn);
    this.dispatchEvent(new CustomEvent('working-changed', { detail: { working } }));
  }
}

const DROPPING = /** @type {const} */ (['dragover', 'drop']);

/** @param {BeforeUnloadEvent} event */
function warn(event) {
  event.preventDefault();
}

customElements.define('picture-redactor', PictureRedactor);
