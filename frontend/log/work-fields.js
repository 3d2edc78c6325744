import { h } from './dom.js';
import { words } from './words.js';

/** @typedef {import('./types.js').Work} Work */

let count = 0;

/** Fields that say what the work is: system, task, entry mode. */
export class WorkFields extends HTMLElement {
  #id = `work-${++count}`;
  #system;
  #task;
  #error = h('p', { class: 'log-error', id: `${this.#id}-error`, hidden: true });
  #mode = 'DIRECT';

  /** @param {import('./types.js').State} state */
  offer(state) {
    this.#system = this.#select('system', state.systems, words.chooseSystem);
    this.#task = this.#select('task', state.tasks, words.noTask);
    if (state.systems.length === 1) {
      this.#system.value = state.systems[0].id;
    }
    this.#system.setAttribute('aria-describedby', this.#error.id);
    this.replaceChildren(
      h(
        'div',
        { class: 'log-field' },
        this.#label('system', words.system),
        this.#error,
        this.#system,
        state.systems.length === 0 && h('p', { class: 'cd-note' }, words.noSystems),
      ),
      h('div', { class: 'log-field' }, this.#label('task', words.task), this.#task),
      h(
        'fieldset',
        { class: 'log-field' },
        h('legend', {}, words.mode),
        h('div', { class: 'log-modes' }, ...state.entryModes.map((mode) => this.#radio(mode))),
      ),
    );
  }

  #label(name, text) {
    return h('label', { for: `${this.#id}-${name}` }, text);
  }

  #select(name, items, none) {
    const options = items.map((it) => h('option', { value: it.id }, it.name));
    return h('select', { id: `${this.#id}-${name}`, class: 'log-control' }, h('option', { value: '' }, none), ...options);
  }

  #radio(mode) {
    const radio = h('input', {
      type: 'radio',
      name: `${this.#id}-mode`,
      value: mode,
      checked: mode === this.#mode,
      onchange: () => (this.#mode = mode),
    });
    return h('label', { class: 'log-choice' }, radio, words.modes[mode]);
  }

  /**
   * What was chosen; where the system is missing, says so and takes the focus.
   *
   * @returns {Work | null}
   */
  read() {
    const missing = !this.#system.value;
    this.#error.hidden = !missing;
    this.#error.textContent = missing ? words.systemNeeded : '';
    this.#system.setAttribute('aria-invalid', String(missing));
    if (missing) {
      this.#system.focus();
      return null;
    }
    return {
      system: this.#system.value,
      task: this.#task.value || null,
      entryMode: /** @type {any} */ (this.#mode),
    };
  }

  focusFirst() {
    this.#system.focus();
  }
}

customElements.define('work-fields', WorkFields);
