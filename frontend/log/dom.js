/**
 * Makes an element. Properties that begin with "on" are listeners; "class", "for" and what has a dash are attributes;
 * the rest are properties.
 *
 * @param {string} tag
 * @param {Record<string, any>} [properties]
 * @param {...(Node | string | null | false | undefined)} children
 * @returns {any}
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name === 'class' || name === 'for' || name === 'role' || name.includes('-')) {
      element.setAttribute(name, value);
    } else {
      element[name] = value;
    }
  }
  element.append(...children.filter((it) => it !== null && it !== false && it !== undefined));
  return element;
}

/**
 * A part of the page that shows the log; drawn anew with every change, and the focus stays where it was.
 */
export class LogPart extends HTMLElement {
  /** @type {import('./time-log.js').TimeLog} */
  log;

  connectedCallback() {
    this.log.addEventListener('change', this.#show);
    this.show();
  }

  disconnectedCallback() {
    this.log.removeEventListener('change', this.#show);
  }

  #show = () => this.show();

  /** For parts to say what they show. */
  show() {}

  /** Replaces the content; the focused control is found again by its `data-key`, or what has come to its place. */
  replace(...children) {
    const focused = this.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
    const place = [...this.querySelectorAll('[data-key]')].indexOf(document.activeElement);
    this.replaceChildren(...children.filter(Boolean));
    if (focused) {
      const controls = [...this.querySelectorAll('[data-key]')];
      const again = controls.find((it) => it.dataset.key === focused) ?? controls[Math.min(place, controls.length - 1)];
      again?.focus({ preventScroll: again.dataset.key !== focused });
    }
  }
}
