// @ts-check
/**
 * A time that goes on. The server says how many seconds it is; from then on the browser counts, by differences only, so
 * that a wrong clock on the device does no harm.
 */
const SECOND = 1000;

export class ElapsedTime extends HTMLElement {
  static observedAttributes = ['seconds'];
  #since = 0;
  /** @type {number | undefined} */ #ticking;

  connectedCallback() {
    this.#ticking = window.setInterval(() => this.#show(), SECOND);
    this.#show();
  }

  disconnectedCallback() {
    window.clearInterval(this.#ticking);
  }

  attributeChangedCallback() {
    this.#since = Date.now() - Number(this.getAttribute('seconds')) * SECOND;
    this.#show();
  }

  #show() {
    const all = Math.max(0, Math.floor((Date.now() - this.#since) / SECOND));
    const two = (/** @type {number} */ part) => String(part).padStart(2, '0');
    const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
    this.textContent = hours ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
  }
}

customElements.define('elapsed-time', ElapsedTime);
