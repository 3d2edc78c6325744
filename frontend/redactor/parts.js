// @ts-check
import { h } from './dom.js';

/** @typedef {import('./stage.js').Words} Words */

/** What each step of the redactor is put together of, in the words of the page. */
export class Parts {
  #texts;

  /** @param {Record<string, string>} texts */
  constructor(texts) {
    this.#texts = texts;
  }

  /** @type {Words} */
  words = (key, ...parts) => parts.reduce((/** @type {string} */ text, part, i) => text.replace(`{${i}}`, String(part)), this.#texts[key] ?? key);

  /** @param {string} key */
  title(key) {
    return h('h3', { tabIndex: -1, textContent: this.words(key) });
  }

  /** @param {string} text @param {string} [style] */
  text(text, style = 'note') {
    return h('p', { className: style, textContent: text });
  }

  /** @param {string} text */
  fault(text) {
    const fault = h('p', { className: 'fault', tabIndex: -1, textContent: text });
    fault.setAttribute('role', 'alert');
    return fault;
  }

  /** @param {string} key @param {() => void} action @param {string} [style] */
  button(key, action, style = '') {
    const button = h('button', { type: 'button', className: style, textContent: this.words(key) });
    button.addEventListener('click', action);
    return button;
  }

  /** @param {Node[]} buttons */
  row(...buttons) {
    return h('div', { className: 'row' }, ...buttons);
  }
}
