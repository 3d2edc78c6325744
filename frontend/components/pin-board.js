// @ts-check
/**
 * A picture with pins. Where it may be edited, a click sets a pin, dragging or the arrow keys move it (with Shift in
 * bigger steps), Delete takes it away, and Enter on the picture sets one in the middle. Flow wraps it as PinBoard.
 *
 * @typedef {{x: number, y: number, label: string}} Pin  x and y are parts (0..1) of the picture's width and height
 */
const STEP = 0.005;
const BIG_STEP = 0.05;

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { container-type: inline-size; display: block; position: relative; background: var(--cd-surface-sunken); border: 1px solid var(--cd-border); border-radius: var(--cd-radius); overflow: clip; }
  :host([editable]) .surface { cursor: crosshair; }
  .surface:focus-visible { outline: 3px solid var(--cd-focus); outline-offset: -3px; box-shadow: inset 0 0 0 5px var(--cd-focus-ink); }
  img { display: block; inline-size: 100%; block-size: auto; }
  .pin { position: absolute; translate: -50% -50%; inline-size: clamp(1.5rem, 6cqi, 2rem); aspect-ratio: 1; border-radius: 50%; border: 2px solid #fff; box-sizing: border-box; display: grid; padding: 0; place-items: center;
         background: var(--cd-pin); color: #fff; font: 700 clamp(.8125rem, 3cqi, 1rem)/1 var(--cd-font); box-shadow: 0 0 0 2px rgb(0 0 0 / .55), 0 2px 6px rgb(0 0 0 / .5); touch-action: none; }
  :host([editable]) .pin { cursor: grab; }
  :host(:not([editable])) .pin { pointer-events: none; }
  .pin:focus-visible { outline: 3px solid var(--cd-focus); outline-offset: 2px; }
`);

export class PinBoard extends HTMLElement {
  static observedAttributes = ['src', 'alt', 'editable', 'picture-width', 'picture-height'];

  /** @type {Pin[]} */ #pins = [];
  #surface = document.createElement('div');
  #image = document.createElement('img');
  #layer = document.createElement('div');

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    this.#surface.className = 'surface';
    this.#surface.append(this.#image);
    root.append(this.#surface, this.#layer);
    this.#surface.addEventListener('click', (event) => this.#addAt(event));
    this.#surface.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        this.#add(0.5, 0.5);
      }
    });
  }

  connectedCallback() {
    for (const name of /** @type {const} */ (['pins', 'max'])) {
      if (Object.hasOwn(this, name)) {
        const value = /** @type {any} */ (this)[name];
        delete (/** @type {any} */ (this)[name]);
        /** @type {any} */ (this)[name] = value;
      }
    }
    this.#draw();
  }

  attributeChangedCallback() {
    this.#image.src = this.getAttribute('src') ?? '';
    this.#image.alt = this.getAttribute('alt') ?? '';
    this.#image.width = Number(this.getAttribute('picture-width') ?? 0);
    this.#image.height = Number(this.getAttribute('picture-height') ?? 0);
    for (const [name, value] of [['role', 'button'], ['tabindex', '0'], ['aria-label', this.getAttribute('alt') ?? '']]) {
      this.#surface.toggleAttribute(name, this.editable);
      if (this.editable) this.#surface.setAttribute(name, value);
    }
    this.#draw();
  }

  get editable() { return this.hasAttribute('editable'); }

  /** How many pins there may be. */
  max = 5;

  /** @param {Pin[]} pins */
  set pins(pins) { this.#pins = (pins ?? []).map((pin) => ({ ...pin })); this.#draw(); }
  get pins() { return this.#pins; }

  #draw() {
    this.#layer.replaceChildren(...this.#pins.map((pin, index) => this.#marker(pin, index)));
  }

  /** @param {Pin} pin @param {number} index */
  #marker(pin, index) {
    const marker = document.createElement(this.editable ? 'button' : 'div');
    marker.className = 'pin';
    marker.textContent = String(index + 1);
    marker.setAttribute('role', this.editable ? 'button' : 'img');
    marker.setAttribute('aria-label', pin.label || `${index + 1}`);
    this.#place(marker, pin);
    if (this.editable) {
      marker.addEventListener('keydown', (event) => this.#onKey(event, index));
      marker.addEventListener('pointerdown', (event) => this.#drag(event, marker, index));
    }
    return marker;
  }

  /** @param {HTMLElement} marker @param {Pin} pin */
  #place(marker, pin) {
    marker.style.left = `${pin.x * 100}%`;
    marker.style.top = `${pin.y * 100}%`;
  }

  /** @param {MouseEvent} event */
  #addAt(event) {
    const box = this.#surface.getBoundingClientRect();
    this.#add(part((event.clientX - box.left) / box.width), part((event.clientY - box.top) / box.height));
  }

  /** @param {number} x @param {number} y */
  #add(x, y) {
    if (!this.editable || this.#pins.length >= this.max) return;
    this.#pins.push({ x, y, label: '' });
    this.#changed();
    this.#focus(this.#pins.length - 1);
  }

  /** @param {KeyboardEvent} event @param {number} index */
  #onKey(event, index) {
    const step = event.shiftKey ? BIG_STEP : STEP;
    const [dx, dy] = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key] ?? [0, 0];
    if (dx || dy) {
      const pin = this.#pins[index];
      this.#pins[index] = { ...pin, x: part(pin.x + dx), y: part(pin.y + dy) };
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      this.#pins.splice(index, 1);
    } else {
      return;
    }
    event.preventDefault();
    this.#changed();
    this.#focus(Math.min(index, this.#pins.length - 1));
  }

  /** @param {PointerEvent} start @param {HTMLElement} marker @param {number} index */
  #drag(start, marker, index) {
    start.preventDefault();
    marker.focus();
    marker.setPointerCapture(start.pointerId);
    /** @param {PointerEvent} move */
    const onMove = (move) => {
      const box = this.#surface.getBoundingClientRect();
      const pin = this.#pins[index];
      this.#pins[index] = { ...pin, x: part((move.clientX - box.left) / box.width), y: part((move.clientY - box.top) / box.height) };
      this.#place(marker, this.#pins[index]);
    };
    const done = new AbortController();
    const onEnd = () => {
      done.abort();
      this.#changed();
      this.#focus(index);
    };
    marker.addEventListener('pointermove', onMove, { signal: done.signal });
    for (const end of ['pointerup', 'pointercancel']) marker.addEventListener(end, onEnd, { signal: done.signal });
  }

  #changed() {
    this.#draw();
    this.dispatchEvent(new CustomEvent('pins-changed', { detail: { pins: this.#pins } }));
  }

  /** @param {number} index */
  #focus(index) {
    const target = index < 0 ? this.#surface : this.#layer.children[index];
    /** @type {HTMLElement} */ (target)?.focus();
  }
}

/** @param {number} value */
function part(value) {
  return Math.round(Math.min(1, Math.max(0, value)) * 10000) / 10000;
}

customElements.define('pin-board', PinBoard);
