import { momentOf, now, showTime, wallTime } from './clock.js';
import { ask, field } from './dialog.js';
import { h } from './dom.js';
import { LONGEST, LONGEST_UNASKED, showMinutes } from './duration.js';
import { words } from './words.js';

/** Ends it as the stopwatch shows it. */
export const NOW = Infinity;

/**
 * When the timer really ended. Asks only where it ran for more than four hours; never cuts by itself.
 *
 * @param {import('./time-log.js').TimeLog} log
 * @returns {Promise<number | null>} milliseconds since 1970 or {@link NOW}; null where the person went back
 */
export async function endOfTimer(log) {
  const minutes = log.elapsed / 60_000;
  return minutes <= LONGEST_UNASKED ? NOW : askEnd(log);
}

/** Asks when the running timer ended. @param {import('./time-log.js').TimeLog} log @returns {Promise<number | null>} */
export function askEnd(log) {
  const { running } = log.state.timer;
  const started = Date.parse(running.startedAt);
  const minutes = log.elapsed / 60_000;
  return ask(words.longTitle, (answer) => [
    h('p', {}, words.longText(log.describe(running), showMinutes(minutes), showTime(started))),
    minutes > LONGEST
      ? h('p', {}, words.forgottenText)
      : h('button', { type: 'button', class: 'cd-button', onclick: () => answer(NOW) }, words.itIsRight(showMinutes(minutes))),
    endForm(started, answer),
    h('button', { type: 'button', class: 'log-plain', onclick: () => answer(null) }, words.goBack),
  ]);
}

function endForm(started, answer) {
  const input = h('input', { type: 'datetime-local', min: wallTime(started), max: wallTime(now()) });
  const ended = field(words.endedAt, input);
  const submit = (event) => {
    event.preventDefault();
    const at = input.value === wallTime(started) ? started : momentOf(input.value);
    const fits = at !== null && at >= started && at <= now() && at - started <= LONGEST * 60_000;
    ended.complain(fits ? '' : words.betweenStartAndNow);
    fits ? answer(at) : input.focus();
  };
  return h('form', { class: 'log-form', noValidate: true, onsubmit: submit }, ended.element, h('button', { class: 'log-button' }, words.stopThen));
}

/**
 * Asks when the running timer really began.
 *
 * @param {import('./time-log.js').TimeLog} log
 * @returns {Promise<number | null>} milliseconds since 1970
 */
export function askStart(log) {
  const { running } = log.state.timer;
  const started = Date.parse(running.startedAt);
  const input = h('input', { type: 'datetime-local', value: wallTime(started), max: wallTime(now()) });
  const began = field(words.beganAt, input);
  return ask(words.earlierTitle, (answer) => {
    const submit = (event) => {
      event.preventDefault();
      const at = momentOf(input.value);
      const fits = at !== null && at <= now() && now() - at <= LONGEST * 60_000;
      began.complain(fits ? '' : words.withinSixteenHours);
      fits ? answer(at) : input.focus();
    };
    const sooner = (minutes) =>
      h('button', { type: 'button', class: 'log-button', onclick: () => answer(started - minutes * 60_000) }, words.minutesEarlier(minutes));
    return [
      h('p', {}, words.since(showTime(started))),
      h('div', { class: 'log-buttons' }, ...[5, 10, 15, 30].map(sooner)),
      h('form', { class: 'log-form', noValidate: true, onsubmit: submit }, began.element, h('button', { class: 'cd-button' }, words.setStart)),
      h('button', { type: 'button', class: 'log-plain', onclick: () => answer(null) }, words.goBack),
    ];
  });
}
