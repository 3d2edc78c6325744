import { LogPart, h } from './dom.js';
import { words } from './words.js';

/** Good news goes by itself; a problem, or a way back, stays until it is closed. */
const SHOWN_FOR = 6000;

/** A word at the foot of the page about what just happened, read out, with a way back where there is one. */
export class LogNotice extends LogPart {
  #spoken = h('p', { role: 'status' });
  #urgent = h('p', { role: 'alert' });
  #buttons = h('div', { class: 'log-notice-buttons' });
  #shown = null;

  connectedCallback() {
    this.append(this.#spoken, this.#urgent, this.#buttons);
    super.connectedCallback();
  }

  show() {
    const { notice } = this.log.state;
    if (notice === this.#shown) {
      return;
    }
    this.#shown = notice;
    const focused = this.contains(document.activeElement);
    this.toggleAttribute('data-open', Boolean(notice));
    this.toggleAttribute('data-problem', Boolean(notice?.problem));
    this.#spoken.textContent = notice && !notice.problem ? notice.text : '';
    this.#urgent.textContent = notice?.problem ? notice.text : '';
    this.#buttons.replaceChildren(...(notice ? this.#actions(notice) : []));
    if (focused || (notice?.undo && document.activeElement === document.body)) {
      (this.#buttons.querySelector('button') ?? document.querySelector('main')).focus();
    }
    if (notice && !notice.problem && !notice.undo) {
      setTimeout(() => notice === this.log.state.notice && this.log.dismiss(), SHOWN_FOR);
    }
  }

  #actions({ undo, label = words.undo }) {
    const close = h('button', {
      type: 'button', class: 'log-close', 'aria-label': words.close, onclick: () => this.log.dismiss(),
    }, '×');
    return undo ? [h('button', { type: 'button', class: 'log-undo', onclick: undo }, label), close] : [close];
  }
}

customElements.define('log-notice', LogNotice);
