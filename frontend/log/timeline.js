import { showClockTime } from './clock.js';
import { endOf } from './day.js';

const SVG = 'http://www.w3.org/2000/svg';
const HOUR = 3_600_000;

function part(name, attributes, text = '') {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, String(value)));
  element.textContent = text;
  return element;
}

/**
 * A day as a line, from the hour of its first entry to that of its last; the list says the same in words.
 *
 * @param {any[]} entries
 * @param {{from: number, to: number}[]} gaps
 */
export function timeline(entries, gaps) {
  const from = Math.floor(Math.min(...entries.map((it) => Date.parse(it.startedAt))) / HOUR) * HOUR;
  const to = Math.max(Math.ceil(Math.max(...entries.map(endOf)) / HOUR) * HOUR, from + 4 * HOUR);
  const place = (moment) => (100 * (moment - from)) / (to - from);
  const picture = part('svg', { class: 'log-timeline', 'aria-hidden': 'true', focusable: 'false' });
  picture.append(part('rect', { class: 'log-line', x: 0, y: 8, width: '100%', height: 20, rx: 4 }));
  gaps.forEach((it) =>
    picture.append(part('rect', { class: 'log-gap-line', x: `${place(it.from)}%`, y: 8, width: `${place(it.to) - place(it.from)}%`, height: 20 })),
  );
  entries.forEach((it) => {
    const x = place(Date.parse(it.startedAt));
    picture.append(
      part('rect', { class: `log-stretch log-${it.entryMode.toLowerCase()}`, x: `${x}%`, y: 8, width: `${Math.max(0.6, place(endOf(it)) - x)}%`, height: 20, rx: 2 }),
    );
  });
  const hours = (to - from) / HOUR;
  const every = hours > 12 ? 4 : hours > 6 ? 2 : 1;
  for (let hour = 0; hour <= hours; hour += every) {
    const moment = from + hour * HOUR;
    const anchor = hour === 0 ? 'start' : hour === hours ? 'end' : 'middle';
    picture.append(part('text', { class: 'log-hour', x: `${place(moment)}%`, y: 46, 'text-anchor': anchor }, showClockTime(moment)));
  }
  return picture;
}
