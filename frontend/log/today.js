import { showDay, showTime } from './clock.js';
import { LogPart, h } from './dom.js';
import { showMinutes } from './duration.js';
import { words } from './words.js';

/** What was logged today, with its total. */
export class LogToday extends LogPart {
  show() {
    const { entries, running, day } = this.log.state;
    const total = entries.reduce((sum, it) => sum + it.minutes, 0);
    this.replace(
      h(
        'div',
        { class: 'log-day' },
        h('h2', {}, words.today, ' ', h('span', { class: 'cd-note' }, showDay(`${day}T12:00Z`))),
        entries.length > 0 && h('p', { class: 'log-total' }, words.total(showMinutes(total))),
      ),
      entries.length > 0
        ? h('ol', { class: 'log-entries', role: 'list' }, ...entries.map((it) => this.#entry(it)))
        : h('p', { class: 'cd-note' }, running ? words.untilNow : words.nothingToday),
      h('p', { class: 'cd-note log-privacy' }, words.privacy),
    );
  }

  #entry(entry) {
    const started = showTime(entry.startedAt);
    const ended = showTime(Date.parse(entry.startedAt) + entry.minutes * 60_000);
    const when = started === ended ? started : `${started}–${ended}`;
    return h(
      'li',
      {},
      h('p', { class: 'log-headline' }, this.log.headline(entry)),
      h('p', { class: 'log-minutes' }, showMinutes(entry.minutes)),
      h('p', { class: 'cd-note' }, `${when} · ${this.log.details(entry)}`),
      h(
        'button',
        {
          type: 'button', class: 'log-plain', 'data-key': entry.id,
          'aria-label': words.deleteEntry(this.log.describe(entry), started),
          onclick: () => this.log.delete(entry),
        },
        words.delete,
      ),
    );
  }
}

customElements.define('log-today', LogToday);
