// @ts-check
/**
 * Marks parts of a text field's own text: what is typed there is laid over it once more, unseen but for the lines below
 * what is marked.
 *
 * @typedef {{start: number, end: number}} Part
 */
const COPIED = ['font', 'letterSpacing', 'lineHeight', 'paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft', 'textAlign', 'textIndent', 'tabSize'];

/**
 * @param {HTMLElement} layer in which the marks are laid, placed from the corner of `host`
 * @param {HTMLElement} host
 * @param {HTMLInputElement | HTMLTextAreaElement | null | undefined} input none: there is nothing to mark
 * @param {Part[]} parts in their order
 */
export function layMarks(layer, host, input, parts) {
  if (!input) {
    layer.replaceChildren();
    return;
  }
  layer.replaceChildren(...pieces(input.value, parts));
  const style = getComputedStyle(input);
  const place = input.getBoundingClientRect();
  const own = host.getBoundingClientRect();
  for (const name of COPIED) /** @type {any} */ (layer.style)[name] = /** @type {any} */ (style)[name];
  Object.assign(layer.style, {
    insetInlineStart: `${place.left - own.left}px`,
    insetBlockStart: `${place.top - own.top}px`,
    inlineSize: `${place.width}px`,
    blockSize: `${place.height}px`,
    overflowWrap: 'break-word',
    whiteSpace: input instanceof HTMLTextAreaElement ? 'pre-wrap' : 'pre',
    borderWidth: style.borderWidth,
  });
  layer.scrollTop = input.scrollTop;
  layer.scrollLeft = input.scrollLeft;
}

/** @param {string} text @param {Part[]} parts @returns {(Node | string)[]} */
function pieces(text, parts) {
  const pieces = [];
  let last = 0;
  for (const { start, end } of parts) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    pieces.push(text.slice(last, start), mark);
    last = end;
  }
  return [...pieces, text.slice(last)];
}
