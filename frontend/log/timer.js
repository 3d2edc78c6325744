import { now, showTime } from './clock.js';
import { LogPart, h } from './dom.js';
import { showClock } from './duration.js';
import { words } from './words.js';

/** The running timer: what, since when, how long; and the button that stops it. */
export class LogTimer extends LogPart {
  #clock = h('p', { class: 'log-clock', role: 'timer' });
  #spoken = h('p', { class: 'log-spoken', role: 'status' });
  #ticking = 0;
  #told = '';

  connectedCallback() {
    super.connectedCallback();
    this.#ticking = setInterval(() => this.#tick(), 1000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
  }

  show() {
    const { running } = this.log.state;
    this.toggleAttribute('data-running', Boolean(running));
    const parts = running ? this.#running(running) : LogTimer.#idle();
    this.replace(h('h2', { class: 'log-spoken' }, words.timer), ...parts, this.#spoken);
    const told = running ? words.nowRunning(this.log.describe(running)) : words.idle;
    if (told !== this.#told) {
      this.#told = told;
      this.#spoken.textContent = told;
    }
    this.#tick();
  }

  #running(running) {
    return [
      h(
        'div',
        { class: 'log-what' },
        h('p', { class: 'log-headline' }, this.log.headline(running)),
        h('p', { class: 'cd-note' }, `${this.log.details(running)} · ${words.since(showTime(running.startedAt))}`),
      ),
      this.#clock,
      h(
        'button',
        { class: 'cd-button log-stop', 'data-key': 'stop', onclick: () => this.#ask() },
        words.stop,
      ),
    ];
  }

  static #idle() {
    return [
      h(
        'div',
        { class: 'log-what' },
        h('p', { class: 'log-headline' }, words.idle),
        h('p', { class: 'cd-note' }, words.idleAdvice),
      ),
    ];
  }

  #ask() {
    this.dispatchEvent(new CustomEvent('log-stop', { bubbles: true }));
  }

  #tick() {
    const { running, day } = this.log.state;
    if (running) {
      const clock = showClock(now() - Date.parse(running.startedAt));
      this.#clock.textContent = clock;
      document.title = words.running(clock.slice(0, -3), this.log.headline(running));
    } else {
      document.title = words.pageTitle;
    }
  }
}

customElements.define('log-timer', LogTimer);
