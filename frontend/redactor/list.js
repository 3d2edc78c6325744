// @ts-check
import { h } from './dom.js';

/** @typedef {import('./boxes.js').Boxes} Boxes */
/** @typedef {import('./stage.js').Words} Words */

const SIDES = /** @type {const} */ (['x', 'y', 'width', 'height']);

/** The boxes in figures: the alternative to pointing and dragging. */
export class BoxList {
  #rows = h('ol', {});
  #summary = h('summary', {});
  #boxes;
  #words;

  /** @param {Boxes} boxes @param {Words} words */
  constructor(boxes, words) {
    this.#boxes = boxes;
    this.#words = words;
    this.element = h('details', { className: 'list' }, this.#summary, this.#rows);
    this.draw();
  }

  draw() {
    const all = this.#boxes.all;
    this.#summary.textContent = this.#words('list', all.length);
    this.element.hidden = all.length === 0;
    while (this.#rows.children.length > all.length) this.#rows.lastElementChild?.remove();
    while (this.#rows.children.length < all.length) this.#rows.append(this.#row(this.#rows.children.length));
    all.forEach((box, index) => {
      this.#rows.children[index].querySelectorAll('input').forEach((field, i) => {
        if (field !== this.#focused()) field.value = String(Math.round(box[SIDES[i]] * 1000) / 10);
      });
    });
  }

  #focused() {
    return /** @type {ShadowRoot} */ (this.element.getRootNode()).activeElement;
  }

  /** @param {number} index */
  #row(index) {
    const remove = h('button', { type: 'button', className: 'quiet', textContent: this.#words('remove') });
    remove.setAttribute('aria-label', this.#words('removeBox', index + 1));
    remove.addEventListener('click', () => this.#boxes.remove(index));
    return h('li', {}, h('strong', { textContent: String(index + 1) }), ...SIDES.map((side) => this.#field(index, side)), remove);
  }

  /** @param {number} index @param {typeof SIDES[number]} side */
  #field(index, side) {
    const field = h('input', { type: 'number', min: '0', max: '100', step: '0.5' });
    field.addEventListener('change', () => {
      const by = field.valueAsNumber / 100 - this.#boxes.all[index][side];
      if (!by) return;
      this.#boxes.mark();
      if (side === 'x' || side === 'y') this.#boxes.move(index, side === 'x' ? by : 0, side === 'y' ? by : 0);
      else this.#boxes.resize(index, side === 'width' ? by : 0, side === 'height' ? by : 0);
    });
    return h('label', {}, this.#words(side), field);
  }
}
