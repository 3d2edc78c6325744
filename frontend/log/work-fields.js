import { field } from './dialog.js';
import { h } from './dom.js';
import { words } from './words.js';
import { workOf } from './work.js';

/** @typedef {import('./types.js').Work} Work */

const OLDEST_PAPER = 365;

let count = 0;

/** Fields that say what the work is: system and task, where in them, and how it is entered. */
export class WorkFields extends HTMLElement {
  #id = `work-${++count}`;
  #systems = [];
  #tasks = [];
  #system = this.#select(words.system, () => this.#narrow());
  #task = this.#select(words.task, () => this.#narrow());
  #step = this.#select(words.step);
  #screen = this.#select(words.screen);
  #keyedFrom = this.#select(words.keyedFrom);
  #paper = field(words.paperDays, h('input', { type: 'number', min: '0', max: String(OLDEST_PAPER), inputMode: 'numeric' }), words.paperHint);
  #where = h('details', { class: 'log-where' }, h('summary', {}, words.where), this.#step.element, this.#screen.element);
  #modes = h('div', { class: 'log-modes' });
  #mode = 'DIRECT';

  #select(label, onchange) {
    return field(label, h('select', { ...(onchange ? { onchange } : {}) }));
  }

  /** @param {import('./state.js').State} state */
  offer(state) {
    const before = this.#system.control.value ? this.#values() : null;
    this.#systems = state.systems;
    this.#tasks = state.tasks;
    fill(this.#system, state.systems, words.chooseSystem);
    fill(this.#task, state.tasks, words.noTask);
    this.#system.control.value = state.systems.length === 1 ? state.systems[0].id : '';
    this.#modes.replaceChildren(...state.entryModes.map((mode) => this.#radio(mode)));
    this.replaceChildren(
      this.#system.element,
      ...(state.systems.length === 0 ? [h('p', { class: 'cd-note' }, words.noSystems)] : []),
      this.#task.element,
      this.#where,
      h('fieldset', { class: 'log-field' }, h('legend', {}, words.mode), this.#modes),
      this.#paper.element,
      this.#keyedFrom.element,
    );
    this.#narrow();
    before && this.set(before);
  }

  /** @param {Work} work */
  set(work) {
    this.#mode = work.entryMode;
    this.#system.control.value = work.system;
    this.#task.control.value = work.task ?? '';
    this.#narrow();
    this.#step.control.value = work.step ?? '';
    this.#screen.control.value = work.screen ?? '';
    this.#paper.control.value = work.paperDays ?? '';
    this.#keyedFrom.control.value = work.keyedFrom ?? '';
    this.#where.open = Boolean(work.step || work.screen);
    this.#modes.querySelectorAll('input').forEach((it) => (it.checked = it.value === this.#mode));
  }

  /** Steps belong to a task, screens to a system, the rest to an entry mode. */
  #narrow() {
    const system = this.#systems.find((it) => it.id === this.#system.control.value);
    const task = this.#tasks.find((it) => it.id === this.#task.control.value);
    fill(this.#step, task?.steps ?? [], words.noStep);
    fill(this.#screen, system?.screens ?? [], words.noScreen);
    fill(this.#keyedFrom, this.#systems.filter((it) => it !== system), words.notSaid);
    this.#where.hidden = !task?.steps.length && !system?.screens.length;
    this.#step.element.hidden = !task?.steps.length;
    this.#screen.element.hidden = !system?.screens.length;
    this.#paper.element.hidden = this.#mode !== 'TYPED_FOR_ANOTHER';
    this.#keyedFrom.element.hidden = this.#mode !== 'KEYED_AGAIN';
  }

  #radio(mode) {
    const choose = () => {
      this.#mode = mode;
      this.#narrow();
    };
    const radio = h('input', { type: 'radio', name: `${this.#id}-mode`, value: mode, checked: mode === this.#mode, onchange: choose });
    return h('label', { class: 'log-choice' }, radio, words.modes[mode]);
  }

  #values() {
    const value = ({ control, element }) => (element.hidden ? null : control.value || null);
    const paperDays = value(this.#paper);
    return workOf({
      system: this.#system.control.value,
      task: value(this.#task),
      step: value(this.#step),
      screen: value(this.#screen),
      entryMode: this.#mode,
      paperDays: paperDays === null ? null : Number(paperDays),
      keyedFrom: value(this.#keyedFrom),
    });
  }

  /**
   * What was chosen; where something is missing or cannot be, says so and takes the focus.
   *
   * @returns {Work | null}
   */
  read() {
    const work = this.#values();
    const days = work.paperDays;
    const strange = days !== null && !(Number.isInteger(days) && days >= 0 && days <= OLDEST_PAPER);
    this.#system.complain(work.system ? '' : words.systemNeeded);
    this.#paper.complain(strange ? words.paperRange : '');
    if (!work.system || strange) {
      (work.system ? this.#paper : this.#system).control.focus();
      return null;
    }
    return work;
  }

  focusFirst() {
    this.#system.control.focus();
  }
}

/** What was chosen stays, where it is still offered. */
function fill({ control }, items, none) {
  const before = control.value;
  control.replaceChildren(h('option', { value: '' }, none), ...items.map((it) => h('option', { value: it.id }, it.name)));
  control.value = items.some((it) => it.id === before) ? before : '';
}

customElements.define('work-fields', WorkFields);
