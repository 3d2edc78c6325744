import { LogPart, h } from './dom.js';
import { words } from './words.js';

/** Whether everything is saved, and how much waits; read out when it changes. */
class LogStatus extends LogPart {
  #text = h('span');
  #shown = '';

  connectedCallback() {
    this.setAttribute('role', 'status');
    this.append(this.#text);
    super.connectedCallback();
  }

  show() {
    const { worker, online, waiting, kept } = this.log.state;
    const text = words.status(online, waiting);
    this.dataset.state = !kept ? 'problem' : waiting > 0 || !online ? 'waiting' : 'saved';
    if (text !== this.#shown) {
      this.#shown = text;
      this.#text.replaceChildren(h('span', { class: 'log-dot', 'aria-hidden': 'true' }), `${worker} · ${text}`);
    }
  }
}

customElements.define('log-status', LogStatus);
