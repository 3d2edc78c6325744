import { dayOf, momentsOf, now, plusDays, showClockTime, today, wallTime } from './clock.js';
import { endOf, overlaps, total } from './day.js';
import { ask, field } from './dialog.js';
import { h } from './dom.js';
import { DurationField } from './duration-field.js';
import { LONGEST_DAY, showMinutes } from './duration.js';
import { words } from './words.js';
import './work-fields.js';

const EARLIEST = '2020-01-01';

/**
 * Says of an entry when it was, how long, and what; one that is there, or a new one.
 *
 * @param {import('./time-log.js').TimeLog} log
 * @param {any} entry what is known of it
 */
export async function editEntry(log, entry) {
  const made = await ask(entry.id ? words.editEntry : words.newEntry, (answer) => [new EntryForm(log, entry, answer).element]);
  made && (await log.log(made));
}

class EntryForm {
  #log;
  #entry;
  #answer;
  #day;
  #time;
  #second = h('input', { type: 'checkbox' });
  #twice = h('label', { class: 'log-choice', hidden: true }, this.#second, words.secondTime);
  #duration = new DurationField();
  #fields = h('work-fields');
  #warning = h('p', { class: 'log-warning', role: 'status', hidden: true });
  #warned = '';

  constructor(log, entry, answer) {
    this.#log = log;
    this.#entry = entry;
    this.#answer = answer;
    const wall = wallTime(entry.startedAt ?? now() - (entry.minutes ?? 0) * 60_000);
    this.#day = field(words.day, h('input', { type: 'date', value: wall.slice(0, 10), min: EARLIEST, max: today() }));
    this.#time = field(words.from, h('input', { type: 'time', value: wall.slice(11), onchange: () => this.#offerSecond() }));
    this.#day.control.addEventListener('change', () => this.#offerSecond());
    this.#duration.set(entry.minutes ?? null);
    this.#fields.offer(log.state);
    entry.system && this.#fields.set(entry);
    this.element = this.#form();
    this.#offerSecond();
    this.#second.checked = Boolean(entry.startedAt) && this.#moments()[1] === Math.floor(Date.parse(entry.startedAt) / 60_000) * 60_000;
  }

  #form() {
    return h(
      'form',
      { class: 'log-form', noValidate: true, onsubmit: (event) => this.#submit(event) },
      h('div', { class: 'log-pair' }, this.#day.element, this.#time.element),
      this.#twice,
      this.#duration.element,
      this.#fields,
      this.#warning,
      h(
        'div',
        { class: 'log-buttons' },
        h('button', { class: 'cd-button' }, this.#entry.id ? words.save : words.log),
        h('button', { type: 'button', class: 'log-plain', onclick: () => this.#answer(null) }, words.goBack),
      ),
    );
  }

  #moments() {
    return momentsOf(`${this.#day.control.value}T${this.#time.control.value}`);
  }

  /** One night in autumn has an hour twice. */
  #offerSecond() {
    this.#twice.hidden = this.#moments().length < 2;
  }

  /** The minute that was not touched keeps its seconds. */
  #startedAt() {
    const moments = this.#moments();
    const chosen = moments[this.#second.checked && moments.length > 1 ? 1 : 0];
    const before = this.#entry.startedAt ? Date.parse(this.#entry.startedAt) : null;
    return before !== null && chosen === Math.floor(before / 60_000) * 60_000 ? before : chosen;
  }

  #submit(event) {
    event.preventDefault();
    const minutes = this.#duration.read();
    const startedAt = this.#startedAt();
    this.#day.complain(this.#day.control.value ? '' : words.dayNeeded);
    this.#time.complain(this.#faultOfTime(startedAt));
    const work = this.#fields.read();
    if (minutes === null || startedAt === undefined || !work) {
      startedAt === undefined && this.#time.control.focus();
      return;
    }
    const kept = Math.abs((this.#entry.minutes ?? 0) - minutes) < 1 && this.#entry.id ? this.#entry.minutes : minutes;
    const made = { ...this.#entry, source: this.#entry.source, startedAt: new Date(startedAt).toISOString(), minutes: kept, ...work };
    const fault = this.#faultOf(made);
    if (fault) {
      this.#duration.complain(fault);
    } else if (this.#isFineWith(made)) {
      this.#answer(made);
    }
  }

  #faultOfTime(startedAt) {
    if (startedAt !== undefined) {
      return '';
    }
    return this.#time.control.value && this.#day.control.value ? words.neverThatTime : words.timeNeeded;
  }

  #faultOf(made) {
    if (endOf(made) > now() + 60_000) {
      return words.inTheFuture;
    }
    const others = this.#others(made);
    return total(others) + made.minutes > LONGEST_DAY ? words.dayFull : '';
  }

  #others(made) {
    return this.#log.state.entriesOf(dayOf(made.startedAt)).filter((it) => it.id !== made.id);
  }

  /** What overlaps is shown before it counts; pressed again, both are right. */
  #isFineWith(made) {
    const around = [-1, 0, 1].flatMap((days) => this.#log.state.entriesOf(plusDays(dayOf(made.startedAt), days)));
    const all = around.filter((it) => it.id !== made.id);
    const found = overlaps([...all, { ...made, source: 'TIMER' }]).filter((it) => it.earlier.id === made.id || it.later.id === made.id);
    const text = found
      .map(({ earlier, later, minutes }) => {
        const other = earlier.id === made.id ? later : earlier;
        return words.overlapsWith(showMinutes(minutes), this.#log.headline(other), showClockTime(other.startedAt), showClockTime(endOf(other)));
      })
      .join(' ');
    const fine = text === '' || text === this.#warned;
    this.#warned = text;
    this.#warning.hidden = text === '';
    this.#warning.textContent = text && `${text} ${words.againIfRight}`;
    return fine;
  }
}
