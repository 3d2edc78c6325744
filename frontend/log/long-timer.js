import { momentOf, now, showTime, wallTime } from './clock.js';
import { h } from './dom.js';
import { LONGEST, LONGEST_UNASKED, showMinutes } from './duration.js';
import { words } from './words.js';

/**
 * When the timer really ended. Asks only where it ran for more than four hours; never cuts by itself.
 *
 * @param {import('./time-log.js').TimeLog} log
 * @returns {Promise<{at: number, confirmed: boolean} | null>} null where the person went back
 */
export async function endOf(log) {
  const { running } = log.state;
  const started = running ? Date.parse(running.startedAt) : now();
  const minutes = (now() - started) / 60_000;
  return minutes <= LONGEST_UNASKED ? { at: now(), confirmed: false } : ask(log, started, minutes);
}

function ask(log, started, minutes) {
  return new Promise((resolve) => {
    const answer = (value) => {
      resolve(value);
      dialog.close();
    };
    const dialog = h(
      'dialog',
      { class: 'cd-card log-dialog', 'aria-labelledby': 'long-title', onclose: () => (resolve(null), dialog.remove()) },
      h('h2', { id: 'long-title' }, words.longTitle),
      h('p', {}, words.longText(log.describe(log.state.running), showMinutes(minutes), showTime(started))),
      minutes > LONGEST
        ? h('p', {}, words.forgottenText)
        : h('button', { type: 'button', class: 'cd-button', onclick: () => answer({ at: now(), confirmed: true }) },
            words.itIsRight(showMinutes(minutes))),
      endForm(started, (at) => answer({ at, confirmed: true })),
      h('button', { type: 'button', class: 'log-plain', onclick: () => answer(null) }, words.goBack),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}

function endForm(started, choose) {
  const error = h('p', { class: 'log-error', id: 'ended-error', hidden: true });
  const field = h('input', {
    type: 'datetime-local', id: 'ended', class: 'log-control', 'aria-describedby': error.id,
    min: wallTime(started), max: wallTime(now()),
  });
  const submit = (event) => {
    event.preventDefault();
    const wall = field.value;
    const at = wall === wallTime(started) ? started : momentOf(wall);
    const fits = at !== null && at >= started && at <= now() && at - started <= LONGEST * 60_000;
    error.hidden = fits;
    error.textContent = fits ? '' : words.betweenStartAndNow;
    field.setAttribute('aria-invalid', String(!fits));
    fits ? choose(at) : field.focus();
  };
  return h(
    'form',
    { class: 'log-form', noValidate: true, onsubmit: submit },
    h('div', { class: 'log-field' }, h('label', { for: 'ended' }, words.endedAt), error, field),
    h('button', { class: 'log-button' }, words.stopThen),
  );
}
