import { field } from './dialog.js';
import { LogPart, h } from './dom.js';
import { words } from './words.js';

const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** Whether and when one wants to be asked. */
class PromptSettings extends LogPart {
  #wanted = h('input', { type: 'checkbox' });
  #days = WEEK.map((day) => h('input', { type: 'checkbox', value: day }));
  #from = field(words.worksFrom, h('input', { type: 'time' }));
  #to = field(words.worksTo, h('input', { type: 'time' }));
  #perDay = field(words.promptsADay, h('select', {}, ...[1, 2, 3, 4].map((it) => h('option', { value: String(it) }, String(it)))));
  #error = h('p', { class: 'log-error', role: 'alert', hidden: true });
  #version = -1;

  connectedCallback() {
    this.append(
      h('h2', {}, words.promptsTitle),
      h('p', {}, words.promptsText),
      h(
        'form',
        { class: 'log-form', noValidate: true, onsubmit: (event) => this.#submit(event) },
        h('label', { class: 'log-choice' }, this.#wanted, words.promptsWanted),
        h('fieldset', { class: 'log-field' }, h('legend', {}, words.promptDays),
          h('div', { class: 'log-days' }, ...this.#days.map((it, index) => h('label', { class: 'log-choice' }, it, words.weekdays[index])))),
        h('div', { class: 'log-pair' }, this.#from.element, this.#to.element),
        this.#perDay.element,
        this.#error,
        h('button', { class: 'cd-button' }, words.save),
      ),
      h('p', { class: 'cd-note log-privacy' }, words.promptsPrivacy),
    );
    super.connectedCallback();
  }

  show() {
    const { prompting } = this.log.state;
    if (prompting && prompting.version !== this.#version) {
      this.#version = prompting.version;
      this.#wanted.checked = prompting.wanted;
      this.#days.forEach((it) => (it.checked = prompting.weekdays.includes(it.value)));
      this.#from.control.value = prompting.from.slice(0, 5);
      this.#to.control.value = prompting.to.slice(0, 5);
      this.#perDay.control.value = String(prompting.perDay);
    }
  }

  async #submit(event) {
    event.preventDefault();
    if (this.#wanted.checked && globalThis.Notification?.permission === 'default') {
      await Notification.requestPermission();
    }
    const faults = await this.log.choosePrompting({
      wanted: this.#wanted.checked,
      weekdays: this.#days.filter((it) => it.checked).map((it) => it.value),
      from: this.#from.control.value || null,
      to: this.#to.control.value || null,
      perDay: Number(this.#perDay.control.value),
      version: this.#version,
    });
    const messages = new Map(faults.map((it) => [it.field, it.message]));
    this.#from.complain(messages.get('from') ?? '');
    this.#to.complain(messages.get('to') ?? '');
    const rest = faults.filter((it) => it.field !== 'from' && it.field !== 'to');
    this.#error.textContent = rest.map((it) => it.message).join(' ');
    this.#error.hidden = rest.length === 0;
  }
}

customElements.define('prompt-settings', PromptSettings);
