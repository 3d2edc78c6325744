import { now, showTime } from './clock.js';
import { LogPart, h } from './dom.js';
import { showClock, showMinutes } from './duration.js';
import { askEnd, askStart, endOfTimer } from './long-timer.js';
import { words } from './words.js';

/** After this many minutes a timer may have been forgotten, and asks. */
const FORGOTTEN_AFTER = 3 * 60;

/** The timer: what, since when, how long; and what one does to it. */
class LogTimer extends LogPart {
  #clock = h('p', { class: 'log-clock', role: 'timer' });
  #spoken = h('p', { class: 'log-spoken', role: 'status' });
  #ticking = 0;
  #shown = '';

  connectedCallback() {
    this.append(this.#spoken);
    super.connectedCallback();
    this.#ticking = setInterval(() => this.#tick(), 1000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
    document.title = words.pageTitle;
  }

  show() {
    const { running, paused } = this.log.state.timer;
    const shown = JSON.stringify([running, paused, this.#asks, this.log.state.names.size]);
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.toggleAttribute('data-running', Boolean(running));
      const parts = running ? this.#running(running) : paused ? this.#paused(paused) : LogTimer.#idle();
      this.replace(h('h2', { class: 'log-spoken' }, words.timer), ...parts, this.#spoken);
      this.#spoken.textContent = running ? words.nowRunning(this.log.describe(running)) : words.idle;
    }
    this.#tick();
  }

  /** Whether it is time to ask if somebody is still on it; on every device that shows it. */
  get #asks() {
    const { running, askedAt } = this.log.state.timer;
    const since = running ? Math.max(Date.parse(running.startedAt), askedAt) : now();
    return now() - since > FORGOTTEN_AFTER * 60_000;
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
      this.#asks && this.#question(),
      h('button', { class: 'cd-button log-stop', 'data-key': 'stop', onclick: () => this.#stop() }, words.stop),
      h(
        'div',
        { class: 'log-timer-more' },
        h('button', { class: 'log-quiet', 'data-key': 'pause', onclick: () => this.log.pause() }, words.pause),
        h('button', { class: 'log-quiet', 'data-key': 'earlier', onclick: () => this.#shift() }, words.earlier),
      ),
    ];
  }

  #question() {
    return h(
      'div',
      { class: 'log-question', role: 'alert' },
      h('p', {}, words.stillOnIt(showMinutes(this.log.elapsed / 60_000))),
      h(
        'div',
        { class: 'log-buttons' },
        h('button', { class: 'log-button', 'data-key': 'still', onclick: () => this.log.stillOnIt() }, words.yesStill),
        h('button', { class: 'log-button', 'data-key': 'ended', onclick: () => this.#endEarlier() }, words.itEnded),
      ),
    );
  }

  #paused(work) {
    return [
      h(
        'div',
        { class: 'log-what' },
        h('p', { class: 'log-headline' }, words.paused(this.log.headline(work))),
        h('p', { class: 'cd-note' }, words.pausedText),
      ),
      h('button', { class: 'cd-button', 'data-key': 'stop', onclick: () => this.log.start(work) }, words.goOn),
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

  async #stop() {
    const at = await endOfTimer(this.log);
    if (at !== null) {
      await this.log.stop(at);
      document.activeElement === document.body && document.querySelector('.log-quick')?.focus();
    }
  }

  async #endEarlier() {
    const at = await askEnd(this.log);
    at !== null && (await this.log.stop(at));
  }

  async #shift() {
    const at = await askStart(this.log);
    at !== null && (await this.log.shiftStart(at));
  }

  #tick() {
    const { running } = this.log.state.timer;
    if (running) {
      const clock = showClock(this.log.elapsed);
      this.#clock.textContent = clock;
      document.title = words.running(clock.slice(0, -3), this.log.headline(running));
      this.#asks && !this.querySelector('.log-question') && this.show();
    } else {
      document.title = words.pageTitle;
    }
  }
}

customElements.define('log-timer', LogTimer);
