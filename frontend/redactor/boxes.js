// @ts-check
/** @typedef {import('./picture.js').Box} Box */

const LEAST = 0.004;
const MOST_UNDO = 50;

/** The boxes on a picture, and how they were before. */
export class Boxes {
  /** @type {Box[]} */ #all = [];
  /** @type {Box[][]} */ #before = [];
  /** @type {() => void} */ #changed = () => {};

  /** @param {() => void} changed  told from now on */
  following(changed) {
    this.#changed = changed;
    return this;
  }

  get all() { return this.#all; }
  get canUndo() { return this.#before.length > 0; }

  /** Remembers how it is now: what follows is undone as one. */
  mark() {
    this.#before.push(this.#all);
    if (this.#before.length > MOST_UNDO) this.#before.shift();
  }

  undo() {
    this.#set(this.#before.pop() ?? this.#all);
  }

  /** @param {Box} box @returns {number} its place */
  add(box) {
    this.mark();
    this.#set([...this.#all, inside(box)]);
    return this.#all.length - 1;
  }

  /** @param {number} index */
  remove(index) {
    this.mark();
    this.#set(this.#all.filter((_, i) => i !== index));
  }

  /** @param {number} index @param {number} dx @param {number} dy */
  move(index, dx, dy) {
    this.#change(index, (it) => ({ ...it, x: clamp(it.x + dx, 0, 1 - it.width), y: clamp(it.y + dy, 0, 1 - it.height) }));
  }

  /** Its upper left corner stays. @param {number} index @param {number} dx @param {number} dy */
  resize(index, dx, dy) {
    this.#change(index, (it) => ({ ...it, width: clamp(it.width + dx, LEAST, 1 - it.x), height: clamp(it.height + dy, LEAST, 1 - it.y) }));
  }

  /** @param {number} index @param {(box: Box) => Box} how */
  #change(index, how) {
    this.#set(this.#all.map((it, i) => (i === index ? how(it) : it)));
  }

  /** @param {Box[]} boxes */
  #set(boxes) {
    this.#all = boxes;
    this.#changed();
  }
}

/** Between two corners. @param {{x: number, y: number}} a @param {{x: number, y: number}} b @returns {Box} */
export function between(a, b) {
  return inside({ x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) });
}

/** @param {Box} box @returns {Box} */
function inside(box) {
  const width = clamp(box.width, LEAST, 1);
  const height = clamp(box.height, LEAST, 1);
  return { x: clamp(box.x, 0, 1 - width), y: clamp(box.y, 0, 1 - height), width, height };
}

/** @param {number} value @param {number} least @param {number} most */
function clamp(value, least, most) {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
