import { field } from './dialog.js';
import { h } from './dom.js';
import { LONGEST, LONGEST_UNASKED, readDuration, showMinutes } from './duration.js';
import { words } from './words.js';

/** A duration as people type it; says how it is read before it counts, and asks about more than four hours. */
export class DurationField {
  #input = h('input', { type: 'text', inputMode: 'text', autocomplete: 'off', maxLength: 20, oninput: () => this.#type() });
  #echo = h('output', { class: 'log-echo' });
  #long = h('input', { type: 'checkbox' });
  #longText = h('span');
  #asked = h('label', { class: 'log-choice', hidden: true }, this.#long, this.#longText);
  #field = field(words.howLong, this.#input, words.howLongHint);

  constructor() {
    const read = h('div', { class: 'log-read' });
    this.#field.element.append(read, this.#asked);
    read.append(this.#input, this.#echo);
    this.element = this.#field.element;
  }

  /** @param {number | null} minutes null for nothing */
  set(minutes) {
    this.#input.value = minutes === null ? '' : showPlain(minutes);
    this.#long.checked = false;
    this.#complete();
    this.#field.complain('');
  }

  get isEmpty() {
    return this.#input.value.trim() === '';
  }

  focus() {
    this.#input.focus();
  }

  /** @param {string} text */
  complain(text) {
    this.#field.complain(text);
    text && this.#input.focus();
  }

  /** A complaint goes as soon as the text makes sense. */
  #type() {
    if (this.#complete() !== null) {
      this.#field.complain('');
    }
  }

  #complete() {
    const minutes = readDuration(this.#input.value);
    const fits = minutes !== null && minutes > 0 && minutes <= LONGEST;
    const long = fits && minutes > LONGEST_UNASKED;
    this.#echo.textContent = fits ? words.reading(showMinutes(minutes)) : '';
    this.#asked.hidden = !long;
    this.#longText.textContent = long ? words.longIsRight(showMinutes(minutes)) : '';
    this.#long.checked &&= long;
    return fits ? minutes : null;
  }

  /** Whole minutes; null where it cannot be logged, which is said. @returns {number | null} */
  read() {
    const minutes = this.#complete();
    const unconfirmed = minutes !== null && minutes > LONGEST_UNASKED && !this.#long.checked;
    this.#field.complain(unconfirmed ? words.confirmLong : faultOf(this.#input.value));
    if (minutes === null || unconfirmed) {
      (unconfirmed ? this.#long : this.#input).focus();
      return null;
    }
    return minutes;
  }
}

function faultOf(text) {
  const minutes = readDuration(text);
  if (minutes === null) {
    return words.unreadable;
  }
  if (minutes > LONGEST) {
    return words.tooLong;
  }
  return minutes > 0 ? '' : words.nothing;
}

/** As it would be typed: 45 or 1:15. */
function showPlain(minutes) {
  const whole = Math.max(1, Math.round(minutes));
  return whole < 60 ? String(whole) : `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
