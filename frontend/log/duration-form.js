import { LogPart, h } from './dom.js';
import { LONGEST, LONGEST_UNASKED, readDuration, showMinutes } from './duration.js';
import { words } from './words.js';
import { isSame } from './work.js';
import './work-fields.js';

/** Logs a duration after the fact, and says how it reads what was typed before it counts. */
export class DurationForm extends LogPart {
  #text = h('input', {
    id: 'duration', class: 'log-control', type: 'text', inputMode: 'text', autocomplete: 'off', maxLength: 20,
    'aria-describedby': 'duration-hint duration-error', oninput: () => this.#type(),
  });
  #echo = h('output', { class: 'log-echo', for: 'duration' });
  #error = h('p', { class: 'log-error', id: 'duration-error', hidden: true });
  #long = h('input', { type: 'checkbox', id: 'long' });
  #longText = h('span');
  #asked = h('label', { class: 'log-choice', hidden: true }, this.#long, this.#longText);
  #what = h('select', { id: 'what', class: 'log-control', onchange: () => this.#choose() });
  #fields = h('work-fields');
  #whatField = h('div', { class: 'log-field' }, h('label', { for: 'what' }, words.whatFor), this.#what);
  /** @type {import('./types.js').Work[]} */
  #choices = [];
  #offered;
  /** Sent, but nobody knows whether it arrived: it keeps its id. @type {import('./types.js').Entry | null} */
  #pending = null;

  connectedCallback() {
    this.append(
      h('h2', {}, words.logDuration),
      h(
        'form',
        { class: 'log-form', noValidate: true, onsubmit: (event) => this.#submit(event) },
        h(
          'div',
          { class: 'log-field' },
          h('label', { for: 'duration' }, words.howLong),
          h('p', { class: 'cd-note', id: 'duration-hint' }, words.howLongHint),
          this.#error,
          h('div', { class: 'log-read' }, this.#text, this.#echo),
          this.#asked,
        ),
        this.#whatField,
        this.#fields,
        h('button', { class: 'cd-button' }, words.log),
      ),
    );
    this.#choose();
    super.connectedCallback();
  }

  show() {
    const { state } = this.log;
    if (this.#offered !== state.systems) {
      this.#offered = state.systems;
      this.#fields.offer(state);
    }
    this.#offer(state);
  }

  /** What runs and what was logged last; the one that was chosen stays chosen. */
  #offer({ running, recent }) {
    const chosen = this.#choices[Number(this.#what.value)];
    const other = this.#what.value === 'else' && this.#choices.length > 0;
    const news = running ? [running, ...recent.filter((it) => !isSame(it, running))] : recent;
    if (news.length === this.#choices.length && news.every((it, index) => isSame(it, this.#choices[index]))) {
      return;
    }
    this.#choices = news;
    const options = news.map((work, index) => h('option', { value: String(index) }, this.#line(work)));
    this.#what.replaceChildren(...options, h('option', { value: 'else' }, words.somethingElse));
    const again = chosen ? news.findIndex((it) => isSame(it, chosen)) : 0;
    this.#what.value = other || news.length === 0 ? 'else' : String(Math.max(0, again));
    this.#choose();
  }

  #line(work) {
    return `${this.log.headline(work)} · ${this.log.details(work)}`;
  }

  #choose() {
    this.#fields.hidden = this.#choices.length > 0 && this.#what.value !== 'else';
    this.#whatField.hidden = this.#choices.length === 0;
  }

  /** A complaint goes as soon as the text makes sense. */
  #type() {
    if (this.#read() !== null) {
      this.#complain('');
    }
  }

  /** Reads the text, echoes the reading; null where it cannot be logged. */
  #read() {
    const minutes = readDuration(this.#text.value);
    const fits = minutes !== null && minutes > 0 && minutes <= LONGEST;
    const long = fits && minutes > LONGEST_UNASKED;
    this.#echo.textContent = fits ? words.reading(showMinutes(minutes)) : '';
    this.#asked.hidden = !long;
    this.#longText.textContent = long ? words.longIsRight(showMinutes(minutes)) : '';
    this.#long.checked &&= long;
    return fits ? minutes : null;
  }

  #fault() {
    const minutes = readDuration(this.#text.value);
    if (minutes === null) {
      return words.unreadable;
    }
    if (minutes > LONGEST) {
      return words.tooLong;
    }
    return minutes > 0 ? '' : words.nothing;
  }

  async #submit(event) {
    event.preventDefault();
    const minutes = this.#read();
    const unconfirmed = minutes !== null && minutes > LONGEST_UNASKED && !this.#long.checked;
    this.#complain(unconfirmed ? words.confirmLong : this.#fault());
    if (minutes === null || unconfirmed) {
      (unconfirmed ? this.#long : this.#text).focus();
      return;
    }
    const work = this.#fields.hidden ? this.#choices[Number(this.#what.value)] : this.#fields.read();
    if (work) {
      this.#send(this.#entry(minutes, work));
    }
  }

  /** The entry that was sent before, if this is the same again. */
  #entry(minutes, work) {
    const before = this.#pending;
    return before?.minutes === minutes && isSame(before, work)
      ? before
      : this.log.entryEndingNow(minutes, work, before?.id);
  }

  async #send(entry) {
    this.#pending = entry;
    const outcome = await this.log.log(entry, this.#long.checked);
    if (outcome.done) {
      this.#pending = null;
      this.#text.value = '';
      this.#read();
      this.#text.focus();
    } else {
      this.#complain(outcome.faults.map((it) => it.message).join(' '));
    }
  }

  #complain(text) {
    this.#error.textContent = text;
    this.#error.hidden = !text;
    this.#text.setAttribute('aria-invalid', String(Boolean(text)));
  }
}

customElements.define('duration-form', DurationForm);
