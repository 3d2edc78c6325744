// @ts-check
/**
 * The keys that work on every page; `?` lists them. An element takes part by an attribute:
 * `data-shortcut="/"` is focused, else `data-shortcut-else="/"`; `data-shortcut="n"` is clicked, `data-row` is walked with
 * j and k. What a row offers
 * under `data-key` is clicked by that key while the focus is in the row; the sheet lists these keys too.
 */
/** @type {Record<string, (event: KeyboardEvent) => void>} */
const KEYS = {
  '/': () => focus(marked('/')) || focus(first('[data-shortcut-else="/"]')) || go('/guidance'),
  n: () => marked('n')?.click(),
  j: () => walk(1),
  k: () => walk(-1),
  '?': open,
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
  const action = KEYS[event.key] ?? ofRow(event.key);
  if (action) {
    event.preventDefault();
    action(event);
  }
});

/** @param {KeyboardEvent} event */
function isTyping(event) {
  return event.composedPath().some((it) => it instanceof HTMLElement && (it.isContentEditable || /^(input|textarea|select)$/i.test(it.tagName)))
    || document.querySelector('dialog[open]') !== null;
}

/** @param {string} key @returns {HTMLElement | null} */
function marked(key) {
  return first(`[data-shortcut="${key}"]`);
}

/** The first that can be seen. @param {string} selector @returns {HTMLElement | null} */
function first(selector) {
  return [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector))].find((it) => it.checkVisibility()) ?? null;
}

/** @param {HTMLElement | null} element */
function focus(element) {
  element?.focus();
  return element !== null;
}

/** @param {string} path */
function go(path) {
  window.location.assign(path);
}

/** @param {number} step */
function walk(step) {
  const rows = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-row]'))];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const row = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step))];
  const target = /** @type {HTMLElement | null} */ (row?.matches('a, [tabindex]') ? row : row?.querySelector('a'));
  target?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

/** What the row with the focus does by this key. @param {string} key */
function ofRow(key) {
  if (!/^[a-z]$/.test(key)) return undefined;
  const offered = /** @type {HTMLElement | null | undefined} */ (document.activeElement?.closest('[data-row]')?.querySelector(`[data-key="${key}"]`));
  return offered ? () => offered.click() : undefined;
}

function open() {
  const keys = sheet()?.querySelector('dl');
  keys?.querySelectorAll('[data-of-page]').forEach((it) => it.remove());
  const offered = new Map([.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-row] [data-key]'))]
    .map((it) => [it.dataset.key ?? '', it.textContent ?? '']));
  for (const [key, meaning] of offered) {
    const cap = Object.assign(document.createElement('span'), { className: 'cd-key', textContent: key });
    const term = document.createElement('dt');
    const description = Object.assign(document.createElement('dd'), { textContent: meaning });
    term.append(cap);
    for (const part of [term, description]) part.dataset.ofPage = '';
    keys?.append(term, description);
  }
  sheet()?.showModal();
}

function sheet() {
  return /** @type {HTMLDialogElement | null} */ (document.querySelector('dialog.cd-shortcuts'));
}
