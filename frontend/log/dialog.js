import { h } from './dom.js';

/**
 * Asks something in front of the page; Escape goes back. The focus returns to where it was.
 *
 * @template T
 * @param {string} title
 * @param {(answer: (value: T) => void) => (Node | null | false)[]} content
 * @returns {Promise<T | null>} null where the person went back
 */
export function ask(title, content) {
  return new Promise((resolve) => {
    const answer = (value) => {
      resolve(value);
      dialog.close();
    };
    const dialog = h(
      'dialog',
      { class: 'cd-card log-dialog', 'aria-labelledby': 'asked', onclose: () => (resolve(null), dialog.remove()) },
      h('h2', { id: 'asked' }, title),
      ...content(answer),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}

let count = 0;

/**
 * A field with its label, a hint, and room for what is wrong with it.
 *
 * @param {string} label
 * @param {any} control
 * @param {string} [hint]
 */
export function field(label, control, hint) {
  const id = `field-${++count}`;
  const error = h('p', { class: 'log-error', id: `${id}-error`, hidden: true });
  control.id = id;
  control.classList.add('log-control');
  control.setAttribute('aria-describedby', `${id}-error ${hint ? `${id}-hint` : ''}`.trim());
  const element = h(
    'div',
    { class: 'log-field' },
    h('label', { for: id }, label),
    hint && h('p', { class: 'cd-note', id: `${id}-hint` }, hint),
    error,
    control,
  );
  /** @param {string} text empty where nothing is wrong */
  const complain = (text) => {
    error.textContent = text;
    error.hidden = !text;
    control.setAttribute('aria-invalid', String(Boolean(text)));
  };
  return { element, control, complain };
}
