// @ts-check
/**
 * A picture with named regions drawn over it. Regions can lie inside one another: the larger one lies below. A region
 * may be chosen by a click, and where `drawing` is set a new one is drawn by dragging; both can be done without a
 * pointer beside the picture, in the list and the fields of the page. Flow wraps it as RegionBoard.
 *
 * @typedef {{name: string, x: number, y: number, width: number, height: number}} Region  in parts (0..1) of the picture
 */
const LEAST = 0.005;

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { container-type: inline-size; display: block; position: relative; background: var(--cd-surface-sunken); border: 1px solid var(--cd-border); border-radius: var(--cd-radius); }
  img { border-radius: inherit; }
  img { display: block; inline-size: 100%; block-size: auto; }
  .region { box-sizing: border-box; position: absolute; border: 2px solid var(--cd-pin); border-radius: 3px; box-shadow: 0 0 0 1px rgb(255 255 255 / .8), inset 0 0 0 1px rgb(255 255 255 / .8); cursor: pointer; }
  .region span { position: absolute; inset-block-start: 0; inset-inline-start: 0; translate: -55% -55%; min-inline-size: 1.25rem; padding: 0 .2rem; box-sizing: border-box;
                 background: var(--cd-pin); color: #fff; border-radius: 1rem; box-shadow: 0 0 0 1px #fff; font: 700 .75rem/1.25rem var(--cd-font); text-align: center; }
  @container (max-width: 30rem) { .region { border-width: 1px; } .region span { min-inline-size: 1rem; padding: 0; font-size: .625rem; line-height: 1rem; } }
  .region:hover { background: rgb(179 32 26 / .12); }
  .region.chosen { border-width: 4px; background: rgb(179 32 26 / .16); z-index: 1; }
  .region.draft { border-style: dashed; pointer-events: none; z-index: 2; }
  :host([quiet]) .region:not(.chosen, .draft) { opacity: .35; }
  :host([drawing]) { cursor: crosshair; touch-action: none; }
  :host([drawing]) .region { pointer-events: none; }
`);

export class RegionBoard extends HTMLElement {
  static observedAttributes = ['src', 'alt', 'picture-width', 'picture-height'];

  /** @type {Region[]} */ #regions = [];
  /** @type {Region[]} */ #given = [];
  /** @type {Region | null} */ #draft = null;
  #chosen = -1;
  #image = document.createElement('img');
  #layer = document.createElement('div');

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    this.#image.draggable = false;
    this.#layer.ariaHidden = 'true';
    root.append(this.#image, this.#layer);
    this.addEventListener('pointerdown', (event) => this.#startDrawing(event));
  }

  connectedCallback() {
    for (const name of ['regions', 'chosen', 'draft']) {
      if (Object.hasOwn(this, name)) {
        const value = /** @type {any} */ (this)[name];
        delete (/** @type {any} */ (this)[name]);
        /** @type {any} */ (this)[name] = value;
      }
    }
  }

  attributeChangedCallback() {
    this.#image.src = this.getAttribute('src') ?? '';
    this.#image.alt = this.getAttribute('alt') ?? '';
    this.#image.width = Number(this.getAttribute('picture-width') ?? 0);
    this.#image.height = Number(this.getAttribute('picture-height') ?? 0);
  }

  /** @param {Region[]} regions */
  set regions(regions) { this.#regions = regions ?? []; this.#draw(); }
  get regions() { return this.#regions; }

  /** @param {number} index  of the region that is looked at; -1 for none */
  set chosen(index) { this.#chosen = index ?? -1; this.#draw(); }
  get chosen() { return this.#chosen; }

  /** @param {Region[]} regions  at most one, which is not saved */
  set draft(regions) { this.#given = regions ?? []; this.#sketch(this.#given[0] ?? null); }
  get draft() { return this.#given; }

  /** @param {Region | null} region */
  #sketch(region) {
    this.#draft = region;
    this.#draw();
  }

  #draw() {
    const boxes = this.#regions.map((region, index) => this.#box(region, index));
    boxes.sort((a, b) => b.area - a.area);
    this.toggleAttribute('quiet', this.#chosen >= 0 || this.#draft !== null);
    this.#layer.replaceChildren(...boxes.map((it) => it.box));
    if (this.#draft) {
      this.#layer.append(this.#outline(this.#draft, 'region draft'));
    }
  }

  /** @param {Region} region @param {number} index */
  #box(region, index) {
    const box = this.#outline(region, index === this.#chosen ? 'region chosen' : 'region');
    const number = document.createElement('span');
    number.textContent = String(index + 1);
    box.append(number);
    box.title = region.name;
    box.addEventListener('click', () => this.dispatchEvent(new CustomEvent('region-chosen', { detail: { index } })));
    return { box, area: region.width * region.height };
  }

  /** @param {Region} region @param {string} className */
  #outline(region, className) {
    const box = document.createElement('div');
    box.className = className;
    Object.assign(box.style, { left: percent(region.x), top: percent(region.y), width: percent(region.width), height: percent(region.height) });
    return box;
  }

  /** @param {PointerEvent} start */
  #startDrawing(start) {
    if (!this.hasAttribute('drawing')) return;
    start.preventDefault();
    this.setPointerCapture(start.pointerId);
    const from = this.#at(start);
    /** @param {PointerEvent} move */
    const onMove = (move) => {
      this.#sketch(between(from, this.#at(move)));
    };
    this.addEventListener('pointermove', onMove);
    this.addEventListener('pointerup', (end) => {
      this.removeEventListener('pointermove', onMove);
      const drawn = between(from, this.#at(end));
      if (drawn.width >= LEAST && drawn.height >= LEAST) {
        this.dispatchEvent(new CustomEvent('region-drawn', { detail: drawn }));
      } else {
        this.#sketch(this.#given[0] ?? null);
      }
    }, { once: true });
  }

  /** @param {PointerEvent} event */
  #at(event) {
    const box = this.#image.getBoundingClientRect();
    return { x: part((event.clientX - box.left) / box.width), y: part((event.clientY - box.top) / box.height) };
  }
}

/** @param {{x: number, y: number}} a @param {{x: number, y: number}} b @returns {Region} */
function between(a, b) {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return { name: '', x, y, width: part(Math.abs(a.x - b.x)), height: part(Math.abs(a.y - b.y)) };
}

/** @param {number} value */
function part(value) {
  return Math.round(Math.min(1, Math.max(0, value)) * 10000) / 10000;
}

/** @param {number} value */
function percent(value) {
  return `${value * 100}%`;
}

customElements.define('region-board', RegionBoard);
