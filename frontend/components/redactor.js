// @ts-check
/**
 * A picture of one's own: chosen, pasted or dropped, covered with opaque boxes here in the browser, looked at once more
 * exactly as it will be sent, confirmed, and only then sent. What it was before never leaves the device. Says
 * `picture-kept` when the server has it, and `working-changed` while there is one that was not sent. Flow wraps it as
 * Redactor.
 */
import { Boxes } from '../redactor/boxes.js';
import { h } from '../redactor/dom.js';
import { BoxList } from '../redactor/list.js';
import { burn, read } from '../redactor/picture.js';
import { sheet } from '../redactor/sheet.js';
import { Stage } from '../redactor/stage.js';
import { Cancelled, Refused, SignedOut, Upload } from '../redactor/upload.js';

const NEW_BOX = { x: 0.4, y: 0.45, width: 0.2, height: 0.1 };

export class PictureRedactor extends HTMLElement {
  #status = h('p', { className: 'unseen' });
  #phase = h('div', { className: 'phase' });
  /** @type {Record<string, string>} */ #texts = {};
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
    this.#texts = JSON.parse(this.getAttribute('texts') ?? '{}');
    document.addEventListener('paste', this.#paste);
    if (!this.#picture) this.#choose();
  }

  disconnectedCallback() {
    document.removeEventListener('paste', this.#paste);
    this.#working(false);
  }

  /** @type {import('../redactor/stage.js').Words} */
  #words = (key, ...parts) => parts.reduce((/** @type {string} */ text, part, i) => text.replace(`{${i}}`, String(part)), this.#texts[key] ?? key);

  /** @param {string} text */
  #say = (text) => { this.#status.textContent = text; };

  /** @param {(Node | string)[]} parts */
  #show(...parts) {
    this.#phase.replaceChildren(...parts);
  }

  // Choosing

  /** @param {Node[]} before */
  #choose(...before) {
    const file = h('input', { type: 'file', accept: 'image/png,image/jpeg,image/webp', hidden: true });
    file.addEventListener('change', () => file.files?.[0] && this.#take(file.files[0]));
    const button = this.#button('choose', () => file.click());
    const drop = h('div', { className: 'drop' }, button, h('span', { className: 'note', textContent: this.#words('paste') }), file);
    drop.addEventListener('dragover', (event) => { event.preventDefault(); drop.classList.add('over'); });
    drop.addEventListener('dragleave', () => drop.classList.remove('over'));
    drop.addEventListener('drop', (event) => {
      event.preventDefault();
      drop.classList.remove('over');
      const dropped = event.dataTransfer?.files[0];
      if (dropped) this.#take(dropped);
    });
    this.#show(...before, drop);
  }

  /** @param {ClipboardEvent} event */
  #paste = (event) => {
    const pasted = [...(event.clipboardData?.files ?? [])].find((it) => it.type.startsWith('image/'));
    if (!pasted || this.#picture || this.hasAttribute('full') || isText(event)) return;
    event.preventDefault();
    this.#take(pasted);
  };

  /** @param {Blob} file */
  async #take(file) {
    try {
      this.#picture = await read(file);
    } catch {
      this.#choose(this.#fault('noPicture'));
      return;
    }
    this.#boxes = new Boxes();
    this.#working(true);
    this.#redact();
    this.scrollIntoView({ block: 'nearest' });
  }

  // Covering

  #redact() {
    if (!this.#picture) return;
    const undo = this.#button('undo', () => boxes.undo());
    const add = this.#button('add', () => stage.focus(boxes.add(NEW_BOX)));
    const boxes = this.#boxes.following(() => {
      stage.draw();
      list.draw();
      undo.disabled = !boxes.canUndo;
    });
    const stage = new Stage(this.#picture, boxes, this.#words, this.#say);
    const list = new BoxList(boxes, this.#words);
    stage.element.addEventListener('emptied', () => add.focus());
    undo.disabled = !boxes.canUndo;
    const title = this.#title('cover');
    this.#show(
      title,
      h('p', { className: 'note', id: 'box-help', textContent: this.#words('coverHelp') }),
      h('div', { className: 'row' }, add, undo),
      stage.element,
      list.element,
      h('div', { className: 'row' }, this.#button('look', () => this.#confirm(), 'main'), this.#button('discard', () => this.#discard(), 'quiet')),
    );
    title.focus();
  }

  /** @param {KeyboardEvent} event */
  #keys(event) {
    const inField = event.target instanceof HTMLInputElement;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !inField && this.#boxes.canUndo) {
      event.preventDefault();
      this.#boxes.undo();
    }
  }

  // Confirming

  async #confirm() {
    if (!this.#picture) return;
    const { blob, width, height } = await burn(this.#picture, this.#boxes.all);
    URL.revokeObjectURL(this.#proof);
    this.#proof = URL.createObjectURL(blob);
    const sure = h('input', { type: 'checkbox' });
    const missing = h('p', { className: 'error', id: 'sure-missing', textContent: this.#words('sureNeeded'), hidden: true });
    sure.setAttribute('aria-describedby', 'sure-missing');
    sure.addEventListener('change', () => { missing.hidden = true; });
    const send = this.#button('send', () => {
      missing.hidden = sure.checked;
      if (sure.checked) this.#send(blob);
      else sure.focus();
    }, 'main');
    const title = this.#title('all');
    const image = h('img', { className: 'proof', src: this.#proof, alt: this.#words('proof'), width, height });
    const facts = this.#words('facts', width, height, Math.max(1, Math.round(blob.size / 1000)), this.#boxes.all.length);
    this.#show(
      title,
      h('p', { className: 'note', textContent: this.#words('allHelp') }),
      ...(this.#boxes.all.length ? [] : [h('p', { className: 'warning', textContent: this.#words('nothingCovered') })]),
      image,
      h('p', { className: 'note', textContent: facts }),
      h('label', { className: 'sure' }, sure, h('span', { textContent: this.#words('sure') })),
      missing,
      h('div', { className: 'row' }, send, this.#button('back', () => this.#redact()), this.#button('discard', () => this.#discard(), 'quiet')),
    );
    title.focus();
  }

  // Sending

  /** @param {Blob} blob */
  async #send(blob) {
    const bar = h('progress', { max: 1, value: 0 });
    bar.setAttribute('aria-label', this.#words('sending'));
    const title = this.#title('sending');
    const cancel = this.#button('cancel', () => this.#cancel());
    this.#show(title, bar, h('div', { className: 'row' }, cancel));
    cancel.focus();
    try {
      if (this.#upload?.blob !== blob) {
        await this.#upload?.keepOut();
        this.#upload = new Upload(this.getAttribute('place') ?? '', blob);
      }
      await this.#upload.send((part) => { bar.value = part; });
      this.#kept();
    } catch (why) {
      this.#failed(blob, why);
    }
  }

  /** The way out stays open whatever the network does: what may have arrived is kept out before the next one is sent. */
  #cancel() {
    this.#upload?.stop().catch(() => {});
    this.#confirm();
  }

  /** @param {Blob} blob @param {unknown} why */
  #failed(blob, why) {
    if (why instanceof Cancelled) return;
    const key = why instanceof SignedOut ? 'signedOut' : 'unreachable';
    const fault = why instanceof Refused ? this.#faultSaying(why.message) : this.#fault(key);
    this.#show(
      fault,
      h('div', { className: 'row' }, this.#button('again', () => this.#send(blob), 'main'), this.#button('back', () => this.#redact()), this.#button('discard', () => this.#discard(), 'quiet')),
    );
    fault.focus();
  }

  #kept() {
    const id = this.#upload?.id;
    this.#upload = null;
    this.#forget();
    const done = h('p', { className: 'done', tabIndex: -1, textContent: this.#words('kept') });
    this.#choose(done);
    this.#say(this.#words('kept'));
    done.focus();
    this.dispatchEvent(new CustomEvent('picture-kept', { detail: { id } }));
  }

  #discard() {
    this.#upload?.stop().catch(() => {});
    this.#forget();
    this.#choose();
    this.shadowRoot?.querySelector('button')?.focus();
    this.#say(this.#words('discarded'));
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

  // Parts

  /** @param {string} key */
  #title(key) {
    return h('h3', { tabIndex: -1, textContent: this.#words(key) });
  }

  /** @param {string} key */
  #fault(key) {
    return this.#faultSaying(this.#words(key));
  }

  /** @param {string} text */
  #faultSaying(text) {
    const fault = h('p', { className: 'fault', tabIndex: -1, textContent: text });
    fault.setAttribute('role', 'alert');
    return fault;
  }

  /** @param {string} key @param {() => void} action @param {string} [style] */
  #button(key, action, style = '') {
    const button = h('button', { type: 'button', className: style, textContent: this.#words(key) });
    button.addEventListener('click', action);
    return button;
  }
}

/** Words from an office program come with a picture of them; in a field it is the words that are meant. @param {ClipboardEvent} event */
function isText(event) {
  const field = event.composedPath()[0];
  return field instanceof Element && field.matches('input, textarea') && (event.clipboardData?.types.includes('text/plain') ?? false);
}

/** @param {BeforeUnloadEvent} event */
function warn(event) {
  event.preventDefault();
}

customElements.define('picture-redactor', PictureRedactor);
