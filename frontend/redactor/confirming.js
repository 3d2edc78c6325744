// @ts-check
import { h } from './dom.js';

/** @typedef {import('./parts.js').Parts} Parts */

/**
 * The step that shows the very bytes that will be sent, and asks whether they may.
 *
 * @param {Parts} parts
 * @param {{address: string, width: number, height: number, bytes: number, boxes: number}} proof
 * @param {{send: () => void, back: () => void, discard: () => void}} on
 */
export function confirming(parts, proof, on) {
  const sure = h('input', { type: 'checkbox' });
  const missing = h('p', { className: 'error', id: 'sure-missing', textContent: parts.words('sureNeeded'), hidden: true });
  missing.setAttribute('role', 'alert');
  sure.setAttribute('aria-describedby', 'sure-missing');
  sure.addEventListener('change', () => { missing.hidden = true; });
  const send = parts.button('send', () => {
    missing.hidden = sure.checked;
    if (sure.checked) on.send();
    else sure.focus();
  }, 'main');
  const { address, width, height, bytes, boxes } = proof;
  return [
    parts.title('all'),
    parts.text(parts.words('allHelp')),
    ...(boxes ? [] : [parts.text(parts.words('nothingCovered'), 'warning')]),
    h('img', { className: 'proof', src: address, alt: parts.words('proof'), width, height }),
    parts.text(parts.words('facts', width, height, Math.max(1, Math.round(bytes / 1000)), boxes)),
    h('label', { className: 'sure' }, sure, h('span', { textContent: parts.words('sure') })),
    missing,
    parts.row(send, parts.button('back', on.back), parts.button('discard', on.discard, 'quiet')),
  ];
}
