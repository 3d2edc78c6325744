import { dayOf, showClockTime, showShortDay } from './clock.js';
import { LogPart, h } from './dom.js';
import { showMinutes } from './duration.js';
import { editEntry } from './entry-dialog.js';
import { textOf } from './refusal.js';
import { words } from './words.js';

/** What needs its owner: what the server does not take, and a browser that keeps nothing. */
class LogTroubles extends LogPart {
  #shown = '';

  show() {
    const { kept, refused, timer, records } = this.log.state;
    const shown = JSON.stringify([kept, refused, timer.refused, kept ? 0 : records.length]);
    if (shown === this.#shown) {
      return;
    }
    this.#shown = shown;
    this.replace(
      ...(kept ? [] : [this.#unkept()]),
      ...(timer.refused ? [h('div', { class: 'log-trouble', role: 'alert' }, h('p', {}, words.timerRefused(timer.refused)))] : []),
      ...refused.map((it) => this.#refused(it)),
    );
  }

  /** Nothing here survives the window; so one can take it out. */
  #unkept() {
    const copy = h('textarea', { class: 'log-control', readOnly: true, hidden: true, rows: 6, 'aria-label': words.copyOf });
    const show = async () => {
      copy.value = this.#asText();
      copy.hidden = false;
      copy.select();
      await navigator.clipboard?.writeText(copy.value).catch(() => {});
    };
    return h(
      'div',
      { class: 'log-trouble', role: 'alert' },
      h('h2', {}, words.notKept),
      h('p', {}, words.notKeptText),
      h('button', { class: 'log-button', 'data-key': 'copy', onclick: show }, words.copyOut),
      copy,
    );
  }

  #asText() {
    const lines = this.log.state.records
      .filter((it) => it.writes.length > 0 && !it.deleted)
      .map(({ entry }) => [entry.startedAt, entry.minutes, this.log.describe(entry), words.modes[entry.entryMode]].join('\t'));
    return [words.copyColumns, ...lines].join('\n');
  }

  #refused(record) {
    const { entry, refused } = record;
    const what = `${this.log.headline(entry)}, ${showShortDay(dayOf(entry.startedAt))} ${showClockTime(entry.startedAt)}, ${showMinutes(entry.minutes)}`;
    const button = (name, text, action) =>
      h('button', { class: 'log-button', 'data-key': `${name}-${record.id}`, onclick: action }, text);
    const buttons = refused.kept
      ? [
          button('mine', words.keepMine, () => this.log.settle(record.id, 'mine')),
          button('theirs', words.keepTheirs, () => this.log.settle(record.id, 'theirs')),
        ]
      : [
          button('edit', words.edit, () => editEntry(this.log, entry)),
          button('drop', words.drop, () => this.log.drop(record.id)),
        ];
    return h(
      'div',
      { class: 'log-trouble', role: 'alert' },
      h('h2', {}, refused.kept ? words.differs : words.notAccepted),
      h('p', {}, `${record.deleted ? words.deletedHere : words.here} ${what}`),
      h('p', {}, refused.kept ? this.#theirs(refused.kept) : textOf(refused)),
      h('div', { class: 'log-buttons' }, ...buttons),
    );
  }

  #theirs(kept) {
    const what = `${this.log.headline(kept)}, ${showShortDay(kept.day)} ${showClockTime(kept.startedAt)}, ${showMinutes(kept.minutes)}`;
    return `${kept.deleted ? words.deletedThere : words.there} ${what}`;
  }
}

customElements.define('log-troubles', LogTroubles);
