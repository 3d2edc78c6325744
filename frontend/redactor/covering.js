// @ts-check
import { BoxList } from './list.js';
import { Stage } from './stage.js';

/** @typedef {import('./boxes.js').Boxes} Boxes */
/** @typedef {import('./parts.js').Parts} Parts */

const NEW_BOX = { x: 0.4, y: 0.45, width: 0.2, height: 0.1 };

/**
 * The step in which boxes are laid on the picture.
 *
 * @param {Parts} parts
 * @param {HTMLCanvasElement} picture
 * @param {Boxes} boxes
 * @param {(text: string) => void} say
 * @param {{look: () => void, discard: () => void}} on
 */
export function covering(parts, picture, boxes, say, on) {
  const undo = parts.button('undo', () => boxes.undo());
  const add = parts.button('add', () => stage.focus(boxes.add(NEW_BOX)));
  const stage = new Stage(picture, boxes, parts.words, say);
  const list = new BoxList(boxes, parts.words);
  boxes.following(() => {
    stage.draw();
    list.draw();
    undo.disabled = !boxes.canUndo;
  });
  stage.element.addEventListener('emptied', () => add.focus());
  undo.disabled = !boxes.canUndo;
  const help = parts.text(parts.words('coverHelp'));
  help.id = 'box-help';
  return [
    parts.title('cover'),
    help,
    parts.row(add, undo),
    stage.element,
    list.element,
    parts.row(parts.button('look', on.look, 'main'), parts.button('discard', on.discard, 'quiet')),
  ];
}
