// @ts-check
/**
 * "Does this affect you?" in two taps: how often, then how many minutes each time; never and not my job take one.
 * It shows the answer at once; whoever keeps it says `confirm()` or `refuse()`. Flow wraps it as AffectsMe.
 *
 * @typedef {'DAILY' | 'WEEKLY' | 'MONTHLY' | 'NEVER' | 'NOT_MY_JOB'} Frequency
 * @typedef {{frequency: Frequency | '', minutes: number | null, note: string}} Answer
 */
import './text-guard.js';

const FREQUENCIES = /** @type {Frequency[]} */ (['DAILY', 'WEEKLY', 'MONTHLY', 'NEVER', 'NOT_MY_JOB']);
const AFFECTED = ['DAILY', 'WEEKLY', 'MONTHLY'];
const MINUTES = [1, 2, 5, 10, 15, 30, 60];

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; font: var(--cd-size-small)/1.3 var(--cd-font); color: var(--cd-text); }
  .name { font-weight: 700; margin: 0 0 var(--cd-space-1); }
  .choices { display: grid; gap: var(--cd-space-1); grid-template-columns: repeat(6, 1fr); }
  .often > :nth-child(-n + 3) { grid-column: span 2; }
  .often > :nth-child(n + 4) { grid-column: span 3; }
  .minutes { grid-template-columns: repeat(4, 1fr); }
  button { background: var(--cd-surface); border: 1px solid var(--cd-border-field); border-radius: var(--cd-radius); color: var(--cd-link); cursor: pointer;
           font: 700 .9375rem/1.1 var(--cd-font); min-block-size: 2.25rem; padding: .2rem .3rem; }
  button:hover { background: var(--cd-accent-soft); }
  button:focus-visible, input:focus-visible, textarea:focus-visible { box-shadow: var(--cd-focus-shadow); outline: 0; position: relative; z-index: 1; }
  button[aria-pressed='true'] { background: var(--cd-accent); border-color: var(--cd-accent); color: var(--cd-on-accent); }
  button[aria-pressed='true']::before { content: '✓ '; }
  .quiet { background: none; border: 0; min-block-size: 1.75rem; padding: 0 .15rem; text-decoration: underline; text-underline-offset: .15em; }
  .foot { align-items: center; display: flex; flex-wrap: wrap; gap: 0 var(--cd-space-2); margin: var(--cd-space-1) 0 0; min-block-size: 1.75rem; color: var(--cd-text-soft); }
  .foot:empty { display: none; }
  :host([bare]) .often-name { block-size: 1px; clip-path: inset(50%); inline-size: 1px; overflow: hidden; position: absolute; white-space: nowrap; }
  .foot form { display: flex; gap: var(--cd-space-1); align-items: center; }
  .own { flex-basis: 100%; font-style: italic; overflow-wrap: anywhere; }
  .help { color: var(--cd-text-soft); margin: var(--cd-space-1) 0; }
  textarea { background: var(--cd-surface); border: 1px solid var(--cd-border-field); border-radius: var(--cd-radius); box-sizing: border-box; color: var(--cd-text); font: inherit; inline-size: 100%; padding: .4em; }
  input { background: var(--cd-surface); border: 1px solid var(--cd-border-field); border-radius: var(--cd-radius); box-sizing: border-box; color: var(--cd-text); font: inherit;
          inline-size: 4.5em; min-block-size: 2.25rem; padding: 0 .4em; }
  .unseen { block-size: 1px; clip-path: inset(50%); inline-size: 1px; overflow: hidden; position: absolute; white-space: nowrap; }
  :host([readonly]) .choices { display: none; }
`);

export class AffectsMe extends HTMLElement {
  /** @type {Answer} */ #kept = { frequency: '', minutes: null, note: '' };
  /** @type {Answer} */ #shown = { frequency: '', minutes: null, note: '' };
  /** @type {Frequency | ''} */ #asking = '';
  /** @type {Answer | null} */ #before = null; // an answer just taken back
  #noting = false;
  /** @type {Record<string, any>} */ #texts = {};
  #body = document.createElement('div');
  #status = document.createElement('p');

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    this.#status.setAttribute('role', 'status');
    this.#status.className = 'unseen';
    this.#body.setAttribute('role', 'group');
    this.#body.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#noting) this.#note(false);
      else if (event.key === 'Escape' && this.#asking) this.#ask('');
    });
    root.append(this.#body, this.#status);
  }

  connectedCallback() {
    this.#texts = JSON.parse(this.getAttribute('texts') ?? '{}');
    for (const name of /** @type {const} */ (['answer'])) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete (/** @type {any} */ (this)[name]);
        this[name] = value;
      }
    }
    this.#draw();
  }

  /** What is kept, as in `DAILY 5` or `NEVER - a note`; empty while there is no answer. @param {string} text */
  set answer(text) {
    const [, frequency, minutes = '-', note = ''] = /** @type {RegExpExecArray} */ (/^(\S*)(?: (\S+))?(?: ([^]*))?$/.exec(text ?? ''));
    this.#kept = { frequency: /** @type {Frequency | ''} */ (frequency), minutes: minutes === '-' ? null : Number(minutes), note };
    this.#shown = this.#kept;
    this.#before = null;
    this.#noting = false;
    this.#draw();
  }
  get answer() { return [this.#kept.frequency, this.#kept.minutes ?? '-', this.#kept.note].join(' ').replace(/( -)? $/, '').trim(); }

  focus() { this.#focus(0); }

  confirm() {
    this.#kept = this.#shown;
    this.#status.textContent = this.#kept.frequency ? this.#texts.saved : this.#texts.taken;
  }

  refuse() {
    this.#shown = this.#kept;
    this.#before = null;
    this.#draw();
  }

  #draw() {
    if (!this.isConnected) return;
    const name = this.#element('p', { className: this.#asking ? 'name' : 'name often-name', textContent: this.#asking ? this.#texts.each : this.#texts.question });
    this.#body.setAttribute('aria-label', `${name.textContent} ${this.getAttribute('label') ?? ''}`);
    if (this.#noting) this.#body.replaceChildren(name, ...this.#noteForm());
    else this.#body.replaceChildren(name, this.#asking ? this.#minutes() : this.#often(), this.#foot());
  }

  #often() {
    const buttons = FREQUENCIES.map((it) => this.#button(this.#texts[it], it === this.#shown.frequency, () => (AFFECTED.includes(it) ? this.#ask(it) : this.#choose(it, null))));
    return this.#choices('often', buttons);
  }

  #minutes() {
    const known = this.#asking === this.#shown.frequency ? this.#shown.minutes : null;
    const buttons = MINUTES.map((it) => this.#button(String(it), it === known, () => this.#choose(this.#asking, it), `${it} ${this.#texts.minutes}`));
    return this.#choices('minutes', [...buttons, this.#button(this.#texts.back, null, () => this.#ask(''))]);
  }

  #foot() {
    const foot = this.#element('div', { className: 'foot' });
    if (this.#asking) {
      foot.append(this.#other());
    } else if (this.#shown.frequency) {
      if (this.hasAttribute('readonly')) foot.append(this.#texts[this.#shown.frequency]);
      if (this.#shown.minutes !== null) foot.append(`${this.#shown.minutes} ${this.#texts.eachTime}`);
      if (!this.hasAttribute('readonly')) {
        foot.append(
          this.#quiet(this.#texts.takeBack, () => this.#choose('', null)),
          this.#quiet(this.#shown.note ? this.#texts.editNote : this.#texts.addNote, () => this.#note(true)));
      }
      if (this.#shown.note) foot.append(this.#element('span', { className: 'own', textContent: this.#shown.note }));
    } else if (this.#before && !this.hasAttribute('readonly')) {
      const before = this.#before;
      foot.append(this.#texts.taken, this.#quiet(this.#texts.undo, () => this.#tell(before)));
    } else if (this.hasAttribute('readonly')) {
      foot.append(this.#texts.none);
    }
    return foot;
  }

  /** @returns {HTMLElement[]} */
  #noteForm() {
    const field = this.#element('textarea', { rows: 3, maxLength: 500, value: this.#shown.note, ariaLabel: this.#texts.note });
    const guard = /** @type {import('./text-guard.js').TextGuard} */ (document.createElement('text-guard'));
    guard.setAttribute('texts', JSON.stringify(this.#texts.guard ?? {}));
    guard.watch(field);
    const save = this.#button(this.#texts.save, null, () => {
      if (!guard.undecided) this.#tell({ ...this.#shown, note: field.value.trim() });
      else field.focus();
    });
    const foot = this.#element('div', { className: 'foot' });
    foot.append(save, this.#button(this.#texts.back, null, () => this.#note(false)));
    return [field, guard, this.#element('p', { className: 'help', textContent: this.#texts.noteHelp }), foot];
  }

  /** @param {boolean} open */
  #note(open) {
    this.#noting = open;
    this.#draw();
    if (open) this.#body.querySelector('textarea')?.focus();
    else this.#focus(FREQUENCIES.indexOf(/** @type {Frequency} */ (this.#shown.frequency)));
  }

  #other() {
    const form = this.#element('form', {});
    const field = this.#element('input', { type: 'number', min: '0', max: '480', step: '0.5', required: true, placeholder: this.#texts.other, ariaLabel: `${this.#texts.other} ${this.#texts.minutes}` });
    form.append(field, this.#element('button', { textContent: this.#texts.save }));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#choose(this.#asking, field.valueAsNumber);
    });
    return form;
  }

  /** @param {Frequency | ''} frequency */
  #ask(frequency) {
    const left = this.#asking;
    this.#asking = frequency;
    this.#draw();
    this.#focus(frequency ? 0 : FREQUENCIES.indexOf(/** @type {Frequency} */ (left)));
  }

  /** @param {Frequency | ''} frequency @param {number | null} minutes */
  #choose(frequency, minutes) {
    this.#tell({ frequency, minutes, note: frequency ? this.#shown.note : '' });
  }

  /** @param {Answer} answer */
  #tell(answer) {
    this.#asking = '';
    this.#noting = false;
    this.#before = answer.frequency ? null : this.#shown;
    this.#shown = answer;
    this.#draw();
    this.#focus(Math.max(0, FREQUENCIES.indexOf(/** @type {Frequency} */ (answer.frequency))));
    const minutes = answer.minutes === null ? '' : String(answer.minutes);
    this.dispatchEvent(new CustomEvent('answered', { detail: { frequency: answer.frequency, minutes, note: answer.note } }));
  }

  /** @param {number} index */
  #focus(index) {
    this.#body.querySelectorAll('button')[index]?.focus();
  }

  /** @param {string} style @param {HTMLElement[]} buttons */
  #choices(style, buttons) {
    const choices = this.#element('div', { className: `choices ${style}` });
    choices.append(...buttons);
    return choices;
  }

  /** @param {string} text @param {() => void} action */
  #quiet(text, action) {
    const button = this.#button(text, null, action);
    button.className = 'quiet';
    return button;
  }

  /** @param {string} text @param {boolean | null} pressed null for what is no choice @param {() => void} action @param {string} [name] */
  #button(text, pressed, action, name) {
    const button = this.#element('button', { type: 'button', textContent: text });
    if (pressed !== null) button.setAttribute('aria-pressed', String(pressed));
    if (name) button.setAttribute('aria-label', name);
    button.addEventListener('click', action);
    return button;
  }

  /** @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {object} properties @returns {HTMLElementTagNameMap[T]} */
  #element(tag, properties) {
    return Object.assign(document.createElement(tag), properties);
  }
}

customElements.define('affects-me', AffectsMe);
