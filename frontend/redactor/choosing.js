// @ts-check
import { h } from './dom.js';

/** @typedef {import('./parts.js').Parts} Parts */

/** The place to choose a picture at, or to drop one on. @param {Parts} parts @param {(file: Blob) => void} take */
export function dropPlace(parts, take) {
  const file = h('input', { type: 'file', accept: 'image/png,image/jpeg,image/webp', hidden: true });
  file.addEventListener('change', () => file.files?.[0] && take(file.files[0]));
  const button = parts.button('choose', () => file.click());
  const place = h('div', { className: 'drop' }, button, h('span', { className: 'note desk', textContent: parts.words('paste') }), file);
  place.addEventListener('dragover', (event) => { event.preventDefault(); place.classList.add('over'); });
  place.addEventListener('dragleave', () => place.classList.remove('over'));
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    place.classList.remove('over');
    const dropped = event.dataTransfer?.files[0];
    if (dropped) take(dropped);
  });
  return place;
}

/** A picture dropped beside its place must not open instead of the page, and all that was typed be gone. @param {DragEvent} event */
export function dropNowhere(event) {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
}

/** The picture that is pasted, if that is what is meant. @param {ClipboardEvent} event */
export function pasted(event) {
  const picture = [...(event.clipboardData?.files ?? [])].find((it) => it.type.startsWith('image/'));
  return picture && !isText(event) ? picture : undefined;
}

/** Words from an office program come with a picture of them; in a field it is the words that are meant. @param {ClipboardEvent} event */
function isText(event) {
  const field = event.composedPath()[0];
  return field instanceof Element && field.matches('input, textarea') && (event.clipboardData?.types.includes('text/plain') ?? false);
}
