import { dayOf, now, showClockTime, today } from './clock.js';
import { LogPart, h } from './dom.js';
import { PROMPT_OPEN_FOR } from './time-log.js';
import { words } from './words.js';
import { distinct } from './work.js';

const LOOKS_EVERY = 5_000;

/** Asks what one is doing, at the moment of a prompt and for eight minutes; two taps. */
class PromptBanner extends LogPart {
  #looking = 0;
  #shown = '';
  #entering = false;
  #notified = '';

  connectedCallback() {
    super.connectedCallback();
    this.#looking = setInterval(() => this.show(), LOOKS_EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#looking);
  }

  show() {
    const { prompts, answered, prompting } = this.log.state;
    const due = prompting?.wanted ? prompts.filter((it) => dayOf(it) === today() && Date.parse(it) <= now() && !answered.has(it)) : [];
    const open = due.find((it) => Date.parse(it) + PROMPT_OPEN_FOR > now()) ?? '';
    due.filter((it) => it !== open).forEach((it) => this.log.answerPrompt(it, 'MISSED'));
    const shown = `${open} ${this.#entering}`;
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.replace(...(open ? this.#question(open) : []));
      this.#notify(open);
      this.#entering &&= Boolean(open);
    }
  }

  #question(promptedAt) {
    const until = showClockTime(Date.parse(promptedAt) + PROMPT_OPEN_FOR);
    const choices = this.#entering ? this.#works(promptedAt) : this.#doings(promptedAt);
    return [
      h(
        'div',
        { class: 'log-question log-prompt', role: 'alert' },
        h('h2', {}, this.#entering ? words.promptWhich : words.promptTitle),
        h('p', { class: 'cd-note' }, words.promptUntil(until)),
        h('div', { class: 'log-buttons' }, ...choices),
      ),
    ];
  }

  #doings(promptedAt) {
    const button = (text, key, onclick) => h('button', { type: 'button', class: 'log-button', 'data-key': key, onclick }, text);
    return [
      button(words.promptEntering, 'entering', () => {
        this.#entering = true;
        this.show();
        this.querySelector('button')?.focus();
      }),
      button(words.promptOther, 'other', () => this.#answer(promptedAt, 'OTHER_WORK')),
      button(words.promptNotWorking, 'not', () => this.#answer(promptedAt, 'NOT_WORKING')),
    ];
  }

  /** What runs, favourites and what was logged last; one of the council's systems where there is nothing yet. */
  #works(promptedAt) {
    const { timer, favourites, recent, systems } = this.log.state;
    const known = distinct([...(timer.running ? [timer.running] : []), ...favourites, ...recent]);
    const works = known.length > 0 ? known : distinct(systems.map((it) => ({ system: it.id, entryMode: 'DIRECT' })));
    return works.slice(0, 6).map((work, index) =>
      h('button', { type: 'button', class: 'log-button', 'data-key': `work-${index}`, onclick: () => {
        this.#entering = false;
        this.#answer(promptedAt, 'ENTERING', work);
      } }, this.log.describe(work)),
    );
  }

  /** What was pressed goes; the keyboard goes on at the top of the page. */
  async #answer(promptedAt, doing, work) {
    await this.log.answerPrompt(promptedAt, doing, work);
    document.querySelector('h1')?.focus();
  }

  /** Where the browser was allowed to. Others see that there is a prompt, never what was logged. */
  async #notify(promptedAt) {
    if (promptedAt && promptedAt !== this.#notified && globalThis.Notification?.permission === 'granted' && document.hidden) {
      this.#notified = promptedAt;
      const registration = await navigator.serviceWorker?.ready;
      registration?.showNotification(words.promptTitle, { body: words.promptNotice, tag: 'codesign-prompt', icon: 'icon.svg' });
    }
  }
}

customElements.define('prompt-banner', PromptBanner);
