// @ts-check
/**
 * The keys that work on every page; `?` lists them. An element takes part by an attribute:
 * `data-shortcut="/"` is focused, `data-shortcut="n"` is clicked, `data-row` is walked with j and k.
 */
/** @type {Record<string, (event: KeyboardEvent) => void>} */
const KEYS = {
  '/': () => focus(marked('/')) || go('/guidance'),
  n: () => marked('n')?.click(),
  j: () => walk(1),
  k: () => walk(-1),
  '?': () => sheet()?.showModal(),
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
  const action = KEYS[event.key];
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
  return [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`[data-shortcut="${key}"]`))].find((it) => it.checkVisibility()) ?? null;
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

function sheet() {
  return /** @type {HTMLDialogElement | null} */ (document.querySelector('dialog.cd-shortcuts'));
}
