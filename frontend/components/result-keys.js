// @ts-check
/** From a search field the arrow keys lead through the rows of what was found, and back; Escape leads back at once. */
const FIELD = '[data-shortcut="/"]';
const ROW = '[data-row]';

document.addEventListener('keydown', (event) => {
  const field = /** @type {HTMLElement | null} */ (document.querySelector(FIELD));
  const active = document.activeElement;
  if (!field || !active || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const links = [...document.querySelectorAll(`${ROW} a`)].filter((it) => it.checkVisibility());
  const at = links.indexOf(active);
  if (at < 0 && !field.contains(active)) return;
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: at < 0 ? undefined : -1 }[event.key];
  if (next === undefined || next < -1 || next >= links.length) return;
  event.preventDefault();
  (next < 0 ? field : /** @type {HTMLElement} */ (links[next])).focus();
});
