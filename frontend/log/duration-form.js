import { now, today } from './clock.js';
import { lastEnd, total } from './day.js';
import { LogPart, h } from './dom.js';
import { DurationField } from './duration-field.js';
import { LONGEST_DAY, showMinutes } from './duration.js';
import { editEntry } from './entry-dialog.js';
import { words } from './words.js';
import { distinct, isSame } from './work.js';
import './work-fields.js';

/** Logs a duration that ends now, or what happened since the last entry. */
class DurationForm extends LogPart {
  #duration = new DurationField();
  #what = h('select', { id: 'what', class: 'log-control', onchange: () => this.#pick() });
  #fields = h('work-fields');
  #whatField = h('div', { class: 'log-field' }, h('label', { for: 'what' }, words.whatFor), this.#what);
  #sinceLast = h('button', { type: 'button', class: 'log-plain', onclick: () => this.#fillSinceLast() });
  /** @type {import('./types.js').Work[]} */
  #choices = [];
  #picked = false;
  #offered;

  connectedCallback() {
    this.append(
      h('h2', {}, words.logDuration),
      h(
        'form',
        { class: 'log-form', noValidate: true, onsubmit: (event) => this.#submit(event) },
        this.#duration.element,
        this.#sinceLast,
        this.#whatField,
        this.#fields,
        h(
          'div',
          { class: 'log-buttons' },
          h('button', { class: 'cd-button' }, words.log),
          h('button', { type: 'button', class: 'log-plain', onclick: () => this.#another() }, words.anotherTime),
        ),
      ),
    );
    super.connectedCallback();
    this.#choose();
  }

  show() {
    const { state } = this.log;
    if (this.#offered !== state.systems) {
      this.#offered = state.systems;
      this.#fields.offer(state);
    }
    this.#offer(state);
    const minutes = this.#sinceLastEnd();
    this.#sinceLast.hidden = minutes === null;
    this.#sinceLast.textContent = minutes === null ? '' : words.sinceLast(showMinutes(minutes));
  }

  /** Minutes from the end of today's last entry until now; null where a timer runs or there is none. */
  #sinceLastEnd() {
    const { state } = this.log;
    const end = lastEnd(state.entriesOf(today()), now());
    const minutes = end === null || state.timer.running ? 0 : (now() - end) / 60_000;
    return minutes >= 1 ? minutes : null;
  }

  #fillSinceLast() {
    this.#duration.set(this.#sinceLastEnd());
    this.#duration.focus();
  }

  /** What runs, what was logged last, and favourites, the first one chosen; but what was picked stays. */
  #offer({ timer, favourites, recent }) {
    const chosen = this.#picked ? this.#choices[Number(this.#what.value)] : undefined;
    const other = this.#picked && this.#what.value === 'else';
    const news = distinct([...(timer.running ? [timer.running] : []), ...recent, ...favourites]);
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

  #pick() {
    this.#picked = true;
    this.#choose();
  }

  #choose() {
    this.#fields.hidden = this.#choices.length > 0 && this.#what.value !== 'else';
    this.#whatField.hidden = this.#choices.length === 0;
  }

  #submit(event) {
    event.preventDefault();
    const minutes = this.#duration.read();
    if (minutes === null) {
      return;
    }
    const full = total(this.log.state.entriesOf(today())) + minutes > LONGEST_DAY;
    const work = this.#fields.hidden ? this.#choices[Number(this.#what.value)] : this.#fields.read();
    if (full) {
      this.#duration.complain(words.dayFull);
    } else if (work) {
      const startedAt = new Date(now() - minutes * 60_000).toISOString();
      this.log.log({ source: 'DURATION', startedAt, minutes, ...work });
      this.#duration.set(null);
      this.#picked = false;
      this.#duration.focus();
    }
  }

  /** The same with a day and a time. */
  #another() {
    const work = this.#fields.hidden ? this.#choices[Number(this.#what.value)] : undefined;
    const minutes = this.#duration.isEmpty ? null : this.#duration.read();
    this.#duration.set(null);
    editEntry(this.log, { source: 'DURATION', minutes, ...work });
  }
}

customElements.define('duration-form', DurationForm);
