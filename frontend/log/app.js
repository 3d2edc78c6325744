import './colours.js';
import { dayOf, now } from './clock.js';
import { LogPart, h } from './dom.js';
import { endOf } from './long-timer.js';
import { TimeLog } from './time-log.js';
import { words } from './words.js';
import './duration-form.js';
import './notice.js';
import './switcher.js';
import './timer.js';
import './today.js';

const READ_AGAIN_AFTER = 20_000;

/** The page: the log, or what to do where it cannot be shown. */
class LogApp extends LogPart {
  log = new TimeLog();
  #phase = '';
  #readAt = 0;

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('log-stop', () => this.#stop());
    this.addEventListener('log-start', (event) => this.#start(event.detail));
    document.addEventListener('visibilitychange', () => this.#comeBack());
    window.addEventListener('online', () => this.#comeBack());
    setInterval(() => dayOf(now()) !== this.log.state.day && this.#comeBack(), 10_000);
    this.#open();
  }

  #open() {
    this.#readAt = Date.now();
    this.log.open();
  }

  /** Other devices, or the night, may have changed what is shown. */
  #comeBack() {
    if (document.visibilityState === 'visible' && Date.now() - this.#readAt > READ_AGAIN_AFTER) {
      this.#readAt = Date.now();
      this.#phase === 'ready' ? this.log.refresh() : this.log.open();
    }
  }

  async #stop() {
    const end = await endOf(this.log);
    if (end) {
      await this.log.stop(end.at, end.confirmed);
      this.#keepFocus();
    }
  }

  /** What was pressed may be gone; then the keyboard goes on with what comes next. */
  #keepFocus() {
    if (document.activeElement === document.body) {
      this.querySelector('.log-stop, .log-quick:not([hidden])')?.focus();
    }
  }

  /** A timer that ran long ends when the person says it did, and only then the next one starts. */
  async #start(work) {
    const end = await endOf(this.log);
    if (end?.confirmed && !(await this.log.stop(end.at, true)).done) {
      return;
    }
    if (end) {
      await this.log.start(work);
      this.#keepFocus();
    }
  }

  show() {
    const { phase } = this.log.state;
    if (phase !== this.#phase) {
      this.#phase = phase;
      this.replaceChildren(phase === 'ready' ? this.#page() : this.#instead(phase));
    }
  }

  #page() {
    const part = (tag) => h(tag, { class: 'cd-card', log: this.log });
    return h(
      'div',
      { class: 'log-page' },
      h(
        'div',
        { class: 'log-title' },
        h('h1', {}, words.title),
        h('p', { class: 'cd-note' }, this.log.state.worker),
      ),
      h('div', { class: 'log-now' }, part('log-timer'), part('log-switcher')),
      part('duration-form'),
      part('log-today'),
      h('log-notice', { log: this.log }),
    );
  }

  #instead(phase) {
    const text = { loading: words.loading, 'signed-out': words.signedOut, 'not-for-you': words.notForYou }[phase];
    const action = {
      'signed-out': () => h('a', { class: 'cd-button', href: '../open-log' }, words.signIn),
      'not-for-you': () => h('a', { href: '../' }, words.home),
      unreachable: () => h('button', { class: 'cd-button', onclick: () => this.#open() }, words.tryAgain),
    }[phase];
    return h(
      'div',
      { class: 'log-page' },
      h('h1', {}, words.title),
      h('p', { role: 'status' }, text ?? words.unreachable),
      action && h('p', {}, action()),
    );
  }
}

customElements.define('log-app', LogApp);
