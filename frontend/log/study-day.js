import { showDay, today } from './clock.js';
import { field } from './dialog.js';
import { h } from './dom.js';
import { readDuration } from './duration.js';
import { words } from './words.js';

/**
 * What one says of a day: hours worked, and that its entries were all, that there were none, or leave.
 *
 * @param {import('./time-log.js').TimeLog} log
 * @param {string} day
 * @param {boolean} open whether to say it anew
 * @param {{get: () => string | null, set: (text: string) => void}} typed what was typed of the hours so far
 * @param {(open: boolean) => void} turn
 */
export function studyDay(log, day, open, typed, turn) {
  const said = log.state.statementOf(day);
  return said && !open ? stated(said, () => turn(true)) : form(log, day, said, typed, () => turn(false));
}

function stated(said, change) {
  return h(
    'div',
    { class: 'log-study' },
    h('p', { class: 'log-headline' }, words.dayIs(said.statement, said.hoursWorked)),
    said.refused && h('p', { class: 'log-error' }, refusal(said.refused)),
    h('button', { class: 'log-plain', 'data-key': 'change-day', onclick: change }, words.change),
  );
}

function form(log, day, said, typed, done) {
  const some = log.state.entriesOf(day).length > 0;
  const hours = field(
    words.hoursWorked,
    h('input', { type: 'text', inputMode: 'decimal', autocomplete: 'off', maxLength: 10, value: typed.get() ?? String(said?.hoursWorked ?? log.state.usualHours), 'data-key': 'hours', oninput: (event) => typed.set(event.target.value) }),
    words.hoursHint,
  );
  const state = (statement) => {
    const worked = readHours(hours.control.value);
    const fits = statement === 'LEAVE' || (worked >= 0.25 && worked <= 24);
    hours.complain(fits ? '' : words.hoursRange);
    if (fits) {
      log.stateDay(day, statement, statement === 'LEAVE' ? null : worked);
      done();
    } else {
      hours.control.focus();
    }
  };
  const button = (statement, text, key, kind = 'log-button') =>
    h('button', { type: 'button', class: kind, 'data-key': key, onclick: () => state(statement) }, text);
  return h(
    'div',
    { class: 'log-study' },
    h('h3', {}, day === today() ? words.closeToday : words.closeDay(showDay(day))),
    hours.element,
    h(
      'div',
      { class: 'log-buttons' },
      some ? button('COMPLETE', words.thatWasAll, 'complete') : button('NONE', words.noDataEntry, 'complete'),
      button('LEAVE', words.onLeave, 'leave', 'log-plain'),
      said && h('button', { type: 'button', class: 'log-plain', onclick: done }, words.goBack),
    ),
  );
}

/** As people write hours: 7.5, 7,5, 7:30 or 7h30. @param {string} text @returns {number} to the hundredth; NaN if it cannot be read */
function readHours(text) {
  const plain = /^\s*(\d+(?:[.,]\d+)?|[.,]\d+)\s*(?:h|hours?)?\s*$/i.exec(text);
  const hours = plain ? Number(plain[1].replace(',', '.')) : (readDuration(text) ?? NaN) / 60;
  return Math.round(hours * 100) / 100;
}

function refusal({ faults, kept }) {
  const there = kept ? `${words.there} ${words.dayIs(kept.statement, kept.hoursWorked) ?? words.dayOpen}. ${words.sayAgain}` : '';
  return `${faults.map((it) => it.message).join(' ')} ${there}`.trim();
}
