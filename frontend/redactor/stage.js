// @ts-check
import { between } from './boxes.js';
import { h } from './dom.js';

/** @typedef {import('./boxes.js').Boxes} Boxes */
/** @typedef {{x: number, y: number}} Point  in parts (0..1) of the picture */
/** @typedef {(key: string, ...parts: (string | number)[]) => string} Words */

const STEP = 0.005;
const HELD_STEP = 0.015;
const NO_CLICK = 6;
const NO_TAP = 12; // a finger is never quite still

/**
 * The picture with its boxes. Drag to draw one, or click two opposite corners; drag a box to move it, its corner to size
 * it; or use the arrow keys on it, with Shift for its size, and Delete.
 */
export class Stage {
  #surface = h('div', { className: 'surface' });
  #draft = h('div', { className: 'draft', hidden: true });
  #corner = h('div', { className: 'corner', hidden: true });
  /** @type {HTMLButtonElement[]} */ #elements = [];
  /** @type {Point | null} */ #first = null;
  #boxes;
  #words;
  #say;

  /** @param {HTMLCanvasElement} picture @param {Boxes} boxes @param {Words} words @param {(text: string) => void} say */
  constructor(picture, boxes, words, say) {
    this.#boxes = boxes;
    this.#words = words;
    this.#say = say;
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', words('picture'));
    this.#surface.append(this.#draft, this.#corner);
    this.element = h('div', { className: 'stage' }, picture, this.#surface);
    this.element.style.setProperty('--ratio', String(picture.width / picture.height));
    this.#surface.addEventListener('pointerdown', (event) => this.#press(event));
    this.#surface.addEventListener('keydown', (event) => this.#key(event));
    this.draw();
  }

  draw() {
    const all = this.#boxes.all;
    while (this.#elements.length > all.length) this.#elements.pop()?.remove();
    while (this.#elements.length < all.length) this.#elements.push(this.#element());
    all.forEach((box, index) => {
      const element = this.#elements[index];
      Object.assign(element.style, { left: percent(box.x), top: percent(box.y), width: percent(box.width), height: percent(box.height) });
      element.firstElementChild?.replaceChildren(String(index + 1));
      element.setAttribute('aria-label', describe(this.#words, box, index));
    });
  }

  #element() {
    const handle = h('span', { className: 'handle', ariaHidden: 'true' });
    const element = h('button', { type: 'button', className: 'box' }, h('span', { className: 'number', ariaHidden: 'true' }), handle);
    element.setAttribute('aria-describedby', 'box-help');
    this.#surface.append(element);
    return element;
  }

  /** @param {number} index */
  focus(index) {
    this.#elements[index]?.focus();
  }

  forgetCorner() {
    this.#first = null;
    this.#corner.hidden = true;
  }

  /** @param {PointerEvent} down */
  #press(down) {
    if (!down.isPrimary || down.button !== 0) return;
    const target = /** @type {HTMLElement} */ (down.target);
    const box = /** @type {HTMLButtonElement | null} */ (target.closest('.box'));
    const index = box ? this.#elements.indexOf(box) : -1;
    down.preventDefault();
    box?.focus();
    this.#surface.setPointerCapture(down.pointerId);
    const drag = box ? this.#dragBox(index, target.className === 'handle') : this.#dragNew(down);
    this.#follow(down, drag);
  }

  /** @param {PointerEvent} down @param {{move: (from: Point, to: Point) => void, end: (moved: boolean, at: Point) => void, cancel: () => void}} drag */
  #follow(down, drag) {
    const listening = new AbortController();
    const options = { signal: listening.signal };
    const start = this.#at(down);
    let last = start;
    const still = down.pointerType === 'touch' ? NO_TAP : NO_CLICK;
    let moved = false;
    this.#surface.addEventListener('pointermove', (event) => {
      if (event.pointerId !== down.pointerId) return;
      moved ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > still;
      if (!moved) return;
      const now = this.#at(event);
      drag.move(last, now);
      last = now;
    }, options);
    this.#surface.addEventListener('pointerup', (event) => {
      if (event.pointerId !== down.pointerId) return;
      listening.abort();
      drag.end(moved, this.#at(event));
    }, options);
    this.#surface.addEventListener('pointercancel', () => {
      listening.abort();
      drag.cancel();
    }, options);
  }

  /** @param {number} index @param {boolean} byCorner */
  #dragBox(index, byCorner) {
    let marked = false;
    return {
      /** @param {Point} from @param {Point} to */
      move: (from, to) => {
        if (!marked) this.#boxes.mark();
        marked = true;
        if (byCorner) this.#boxes.resize(index, to.x - from.x, to.y - from.y);
        else this.#boxes.move(index, to.x - from.x, to.y - from.y);
      },
      end: () => {},
      cancel: () => {},
    };
  }

  /** @param {PointerEvent} down */
  #dragNew(down) {
    const start = this.#at(down);
    return {
      /** @param {Point} _ @param {Point} to */
      move: (_, to) => this.#sketch(start, to),
      /** @param {boolean} moved @param {Point} at */
      end: (moved, at) => {
        this.#draft.hidden = true;
        if (moved) this.#add(start, at);
        else if (this.#first) this.#add(this.#first, at);
        else this.#setCorner(at);
      },
      cancel: () => { this.#draft.hidden = true; },
    };
  }

  /** @param {Point} from @param {Point} to */
  #sketch(from, to) {
    const box = between(from, to);
    Object.assign(this.#draft.style, { left: percent(box.x), top: percent(box.y), width: percent(box.width), height: percent(box.height) });
    this.#draft.hidden = false;
  }

  /** @param {Point} at */
  #setCorner(at) {
    this.#first = at;
    this.#corner.hidden = false;
    Object.assign(this.#corner.style, { left: percent(at.x), top: percent(at.y) });
    this.#say(this.#words('corner'));
  }

  /** @param {Point} from @param {Point} to */
  #add(from, to) {
    this.forgetCorner();
    this.focus(this.#boxes.add(between(from, to)));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === 'Escape') this.forgetCorner();
    const index = this.#elements.indexOf(/** @type {HTMLButtonElement} */ (event.target));
    if (index < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.repeat ? HELD_STEP : STEP;
    const [dx, dy] = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key] ?? [0, 0];
    if (dx || dy) {
      if (!event.repeat) this.#boxes.mark();
      if (event.shiftKey) this.#boxes.resize(index, dx, dy);
      else this.#boxes.move(index, dx, dy);
      event.preventDefault();
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.#boxes.remove(index);
      this.#say(this.#words('removed', index + 1));
      if (this.#elements.length) this.focus(Math.min(index, this.#elements.length - 1));
      else this.element.dispatchEvent(new CustomEvent('emptied'));
    }
  }

  /** @param {PointerEvent} event @returns {Point} */
  #at(event) {
    const edge = this.#surface.getBoundingClientRect();
    return { x: part((event.clientX - edge.left) / edge.width), y: part((event.clientY - edge.top) / edge.height) };
  }
}

/** @param {Words} words @param {import('./picture.js').Box} box @param {number} index */
export function describe(words, box, index) {
  const whole = (/** @type {number} */ value) => Math.round(value * 100);
  return words('box', index + 1, whole(box.x), whole(box.y), whole(box.width), whole(box.height));
}

/** @param {number} value */
function part(value) {
  return Math.min(1, Math.max(0, value));
}

/** @param {number} value */
function percent(value) {
  return `${value * 100}%`;
}
