// @ts-check
/**
 * The search box of every page: a form that leads to the results, with headings suggested while one types (a combobox
 * of the ARIA practices: the focus stays in the field, the arrow keys choose, Enter opens, Escape closes).
 */
const PAUSE = 100; // milliseconds after the last letter
const PATH = '/guidance';

class SearchBox extends HTMLElement {
  /** @type {AbortController | undefined} */
  #asking;
  #timer = 0;
  #chosen = -1;
  /** @type {HTMLInputElement} */
  #field;
  /** @type {HTMLUListElement} */
  #list;

  constructor() {
    super();
    this.#field = document.createElement('input');
    this.#list = document.createElement('ul');
  }

  connectedCallback() {
    if (this.firstChild) return;
    const label = this.getAttribute('label') ?? '';
    const form = document.createElement('form');
    form.action = PATH;
    form.setAttribute('role', 'search');
    form.setAttribute('aria-label', label);
    Object.assign(this.#field, { name: 'q', type: 'search', maxLength: 2000, autocomplete: 'off', placeholder: label });
    this.#field.dataset.shortcutElse = '/';
    for (const [name, value] of Object.entries({
      role: 'combobox', 'aria-label': label, 'aria-expanded': 'false', 'aria-controls': 'cd-suggestions', 'aria-autocomplete': 'list',
    })) this.#field.setAttribute(name, value);
    this.#list.id = 'cd-suggestions';
    this.#list.hidden = true;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', label);
    const narrow = Object.assign(document.createElement('a'), { href: PATH, className: 'cd-search-narrow' });
    narrow.setAttribute('aria-label', label);
    form.append(this.#field, this.#list);
    this.append(form, narrow);
    this.#field.addEventListener('input', () => this.#later());
    this.#field.addEventListener('keydown', (event) => this.#key(event));
    this.#field.addEventListener('blur', () => setTimeout(() => this.#close(), 150));
    form.addEventListener('submit', (event) => this.#submit(event));
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask(), PAUSE);
  }

  async #ask() {
    this.#asking?.abort();
    const typed = this.#field.value;
    if (typed.trim().length < 2) return this.#close();
    this.#asking = new AbortController();
    try {
      const answer = await fetch(`/api/v1/guidance/suggest?q=${encodeURIComponent(typed)}`, { signal: this.#asking.signal });
      if (answer.ok) this.#show((await answer.json()).items, typed);
    } catch {
      this.#close(); // another letter came, or no network: Enter still searches
    }
  }

  /** @param {{text: string, page: string}[]} items @param {string} typed */
  #show(items, typed) {
    const all = { text: (this.getAttribute('all') ?? '').replace('{0}', typed), page: `${PATH}?q=${encodeURIComponent(typed)}` };
    this.#list.replaceChildren(...[...items, all].map((it, at) => this.#option(it, at)));
    this.#chosen = -1;
    this.#field.removeAttribute('aria-activedescendant');
    this.#list.hidden = document.activeElement !== this.#field;
    this.#field.setAttribute('aria-expanded', String(!this.#list.hidden));
  }

  /** @param {{text: string, page: string}} item @param {number} at */
  #option(item, at) {
    const option = document.createElement('li');
    option.id = `cd-suggestion-${at}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset.page = item.page;
    option.textContent = item.text;
    option.addEventListener('mousedown', (event) => event.preventDefault());
    option.addEventListener('click', () => this.#open(item.page));
    return option;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const options = /** @type {HTMLElement[]} */ ([...this.#list.children]);
    if (event.key === 'Escape') {
      if (!this.#list.hidden) event.preventDefault();
      this.#close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !this.#list.hidden) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#choose(options, (this.#chosen + step + options.length + (this.#chosen < 0 && step < 0 ? 1 : 0)) % options.length);
    }
  }

  /** @param {HTMLElement[]} options @param {number} at */
  #choose(options, at) {
    options.forEach((it, i) => it.setAttribute('aria-selected', String(i === at)));
    this.#chosen = at;
    this.#field.setAttribute('aria-activedescendant', options[at]?.id ?? '');
    options[at]?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {Event} event */
  #submit(event) {
    const chosen = /** @type {HTMLElement | undefined} */ (this.#list.children[this.#chosen]);
    if (chosen?.dataset.page && !this.#list.hidden) {
      event.preventDefault();
      this.#open(chosen.dataset.page);
    } else if (!this.#field.value.trim()) {
      event.preventDefault();
    }
  }

  /** @param {string} page */
  #open(page) {
    window.location.assign(page);
  }

  #close() {
    this.#list.hidden = true;
    this.#chosen = -1;
    this.#field.setAttribute('aria-expanded', 'false');
    this.#field.removeAttribute('aria-activedescendant');
  }
}

customElements.define('cd-search-box', SearchBox);
