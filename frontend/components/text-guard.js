// @ts-check
/**
 * Watches the text field before it: marks in place what may tell who a person is, says what it is, masks it with one
 * press or keeps it with a reason. While something is found and not decided, the field's value stays in the browser.
 * Tells `guard-changed` with what is open and the reason given. Flow wraps it as TextGuard of shared.ui.
 *
 * @typedef {import('../guard/guard.js').Finding} Finding
 * @typedef {HTMLElement & {value: string}} Field  a Vaadin field, or a plain input or textarea
 */
import { findings, load } from '../guard/guard.js';
import { layMarks } from './text-marks.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; position: relative; font: var(--cd-size-small)/1.4 var(--cd-font); color: var(--cd-text); }
  :host(:not([open])) { block-size: 0; inline-size: 0; position: absolute; }
  :host(:not([open])) .panel { display: none; }
  .panel { background: var(--cd-warning-soft); border-inline-start: 4px solid var(--cd-warning); border-radius: var(--cd-radius); box-sizing: border-box; display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--cd-space-2);
           padding: var(--cd-space-2) var(--cd-space-3); }
  p { margin: 0; }
  ul { display: grid; gap: var(--cd-space-1); list-style: none; margin: 0; padding: 0; }
  li { align-items: baseline; display: flex; flex-wrap: wrap; gap: 0 var(--cd-space-2); }
  .text { font-weight: 700; overflow-wrap: anywhere; }
  button { background: none; border: 0; color: var(--cd-link); cursor: pointer; font: 700 1em/1.2 var(--cd-font); min-block-size: 1.75rem; padding: 0 .15rem; text-decoration: underline; text-underline-offset: .15em; }
  button:focus-visible, select:focus-visible { box-shadow: var(--cd-focus-shadow); outline: 0; border-radius: 2px; }
  li button { margin-inline-start: -.15rem; }
  .ways { align-items: center; display: flex; flex-wrap: wrap; gap: var(--cd-space-1) var(--cd-space-3); }
  .ways button.main { background: var(--cd-surface); border: 1px solid var(--cd-border-field); border-radius: var(--cd-radius); min-block-size: 2.25rem; padding: 0 .75em; text-decoration: none; }
  select { background: var(--cd-surface); border: 1px solid var(--cd-border-field); border-radius: var(--cd-radius); color: var(--cd-text); font: inherit; max-inline-size: 100%; min-block-size: 2.25rem; }
  label { align-items: center; display: flex; flex-wrap: wrap; gap: var(--cd-space-1); min-inline-size: 0; }
  .blind { color: var(--cd-text-soft); }
  .unseen { block-size: 1px; clip-path: inset(50%); inline-size: 1px; overflow: hidden; position: absolute; white-space: nowrap; }
  .marks { border: 0 solid transparent; box-sizing: border-box; color: transparent; overflow: hidden; pointer-events: none; position: absolute; z-index: 1; }
  .marks mark { background: none; color: transparent; text-decoration: underline wavy var(--cd-error-fill) 2px; text-decoration-skip-ink: none; text-underline-offset: .2em; }
  :host([kept]) .marks mark { text-decoration-color: var(--cd-warning); text-decoration-style: dashed; }
`);

export class TextGuard extends HTMLElement {
  /** @type {Field | undefined} */ #field;
  /** @type {Finding[]} */ #found = [];
  /** @type {Record<string, string>} */ #texts = {};
  /** @type {Awaited<ReturnType<typeof load>> | undefined} */ #guard;
  #reason = '';
  #given = '';
  #told = '0 ';
  #drawn = '';
  #letting = false;
  #panel = document.createElement('div');
  #marks = document.createElement('div');
  #status = document.createElement('p');
  #resized = new ResizeObserver(() => this.#mark());
  #stop = new AbortController();

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    this.#panel.className = 'panel';
    this.#panel.setAttribute('role', 'group');
    this.#marks.className = 'marks';
    this.#marks.setAttribute('aria-hidden', 'true');
    this.#status.className = 'unseen';
    this.#status.setAttribute('role', 'status');
    root.append(this.#marks, this.#status, this.#panel);
  }

  async connectedCallback() {
    this.#texts = JSON.parse(this.getAttribute('texts') ?? '{}');
    this.#stop = new AbortController();
    if (this.#field) this.#listen(this.#field);
    this.#guard = await load();
    this.#look();
  }

  disconnectedCallback() {
    this.#stop.abort();
    this.#resized.disconnect();
  }

  /** The field that is watched. @param {Field} field */
  watch(field) {
    this.#field = field;
    if (this.isConnected) this.#listen(field);
    this.#look();
  }

  /** Keeps what is found next for a reason that was given before. @param {string} reason */
  keepFor(reason) {
    this.#given = reason;
    this.#look();
  }

  /** Why the text is kept, or nothing. */
  get reason() { return this.#reason; }

  /** How much is found and not decided. */
  get undecided() { return this.#reason ? 0 : this.#found.length; }

  /** @param {Field} field */
  #listen(field) {
    const { signal } = this.#stop;
    field.addEventListener('input', (event) => this.#typed(event), { signal, capture: true });
    field.addEventListener('scroll', () => this.#mark(), { signal, capture: true });
    for (const name of ['value-changed', 'change']) {
      field.addEventListener(name, (event) => event.target === field && this.#hold(event), { signal, capture: true });
    }
    this.#resized.observe(field);
  }

  /**
   * Looks at what was typed once the field has it, and keeps it there: Flow listens to the field for `input`, too.
   * @param {Event} event
   */
  #typed(event) {
    if (event.target === this.#field) return this.#look();
    event.target?.addEventListener('input', (typed) => {
      this.#look();
      if (this.undecided) typed.stopPropagation();
    }, { once: true });
  }

  /** Keeps what is undecided from whoever listens for the value. @param {Event} event */
  #hold(event) {
    this.#look();
    if (this.undecided && !this.#letting) event.stopImmediatePropagation();
  }

  #look() {
    if (!this.#field || !this.#guard || !this.isConnected) return;
    const found = findings(this.#field.value ?? '', this.#guard.rules);
    const more = found.length > this.#found.length;
    const other = JSON.stringify(found.map((it) => it.kind)) !== JSON.stringify(this.#found.map((it) => it.kind));
    if (more || !found.length) this.#reason = '';
    if (found.length && this.#given) {
      this.#reason = this.#given;
      this.#given = '';
    }
    this.#found = found;
    this.#drawChanged();
    if (other) this.#status.textContent = found.length ? this.#summary() : this.#texts.none;
    this.#tell();
  }

  #tell() {
    const now = `${this.undecided} ${this.#reason}`;
    if (now === this.#told) return;
    this.#told = now;
    this.dispatchEvent(new CustomEvent('guard-changed', { detail: { open: this.undecided, reason: this.#reason } }));
  }

  #summary() {
    const kinds = [...new Set(this.#found.map((it) => this.#texts[it.kind]))].join(', ');
    return `${this.#texts.found} ${kinds}.`;
  }

  /** A button must not go away between being pressed and let go: leaving the field looks again, too. */
  #drawChanged() {
    const now = JSON.stringify([this.#field?.value, this.#found, this.#reason]);
    if (now === this.#drawn) return;
    this.#drawn = now;
    this.#draw();
  }

  #draw() {
    this.toggleAttribute('open', this.#found.length > 0);
    this.toggleAttribute('kept', this.#reason !== '');
    this.#mark();
    if (!this.#found.length) {
      this.#panel.replaceChildren();
      return;
    }
    const focused = /** @type {HTMLElement | null} */ (this.shadowRoot?.activeElement)?.dataset.key;
    this.#panel.setAttribute('aria-label', this.#texts.label);
    this.#panel.replaceChildren(
      h('p', { textContent: this.#reason ? this.#texts.kept : this.#texts.found }),
      h('ul', {}, ...this.#found.map((it, i) => this.#line(it, i))),
      h('div', { className: 'ways' }, ...this.#ways()),
      h('p', { className: 'blind', textContent: this.#texts.blind }),
    );
    if (focused) /** @type {HTMLElement | null} */ (this.#panel.querySelector(`[data-key='${focused}']`))?.focus();
  }

  /** @param {Finding} finding @param {number} index */
  #line(finding, index) {
    const text = (this.#field?.value ?? '').slice(finding.start, finding.end);
    const kind = this.#texts[finding.kind];
    return h('li', {},
      h('span', { className: 'text', textContent: text }),
      h('span', { textContent: kind }),
      button(this.#texts.mask, `mask-${index}`, () => this.#mask([finding]), `${this.#texts.mask}: ${kind}, ${text}`),
      button(this.#texts.show, `show-${index}`, () => this.#show(finding), `${this.#texts.show}: ${kind}, ${text}`));
  }

  #ways() {
    const all = button(this.#texts.maskAll, 'all', () => this.#mask(this.#found));
    all.className = 'main';
    const reasons = JSON.parse(this.getAttribute('reasons') ?? '{}');
    if (!Object.keys(reasons).length) return [all];
    const select = h('select', {},
      h('option', { value: '', textContent: this.#texts.choose }),
      ...Object.entries(reasons).map(([value, text]) => h('option', { value, textContent: text, selected: value === this.#reason })));
    select.dataset.key = 'reason';
    select.addEventListener('change', () => this.#keep(select.value));
    return [all, h('label', {}, this.#texts.keep, select)];
  }

  /** @param {string} reason */
  #keep(reason) {
    this.#reason = reason;
    this.#draw();
    this.#status.textContent = reason ? this.#texts.kept : this.#summary();
    this.#tell();
    this.#pass();
  }

  /** @param {Finding[]} which */
  #mask(which) {
    if (!this.#field || !this.#guard) return;
    let text = this.#field.value;
    for (const it of [...which].reverse()) text = text.slice(0, it.start) + this.#guard.masks[it.kind] + text.slice(it.end);
    this.#field.value = text;
    this.#look();
    if (!this.#found.length) this.#field.focus();
    this.#pass();
  }

  /** Lets the value go to whoever waits for it, now that it is decided. */
  #pass() {
    if (!this.#field || this.undecided) return;
    this.#letting = true;
    this.#field.dispatchEvent(new CustomEvent('value-changed', { detail: { value: this.#field.value } }));
    this.#field.dispatchEvent(new Event('input', { bubbles: true }));
    this.#field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    this.#letting = false;
  }

  /** @param {Finding} finding */
  #show(finding) {
    const input = this.#input();
    this.#field?.focus();
    input?.setSelectionRange(finding.start, finding.end);
  }

  /** @returns {HTMLInputElement | HTMLTextAreaElement | null | undefined} */
  #input() {
    if (this.#field instanceof HTMLTextAreaElement || this.#field instanceof HTMLInputElement) return this.#field;
    return this.#field?.querySelector('textarea, input');
  }

  #mark() {
    layMarks(this.#marks, this, this.#found.length ? this.#input() : null, this.#found);
  }
}

/** @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {object} properties @param {(Node | string)[]} children @returns {HTMLElementTagNameMap[T]} */
function h(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** @param {string} text @param {string} key @param {() => void} action @param {string} [name] */
function button(text, key, action, name) {
  const element = h('button', { type: 'button', textContent: text });
  element.dataset.key = key;
  if (name) element.setAttribute('aria-label', name);
  element.addEventListener('click', action);
  return element;
}

customElements.define('text-guard', TextGuard);
