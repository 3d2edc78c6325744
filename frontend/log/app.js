import './colours.js';
import { LogPart, h } from './dom.js';
import { TimeLog } from './time-log.js';
import { updates } from './updates.js';
import { words } from './words.js';
import './day-view.js';
import './duration-form.js';
import './notice.js';
import './open-days.js';
import './prompt-banner.js';
import './prompt-settings.js';
import './status.js';
import './switcher.js';
import './timer.js';
import './troubles.js';
import './week-view.js';

const PAGES = ['now', 'week', 'prompts'];

/** The page: the log, or what to do where it cannot be shown. Where one is stands behind the # of the address. */
class LogApp extends LogPart {
  log = new TimeLog();
  #shown = '';
  #owner = null;

  connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', () => this.show());
    this.log.open();
    updates(() => this.log.announceUpdate());
  }

  get #page() {
    const [page] = location.hash.slice(1).split('=');
    return PAGES.includes(page) ? page : 'now';
  }

  show() {
    const { phase, owner } = this.log.state;
    if (owner !== this.#owner) {
      this.#owner = owner;
      this.#shown = ''; // nothing of one person stays on the page for the next
      document.querySelectorAll('dialog.log-dialog').forEach((it) => it.close());
    }
    const shown = phase === 'ready' ? this.#page : `${phase} ${this.log.state.waiting}`;
    if (shown !== this.#shown) {
      const turned = this.#shown && phase === 'ready' && PAGES.includes(this.#shown);
      this.#shown = shown;
      this.replaceChildren(phase === 'ready' ? this.#content(shown) : this.#instead(phase));
      turned && this.querySelector('h1')?.focus();
    }
  }

  #content(page) {
    const part = (tag) => h(tag, { class: 'cd-card', log: this.log });
    const bare = (tag) => h(tag, { log: this.log });
    const content = {
      now: () => [
        h('div', { class: 'log-now' }, part('log-timer'), part('log-switcher'), part('duration-form')),
        h('div', { class: 'log-now' }, bare('open-days'), part('day-view')),
      ],
      week: () => [part('week-view')],
      prompts: () => [part('prompt-settings')],
    };
    return h(
      'div',
      { class: `log-page log-page-${page}` },
      h('div', { class: 'log-title' }, h('h1', { tabIndex: -1 }, words.pages[page]), bare('log-status')),
      this.#tabs(page),
      h('div', { class: 'log-alerts' }, bare('log-troubles'), bare('prompt-banner')),
      ...content[page](),
      bare('log-notice'),
    );
  }

  #tabs(page) {
    const links = PAGES.map((it) =>
      h('a', { href: `#${it}`, ...(it === page ? { 'aria-current': 'page' } : {}) }, words.pages[it]),
    );
    return h('nav', { class: 'log-tabs', 'aria-label': words.title }, ...links);
  }

  #instead(phase) {
    const { waiting } = this.log.state;
    const text = { loading: words.loading, 'signed-out': words.signedOut, 'not-for-you': words.notForYou, insecure: words.insecure }[phase];
    const action = {
      'signed-out': () => h('a', { class: 'cd-button', href: '../open-log' }, words.signIn),
      'not-for-you': () => h('a', { href: '../' }, words.home),
      unreachable: () => h('button', { class: 'cd-button', onclick: () => this.log.sync() }, words.tryAgain),
    }[phase];
    return h(
      'div',
      { class: 'log-page' },
      h('h1', {}, words.title),
      h('p', { role: 'status' }, text ?? words.unreachable),
      waiting > 0 && h('p', {}, words.waitsForOwner(waiting)),
      action && h('p', {}, action()),
    );
  }
}

customElements.define('log-app', LogApp);
