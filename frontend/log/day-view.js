import { momentOf, now, plusDays, showClockTime, showDay, showShortDay, today } from './clock.js';
import { endOf, gaps, isTimed, overlaps, total } from './day.js';
import { ask } from './dialog.js';
import { LogPart, h } from './dom.js';
import { showMinutes } from './duration.js';
import { editEntry } from './entry-dialog.js';
import { studyDay } from './study-day.js';
import { timeline } from './timeline.js';
import { words } from './words.js';

const COPIED_FROM = 7; // days back at most

/** One day: a line, the list, what is missing, and what one says of it. The address says which day. */
class DayView extends LogPart {
  #open = null;
  #typed = '';
  #shown = '';

  connectedCallback() {
    addEventListener('hashchange', this.#turn);
    super.connectedCallback();
    requestAnimationFrame(() => this.#comeIntoView());
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this.#turn);
    super.disconnectedCallback();
  }

  #turn = () => {
    this.show();
    this.#comeIntoView();
  };

  /** Who asked for a day is shown it, on a phone too. */
  #comeIntoView() {
    location.hash.includes('=') && this.scrollIntoView({ block: 'start' });
  }

  get #day() {
    const [, day] = location.hash.split('=');
    return /^\d{4}-\d{2}-\d{2}$/.test(day ?? '') && day <= today() ? day : today();
  }

  show() {
    const day = this.#day;
    if (!this.log.knows(day)) {
      this.#read(day);
      return;
    }
    const entries = this.log.state.entriesOf(day);
    if (!this.#isNew(day, entries)) {
      return;
    }
    const { running } = this.log.state.timer;
    const since = running && day === today() ? Date.parse(running.startedAt) : null;
    const missing = gaps(entries, since);
    this.replace(
      this.#head(day),
      h('p', { class: 'log-total', 'data-day': day }, words.total(showMinutes(total(entries)), entries.length)),
      entries.length > 0 && timeline(entries, missing),
      entries.length > 0 ? this.#list(day, entries, missing) : this.#empty(day),
      entries.length > 0 && h('p', {}, h('button', { class: 'log-button', 'data-key': 'add', onclick: () => this.#add(day) }, words.addEntry)),
      running && day === today() && h('p', { class: 'cd-note' }, words.untilNow),
      studyDay(this.log, day, this.#open === day, this.#typedHours(day), (open) => {
        this.#open = open ? day : null;
        this.#typed = '';
        this.show();
        this.querySelector('[data-key="hours"], [data-key="complete"], [data-key="change-day"]')?.focus();
      }),
      h('p', { class: 'cd-note log-privacy' }, words.privacy),
    );
  }

  /** Drawn anew only when there is something new: nothing moves under a finger. */
  #isNew(day, entries) {
    const { state } = this.log;
    const writes = state.records.filter((it) => it.writes.length > 0).map((it) => it.id);
    const names = entries.map((it) => [this.log.headline(it), this.log.details(it)]);
    const shown = JSON.stringify([day, today(), this.#open, entries, names, writes, state.studyDays.get(day), state.agreed, state.timer.running, this.#source(day)]);
    const before = this.#shown;
    this.#shown = shown;
    return shown !== before;
  }

  /** What is being typed outlives a drawing. */
  #typedHours(day) {
    return {
      get: () => (this.#typed.startsWith(day) ? this.#typed.slice(day.length) : null),
      set: (text) => (this.#typed = day + text),
    };
  }

  /** A day further back is read when it is asked for. */
  #read(day) {
    const { online } = this.log.state;
    const shown = `${day} ${online}`;
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.replace(this.#head(day), h('p', { role: 'status' }, online ? words.readingDays : words.notHere));
      online && this.log.read(day, day);
    }
  }

  #head(day) {
    const to = (other) => `#now${other === today() ? '' : `=${other}`}`;
    const next = plusDays(day, 1);
    return h(
      'div',
      { class: 'log-day' },
      h('a', { class: 'log-turn', href: to(plusDays(day, -1)), 'aria-label': words.dayBefore, 'data-key': 'before' }, '‹'),
      h('h2', {}, day === today() ? words.today : '', h('span', { class: day === today() ? 'cd-note' : '' }, ` ${showDay(day)}`)),
      next <= today() && h('a', { class: 'log-turn', href: to(next), 'aria-label': words.dayAfter, 'data-key': 'after' }, '›'),
    );
  }

  #list(day, entries, missing) {
    const crossing = overlaps(entries).filter((it) => !this.log.state.agreed.includes(pairOf(it)));
    const rows = [
      ...entries.map((entry) => ({ at: Date.parse(entry.startedAt), row: this.#entry(entry, crossing) })),
      ...missing.map((gap) => ({ at: gap.from, row: this.#gap(gap) })),
    ];
    rows.sort((a, b) => b.at - a.at);
    return h('ul', { class: 'log-entries', 'aria-label': words.entriesOf(showDay(day)) }, ...rows.map((it) => it.row));
  }

  #entry(entry, crossing) {
    const name = this.log.headline(entry);
    const time = isTimed(entry)
      ? words.between(showClockTime(entry.startedAt), showClockTime(endOf(entry)))
      : words.around(showClockTime(entry.startedAt));
    const record = this.log.state.records.find((it) => it.id === entry.id);
    const waits = record?.writes.length > 0;
    const crossed = crossing.find((it) => it.later.id === entry.id);
    return h(
      'li',
      {},
      h(
        'div',
        { class: 'log-what' },
        h('p', { class: 'log-headline' }, name),
        h('p', { class: 'cd-note' }, `${time} · ${this.log.details(entry)}${waits ? ` · ${words.waits}` : ''}`),
        crossed && h('p', { class: 'log-warning' }, words.crosses(showMinutes(crossed.minutes), this.log.headline(crossed.earlier)), ' ',
          h('button', { class: 'log-plain', 'data-key': `settle-${entry.id}`, onclick: () => this.#settle(crossed) }, words.settle)),
      ),
      h('p', { class: 'log-minutes' }, showMinutes(entry.minutes)),
      h(
        'div',
        { class: 'log-entry-buttons' },
        h('button', { class: 'log-plain', 'data-key': `edit-${entry.id}`, 'aria-label': words.editNamed(name, time), onclick: () => editEntry(this.log, entry) }, words.edit),
        h('button', { class: 'log-plain', 'data-key': `delete-${entry.id}`, 'aria-label': words.deleteEntry(name, time), onclick: () => this.log.delete(entry) }, words.delete),
      ),
    );
  }

  #gap({ from, to }) {
    const minutes = (to - from) / 60_000;
    const time = words.between(showClockTime(from), showClockTime(to));
    const fill = () =>
      editEntry(this.log, { source: 'DURATION', startedAt: new Date(from).toISOString(), minutes, ...this.log.state.recent[0] });
    return h(
      'li',
      { class: 'log-gap' },
      h('p', { class: 'cd-note' }, words.gap(time, showMinutes(minutes))),
      h('button', { class: 'log-plain', 'data-key': `fill-${from}`, 'aria-label': words.fillNamed(time), onclick: fill }, words.fill),
    );
  }

  /** What overlaps is settled by its owner; never cut by itself. */
  async #settle(pair) {
    const { earlier, later, minutes } = pair;
    const which = await ask(words.crossTitle, (answer) => {
      const option = (value, text) => h('button', { type: 'button', class: 'log-button', onclick: () => answer(value) }, text);
      return [
        h('p', {}, words.crosses(showMinutes(minutes), this.log.headline(earlier))),
        h(
          'div',
          { class: 'log-stack' },
          option('earlier', words.endEarlier(this.log.headline(earlier), showClockTime(later.startedAt))),
          endOf(later) > endOf(earlier) && option('later', words.beginLater(this.log.headline(later), showClockTime(endOf(earlier)))),
          option('both', words.bothRight),
        ),
        h('button', { type: 'button', class: 'log-plain', onclick: () => answer(null) }, words.goBack),
      ];
    });
    if (which === 'earlier') {
      const ended = (Date.parse(later.startedAt) - Date.parse(earlier.startedAt)) / 60_000;
      await this.log.log({ ...earlier, minutes: Math.max(0.01, Math.round(100 * ended) / 100) });
    } else if (which === 'later') {
      const left = (endOf(later) - endOf(earlier)) / 60_000;
      await this.log.log({ ...later, startedAt: new Date(endOf(earlier)).toISOString(), minutes: Math.round(100 * left) / 100 });
    } else if (which === 'both') {
      await this.log.agree(pairOf(pair));
    }
  }

  #empty(day) {
    const source = this.#source(day);
    return h(
      'div',
      { class: 'log-stack' },
      h('p', {}, day === today() ? words.nothingToday : words.nothingThen),
      h(
        'div',
        { class: 'log-buttons' },
        h('button', { class: 'log-button', 'data-key': 'add', onclick: () => this.#add(day) }, words.addEntry),
        source && h('button', { class: 'log-button', 'data-key': 'copy', onclick: (event) => this.#copy(source, day, event.currentTarget) },
          words.copyDay(showShortDay(source), this.log.state.entriesOf(source).length)),
      ),
    );
  }

  /** The last day before that has entries. */
  #source(day) {
    return Array.from({ length: COPIED_FROM }, (_, index) => plusDays(day, -1 - index)).find(
      (it) => this.log.state.entriesOf(it).length > 0,
    );
  }

  #add(day) {
    const startedAt = day === today() ? undefined : new Date(momentOf(`${day}T09:00`)).toISOString();
    editEntry(this.log, { source: 'DURATION', startedAt, ...this.log.state.recent[0] });
  }

  /** At the same times of day; what would lie in the future is left out. */
  #copy(source, day, button) {
    button.disabled = true;
    const days = Math.round((Date.parse(day) - Date.parse(source)) / 86_400_000);
    const copies = this.log.state
      .entriesOf(source)
      .map((it) => ({ ...it, recordedAt: undefined, source: 'DURATION', startedAt: shifted(it.startedAt, days) }))
      .filter((it) => endOf(it) <= now());
    copies.length > 0 && this.log.logAll(copies, words.copied(copies.length));
  }
}

/** The same time of day some days later, whatever the clocks did meanwhile. */
function shifted(startedAt, days) {
  const moment = Date.parse(startedAt) + days * 86_400_000;
  const late = hourOf(moment) - hourOf(Date.parse(startedAt));
  return new Date(moment - (((late + 36) % 24) - 12) * 3_600_000).toISOString();
}

function hourOf(moment) {
  return Number(showClockTime(moment).slice(0, 2));
}

function pairOf({ earlier, later }) {
  return `${earlier.id} ${later.id}`;
}

customElements.define('day-view', DayView);
