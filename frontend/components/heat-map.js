// @ts-check
/**
 * A picture with the warmth of pins over it, drawn from counts in the cells of a grid; a frame around one part, and the
 * pins of one issue. All three come as JSON. Flow wraps it as HeatMap.
 *
 * @typedef {{column: number, row: number, pins: number}} Cell
 * @typedef {{x: number, y: number}} Pin
 */
const WIDTH = 720; // of what is drawn; the browser scales it
const STRONGEST = 0.85;

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; position: relative; background: var(--cd-surface-sunken); border: 1px solid var(--cd-border); border-radius: var(--cd-radius); overflow: clip; }
  img { display: block; inline-size: 100%; block-size: auto; }
  canvas { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; }
  .frame { border: 3px solid var(--cd-focus); box-shadow: 0 0 0 2px var(--cd-heat-ink), inset 0 0 0 2px var(--cd-heat-ink); box-sizing: border-box; position: absolute; }
  .pin { position: absolute; translate: -50% -50%; inline-size: 1.5rem; block-size: 1.5rem; border-radius: 50%; border: 3px solid var(--cd-focus); box-sizing: border-box; box-shadow: 0 0 0 2px var(--cd-heat-ink), inset 0 0 0 2px var(--cd-heat-ink); }
`);

export class HeatMap extends HTMLElement {
  static observedAttributes = ['src', 'alt', 'picture-width', 'picture-height'];

  #image = document.createElement('img');
  #canvas = document.createElement('canvas');
  #layer = document.createElement('div');
  /** @type {Cell[]} */ #cells = [];
  #frame = '';
  #pins = '[]';

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    for (const part of [this.#canvas, this.#layer]) part.setAttribute('aria-hidden', 'true');
    root.append(this.#image, this.#canvas, this.#layer);
  }

  connectedCallback() {
    for (const name of /** @type {const} */ (['cells', 'frame', 'pins'])) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete (/** @type {any} */ (this)[name]);
        this[name] = value;
      }
    }
    this.#draw();
    this.#place();
  }

  attributeChangedCallback() {
    this.#image.src = this.getAttribute('src') ?? '';
    this.#image.alt = this.getAttribute('alt') ?? '';
    this.#image.width = Number(this.getAttribute('picture-width'));
    this.#image.height = Number(this.getAttribute('picture-height'));
  }

  set cells(json) {
    this.#cells = JSON.parse(json || '[]');
    this.#draw();
  }
  get cells() { return JSON.stringify(this.#cells); }

  set frame(json) {
    this.#frame = json;
    this.#place();
  }
  get frame() { return this.#frame; }

  set pins(json) {
    this.#pins = json || '[]';
    this.#place();
  }
  get pins() { return this.#pins; }

  #place() {
    const parts = [];
    if (this.#frame) {
      const { x, y, width, height } = JSON.parse(this.#frame);
      parts.push(this.#at('frame', { left: x, top: y, width, height }));
    }
    for (const { x, y } of /** @type {Pin[]} */ (JSON.parse(this.#pins))) parts.push(this.#at('pin', { left: x, top: y }));
    this.#layer.replaceChildren(...parts);
  }

  /** @param {string} name @param {Record<string, number>} where in parts of the picture */
  #at(name, where) {
    const element = document.createElement('div');
    element.className = name;
    for (const [side, part] of Object.entries(where)) element.style.setProperty(side, `${part * 100}%`);
    return element;
  }

  /** Warmth adds up in the alpha channel first; then each strength gets its colour. */
  #draw() {
    if (!this.isConnected) return;
    const columns = Number(this.getAttribute('columns'));
    const rows = Number(this.getAttribute('rows'));
    this.#canvas.width = WIDTH;
    this.#canvas.height = Math.round((WIDTH * this.#image.height) / Math.max(1, this.#image.width));
    const context = this.#canvas.getContext('2d', { willReadFrequently: true });
    if (!context || !this.#cells.length) return;
    const most = Math.max(...this.#cells.map((it) => it.pins));
    const radius = WIDTH / columns * 2;
    for (const { column, row, pins } of this.#cells) {
      const x = ((column + 0.5) / columns) * this.#canvas.width;
      const y = ((row + 0.5) / rows) * this.#canvas.height;
      const strength = 0.25 + 0.75 * Math.sqrt(pins / most);
      const spot = context.createRadialGradient(x, y, 0, x, y, radius);
      spot.addColorStop(0, `rgb(0 0 0 / ${strength * STRONGEST})`);
      spot.addColorStop(1, 'rgb(0 0 0 / 0)');
      context.fillStyle = spot;
      context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
    }
    const pixels = context.getImageData(0, 0, this.#canvas.width, this.#canvas.height);
    const colours = this.#colours();
    for (let i = 3; i < pixels.data.length; i += 4) {
      if (pixels.data[i]) pixels.data.set(colours.subarray(pixels.data[i] * 4, pixels.data[i] * 4 + 3), i - 3);
    }
    context.putImageData(pixels, 0, 0);
  }

  /** A colour for each of 256 strengths, from the tokens. */
  #colours() {
    const scale = document.createElement('canvas');
    scale.width = 256;
    scale.height = 1;
    const context = /** @type {CanvasRenderingContext2D} */ (scale.getContext('2d'));
    const style = getComputedStyle(this);
    const ramp = context.createLinearGradient(0, 0, 256, 0);
    ['--cd-heat-1', '--cd-heat-2', '--cd-heat-3'].forEach((it, i) => ramp.addColorStop(i / 2, style.getPropertyValue(it).trim()));
    context.fillStyle = ramp;
    context.fillRect(0, 0, 256, 1);
    return context.getImageData(0, 0, 256, 1).data;
  }
}

customElements.define('heat-map', HeatMap);
