import { LogPart, h } from './dom.js';
import { NOW, endOfTimer } from './long-timer.js';
import { words } from './words.js';
import { distinct, isSame } from './work.js';
import './work-fields.js';

const MOST_FOUND = 8;
const SECOND_TAP = 600;

/** What to start or switch to: favourites and what was logged last at one tap, the rest by a search or by fields. */
class LogSwitcher extends LogPart {
  #fields = h('work-fields');
  #form = h(
    'form',
    { id: 'else', class: 'log-form', hidden: true, noValidate: true, onsubmit: (event) => this.#submit(event) },
    this.#fields,
    h('button', { class: 'cd-button' }, words.startTimer),
  );
  #more = h(
    'button',
    {
      type: 'button', class: 'log-quick log-more', 'data-key': 'more', 'aria-controls': 'else', 'aria-expanded': 'false',
      onclick: () => this.#toggle(this.#form.hidden),
    },
    words.somethingElse,
  );
  #search = h('input', {
    type: 'search', id: 'find', class: 'log-control', autocomplete: 'off', oninput: () => this.show(),
    'aria-describedby': 'found', onkeydown: (event) => event.key === 'Enter' && this.querySelector('.log-quick')?.click(),
  });
  #found = h('p', { id: 'found', class: 'log-spoken', role: 'status' });
  #heading = h('h2');
  #choices = h('div', { class: 'log-choices' });
  #offered;
  #startedAt = -SECOND_TAP;

  connectedCallback() {
    const search = h('div', { class: 'log-field' }, h('label', { class: 'log-spoken', for: 'find' }, words.find), this.#search, this.#found);
    this.#search.placeholder = words.find;
    this.append(this.#heading, search, this.#choices, this.#form);
    super.connectedCallback();
  }

  show() {
    const { state } = this.log;
    const { running } = state.timer;
    const wanted = this.#search.value.trim().toLowerCase();
    this.#heading.textContent = running ? words.switchTo : words.start;
    const offered = wanted ? this.#matching(wanted) : distinct([...state.favourites, ...state.recent]);
    const others = offered.filter((it) => !running || !isSame(it, running));
    this.#found.textContent = wanted ? words.found(others.length) : '';
    this.#found.classList.toggle('log-spoken', others.length > 0);
    const focused = this.#choices.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
    this.#choices.replaceChildren(...others.map((work) => this.#quick(work)), this.#more);
    focused && (this.#choices.querySelector(`[data-key="${CSS.escape(focused)}"]`) ?? document.querySelector('.log-stop') ?? this.#more).focus();
    if (this.#offered !== state.systems) {
      this.#offered = state.systems;
      this.#fields.offer(state);
      this.#toggle(offered.length === 0 && !running && !wanted, false);
    }
  }

  /** Every task on every system, of which the name has all that was typed. */
  #matching(wanted) {
    const { systems, tasks } = this.log.state;
    const all = systems.flatMap(({ id: system }) => [null, ...tasks.map((it) => it.id)].map((task) => ({ system, task, entryMode: 'DIRECT' })));
    const parts = wanted.split(/\s+/);
    return distinct(all)
      .filter((work) => parts.every((it) => this.log.describe(work).toLowerCase().includes(it)))
      .slice(0, MOST_FOUND);
  }

  #quick(work) {
    const key = JSON.stringify(work);
    const kept = this.log.state.favourites.some((it) => isSame(it, work));
    const name = this.log.describe(work);
    return h(
      'div',
      { class: 'log-choice-pair' },
      h(
        'button',
        { type: 'button', class: 'log-quick', 'data-key': `start ${key}`, onclick: () => this.#start(work) },
        h('span', { class: 'log-headline' }, this.log.headline(work)),
        h('span', { class: 'cd-note' }, this.log.details(work)),
      ),
      h(
        'button',
        {
          type: 'button', class: 'log-star', 'aria-pressed': String(kept), 'aria-label': words.keepAtHand(name),
          'data-key': `star ${key}`, title: words.keepAtHand(name), onclick: () => this.log.toggleFavourite(work),
        },
        kept ? '★' : '☆',
      ),
    );
  }

  #toggle(open, focus = true) {
    this.#form.hidden = !open;
    this.#more.setAttribute('aria-expanded', String(open));
    if (open && focus) {
      this.#fields.focusFirst();
    }
  }

  #submit(event) {
    event.preventDefault();
    const work = this.#fields.read();
    if (work) {
      this.#toggle(false);
      this.#more.focus();
      this.#start(work);
    }
  }

  /** A timer that ran long ends when the person says it did, and only then the next one starts. */
  async #start(work) {
    if (performance.now() - this.#startedAt < SECOND_TAP) {
      return; // what is under the finger has changed since
    }
    const at = await endOfTimer(this.log);
    if (at === null) {
      return;
    }
    this.#startedAt = performance.now();
    this.#search.value = '';
    if (at !== NOW) {
      await this.log.stop(at);
    }
    await this.log.start(work);
    document.activeElement === document.body && document.querySelector('.log-stop')?.focus();
  }
}

customElements.define('log-switcher', LogSwitcher);
