// @ts-check
/**
 * The issues of a page of the board, each with one's own answer. The rows are the browser's alone: the server keeps one
 * component for all of them. An answer is told as `answered` with its issue; `confirm(issue)` or `refuse(issue)` says
 * what came of it. Flow wraps it as IssueList.
 *
 * @typedef {{kind: string, text: string}} Tag
 * @typedef {{id: string, title: string, excerpt: string, tags: Tag[], where: string, hours: string | null, notes: string[],
 *   answer: string, readonly: boolean}} Issue
 */
import './affects-me.js';

/** @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {object} properties @param {(Node | string)[]} children @returns {HTMLElementTagNameMap[T]} */
function h(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

const small = (/** @type {string} */ text) => h('span', { className: 'cd-note', textContent: text });

export class IssueList extends HTMLElement {
  #issues = '[]';
  #rows = h('ul', { className: 'cd-board' });
  /** @type {Map<string, import('./affects-me.js').AffectsMe>} */ #answers = new Map();

  connectedCallback() {
    this.append(this.#rows);
    if (Object.hasOwn(this, 'issues')) {
      const issues = this.issues;
      delete (/** @type {any} */ (this).issues);
      this.issues = issues;
    }
  }

  /** As JSON. @param {string} json */
  set issues(json) {
    this.#issues = json;
    this.#answers.clear();
    this.#rows.replaceChildren(.../** @type {Issue[]} */ (JSON.parse(json)).map((it) => this.#row(it)));
  }
  get issues() { return this.#issues; }

  /** @param {string} issue */
  confirm(issue) { this.#answers.get(issue)?.confirm(); }

  /** @param {string} issue */
  refuse(issue) { this.#answers.get(issue)?.refuse(); }

  /** @param {Issue} issue */
  #row(issue) {
    const row = h('li', { className: 'cd-issue' }, this.#words(issue), this.#answer(issue), this.#cost(issue));
    row.setAttribute('data-row', '');
    return row;
  }

  /** @param {Issue} issue */
  #words(issue) {
    const title = h('h2', {}, h('a', { href: `issues/${issue.id}`, textContent: issue.title }));
    const tags = h('div', { className: 'cd-tags' }, ...issue.tags.map((it) => this.#tag(it)), small(issue.where));
    return h('div', { className: 'cd-issue-words' }, title, h('p', { className: 'cd-excerpt', textContent: issue.excerpt }), tags);
  }

  /** @param {Tag} tag */
  #tag(tag) {
    const element = h('span', { className: 'cd-tag', textContent: tag.text });
    element.dataset.kind = tag.kind;
    return element;
  }

  /** @param {Issue} issue */
  #answer(issue) {
    const answer = /** @type {import('./affects-me.js').AffectsMe} */ (document.createElement('affects-me'));
    answer.setAttribute('label', issue.title);
    answer.setAttribute('texts', this.getAttribute('texts') ?? '{}');
    answer.toggleAttribute('readonly', issue.readonly);
    answer.answer = issue.answer;
    answer.addEventListener('answered', (event) => {
      const { frequency, minutes, note } = /** @type {CustomEvent} */ (event).detail;
      this.dispatchEvent(new CustomEvent('answered', { detail: { issue: issue.id, frequency, minutes, note } }));
    });
    this.#answers.set(issue.id, answer);
    return answer;
  }

  /** @param {Issue} issue */
  #cost(issue) {
    const hours = issue.hours === null ? [] : [h('strong', { textContent: issue.hours })];
    return h('div', { className: 'cd-issue-count' }, ...hours, ...issue.notes.map(small));
  }
}

customElements.define('issue-list', IssueList);
