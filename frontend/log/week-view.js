import { momentOf, now, plusDays, showDay, showShortDay, today, weekOf } from './clock.js';
import { total } from './day.js';
import { ask } from './dialog.js';
import { LogPart, h } from './dom.js';
import { LONGEST, LONGEST_DAY, LONGEST_UNASKED, readDuration, showMinutes } from './duration.js';
import { words } from './words.js';
import { distinct, isSame, kindOf } from './work.js';
import './work-fields.js';

/** A week as a grid of work and days. The arrow keys move, Enter logs and goes down, Escape goes back. */
class WeekView extends LogPart {
  /** Rows that were added and have nothing in them yet. @type {import('./types.js').Work[]} */
  #added = [];
  #read = '';
  #error = h('p', { class: 'log-error', role: 'alert', id: 'week-error' });

  connectedCallback() {
    addEventListener('hashchange', this.#turn);
    super.connectedCallback();
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this.#turn);
    super.disconnectedCallback();
  }

  #turn = () => this.show();

  get #week() {
    const [, day] = location.hash.split('=');
    return weekOf(/^\d{4}-\d{2}-\d{2}$/.test(day ?? '') && day <= today() ? day : today());
  }

  show() {
    const focused = document.activeElement;
    if (this.contains(focused) && focused.matches('.log-cell') && focused.value !== focused.dataset.shown) {
      return; // somebody is typing
    }
    const week = this.#week;
    if (!week.every((day) => this.log.knows(day))) {
      this.#readFirst(week);
      return;
    }
    this.#read = '';
    const entries = week.map((day) => this.log.state.entriesOf(day));
    const works = distinct([...entries.flat().reverse(), ...this.#added].map(kindOf));
    this.replace(
      this.#head(week),
      h('p', { class: 'cd-note' }, words.weekHint),
      this.#error,
      works.length > 0 ? this.#grid(week, works, entries) : h('p', {}, words.nothingThisWeek),
      h('p', { class: 'log-buttons' }, h('button', { class: 'log-button', 'data-key': 'add', onclick: () => this.#addRow() }, words.addRow)),
    );
    this.#showToday();
  }

  /** On a phone the grid is wider than the screen. */
  #showToday() {
    const column = this.querySelector('[aria-current="date"]');
    const grid = this.querySelector('.log-scroll');
    if (column && grid && grid.scrollLeft === 0) {
      grid.scrollLeft = column.offsetLeft + column.offsetWidth - grid.clientWidth;
    }
  }

  /** A week further back is read when it is asked for. */
  #readFirst(week) {
    const { online } = this.log.state;
    if (this.#read !== `${week[0]} ${online}`) {
      this.#read = `${week[0]} ${online}`;
      this.replace(this.#head(week), h('p', { role: 'status' }, online ? words.readingDays : words.notHere));
      online && this.log.read(week[0], week[6]);
    }
  }

  #head(week) {
    const next = plusDays(week[0], 7);
    return h(
      'div',
      { class: 'log-day' },
      h('a', { class: 'log-turn', href: `#week=${plusDays(week[0], -7)}`, 'aria-label': words.weekBefore, 'data-key': 'before' }, '‹'),
      h('h2', {}, words.week(showShortDay(week[0]), showShortDay(week[6]))),
      next <= today() && h('a', { class: 'log-turn', href: `#week=${next}`, 'aria-label': words.weekAfter, 'data-key': 'after' }, '›'),
    );
  }

  #grid(week, works, entries) {
    const head = h(
      'tr',
      {},
      h('th', { scope: 'col' }, words.workColumn),
      ...week.map((day) => h('th', { scope: 'col', ...(day === today() ? { 'aria-current': 'date' } : {}) }, day <= today() ? h('a', { href: `#now=${day}` }, showShortDay(day)) : showShortDay(day))),
      h('th', { scope: 'col' }, words.totalColumn),
    );
    const rows = works.map((work, row) => {
      const cells = entries.map((it) => it.filter((entry) => isSame(kindOf(entry), work)));
      return h(
        'tr',
        {},
        h('th', { scope: 'row' }, h('span', { class: 'log-headline' }, this.log.headline(work)), h('span', { class: 'cd-note' }, this.log.details(work))),
        ...week.map((day, column) => h('td', {}, this.#cell(work, day, cells[column], row, column))),
        h('td', { class: 'log-sum' }, shown(total(cells.flat()))),
      );
    });
    const sums = h('tr', {}, h('th', { scope: 'row' }, words.totalColumn), ...entries.map((it) => h('td', { class: 'log-sum' }, shown(total(it)))), h('td', { class: 'log-sum' }, shown(total(entries.flat()))));
    return h(
      'div',
      { class: 'log-scroll', role: 'region', 'aria-label': words.weekGrid, tabIndex: 0 },
      h('table', { class: 'log-week', onkeydown: (event) => this.#move(event) }, h('thead', {}, head), h('tbody', {}, ...rows), h('tfoot', {}, sums)),
    );
  }

  /** One typed duration, or none, can be said here; what was measured, or is several, is shown and changed in its day. */
  #cell(work, day, entries, row, column) {
    const value = entries.length > 0 ? shown(total(entries)) : '';
    const simple = entries.length === 0 || (entries.length === 1 && entries[0].source === 'DURATION');
    const name = words.cell(this.log.describe(work), showDay(day), value);
    const cell = h('input', {
      class: 'log-cell', type: 'text', value, autocomplete: 'off', maxLength: 20, 'aria-label': name, 'data-key': `${row}-${column}`,
      'data-shown': value, readOnly: !simple || day > today(), title: simple ? '' : words.severalEntries(entries.length),
      onchange: () => this.#say(cell, work, day, entries[0]),
    });
    cell.fault = () => (cell.readOnly ? '' : this.#faultOf(cell.value.trim() === '' ? 0 : readDuration(cell.value), day, entries[0]));
    return cell;
  }

  async #say(cell, work, day, entry) {
    const minutes = cell.value.trim() === '' ? 0 : readDuration(cell.value);
    const fault = this.#faultOf(minutes, day, entry);
    this.#complain(cell, fault);
    if (fault) {
      cell.focus();
      return;
    }
    cell.dataset.shown = cell.value;
    if (minutes === 0) {
      entry && (await this.log.delete(entry));
    } else if (minutes <= LONGEST_UNASKED || (await isRight(minutes))) {
      await this.log.log({ source: 'DURATION', startedAt: startOn(day, minutes), ...work, ...entry, minutes });
    } else {
      cell.value = cell.defaultValue;
    }
  }

  #complain(cell, fault) {
    this.#error.textContent = fault;
    cell.setAttribute('aria-invalid', String(Boolean(fault)));
    fault ? cell.setAttribute('aria-describedby', this.#error.id) : cell.removeAttribute('aria-describedby');
  }

  #faultOf(minutes, day, entry) {
    if (minutes === null) {
      return words.unreadable;
    }
    if (minutes > LONGEST) {
      return words.tooLong;
    }
    if (day === today() && minutes > (now() - momentOf(`${day}T00:00`)) / 60_000) {
      return words.inTheFuture;
    }
    const rest = total(this.log.state.entriesOf(day)) - (entry?.minutes ?? 0);
    return rest + minutes > LONGEST_DAY ? words.dayFull : '';
  }

  #move(event) {
    const cell = event.target;
    const [row, column] = (cell.dataset.key ?? '').split('-').map(Number);
    const edge = cell.selectionStart === cell.selectionEnd;
    const steps = {
      ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0],
      ArrowLeft: edge && cell.selectionStart === 0 ? [0, -1] : null,
      ArrowRight: edge && cell.selectionEnd === cell.value.length ? [0, 1] : null,
    };
    const fault = event.key === 'Enter' && cell.fault?.();
    if (fault) {
      event.preventDefault();
      this.#complain(cell, fault);
      return;
    }
    if (event.key === 'Escape') {
      cell.value = cell.dataset.shown;
      return;
    }
    const step = cell.matches('.log-cell') && steps[event.key];
    if (step) {
      event.preventDefault();
      const next = this.querySelector(`[data-key="${row + step[0]}-${column + step[1]}"]`);
      next ? next.focus() : cell.blur();
      next?.select?.();
    }
  }

  async #addRow() {
    const work = await ask(words.addRow, (answer) => {
      const fields = h('work-fields');
      fields.offer(this.log.state);
      const submit = (event) => {
        event.preventDefault();
        const chosen = fields.read();
        chosen && answer(chosen);
      };
      return [
        h('form', { class: 'log-form', noValidate: true, onsubmit: submit }, fields, h('div', { class: 'log-buttons' },
          h('button', { class: 'cd-button' }, words.addRow),
          h('button', { type: 'button', class: 'log-plain', onclick: () => answer(null) }, words.goBack))),
      ];
    });
    if (work) {
      this.#added.push(work);
      this.show();
      this.querySelector('tbody tr:last-child .log-cell:not([readonly])')?.focus();
    }
  }
}

/** 45 or 1:15, as it is typed. */
function shown(minutes) {
  const whole = Math.round(minutes);
  return minutes === 0 ? '' : `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Today it ends now; on another day it counts from nine. */
function startOn(day, minutes) {
  const moment = day === today() ? now() - minutes * 60_000 : momentOf(`${day}T09:00`);
  return new Date(Math.max(moment, momentOf(`${day}T00:00`))).toISOString();
}

function isRight(minutes) {
  return ask(words.longTitle, (answer) => [
    h('p', {}, words.confirmLong),
    h('div', { class: 'log-buttons' },
      h('button', { type: 'button', class: 'cd-button', onclick: () => answer(true) }, words.itIsRight(showMinutes(minutes))),
      h('button', { type: 'button', class: 'log-plain', onclick: () => answer(null) }, words.goBack)),
  ]);
}

customElements.define('week-view', WeekView);
