import { LogPart, h } from './dom.js';
import { words } from './words.js';
import { isSame } from './work.js';
import './work-fields.js';

/** What to start or switch to: the recent choices at one tap, anything else by three fields. */
export class LogSwitcher extends LogPart {
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
      type: 'button', class: 'log-quick log-more', 'data-key': 'more',
      'aria-controls': 'else', 'aria-expanded': 'false',
      onclick: () => this.#toggle(this.#form.hidden),
    },
    words.somethingElse,
  );
  #heading = h('h2');
  #choices = h('div', { class: 'log-choices' });
  #offered;

  connectedCallback() {
    this.append(this.#heading, this.#choices, this.#form);
    super.connectedCallback();
  }

  show() {
    const { state } = this.log;
    this.#heading.textContent = state.running ? words.switchTo : words.start;
    const others = state.recent.filter((it) => !state.running || !isSame(it, state.running));
    const focused = this.contains(document.activeElement) ? document.activeElement : null;
    this.#choices.replaceChildren(...others.map((work) => this.#quick(work)), this.#more);
    if (focused && !focused.isConnected) {
      this.#choices.querySelector('button').focus();
    }
    if (this.#offered !== state.systems) {
      this.#offered = state.systems;
      this.#fields.offer(state);
      this.#toggle(others.length === 0 && !state.running, false);
    }
    this.#more.hidden = others.length === 0 && !state.running;
  }

  #quick(work) {
    return h(
      'button',
      { type: 'button', class: 'log-quick', onclick: () => this.#start(work) },
      h('span', { class: 'log-headline' }, this.log.headline(work)),
      h('span', { class: 'cd-note' }, this.log.details(work)),
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

  #start(work) {
    this.dispatchEvent(new CustomEvent('log-start', { bubbles: true, detail: work }));
  }
}

customElements.define('log-switcher', LogSwitcher);
