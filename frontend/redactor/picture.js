// @ts-check
/**
 * Pictures as the redactor works on them: read, drawn and written in the browser alone.
 *
 * @typedef {{x: number, y: number, width: number, height: number}} Box  in parts (0..1) of the picture's width and height
 */

/** A screen of 3840 × 2160 stays as it is; what is larger is made smaller at once. */
const MOST_PIXELS = 3840 * 2160;
const LONGEST = 8000;

/** Above this, a picture is no plain screen, and loses nothing that matters in a smaller size. */
const EASY_BYTES = 4_000_000;
const MOST_BYTES = 9_500_000;
const SMALLER = [2560, 1920, 1280];

/** Black, and nothing shines through. */
const COVER = '#000';

/** It is no picture that can be opened here. */
export class NoPicture extends Error {}

/**
 * The pixels, upright and on white. Position, camera and everything else that a file tells besides stay behind.
 *
 * @param {Blob} file
 */
export async function read(file) {
  let bitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    throw new NoPicture();
  }
  const fits = Math.min(1, Math.sqrt(MOST_PIXELS / (bitmap.width * bitmap.height)), LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = draw(bitmap, bitmap.width, bitmap.height, fits);
  bitmap.close();
  return canvas;
}

/**
 * @param {CanvasImageSource} source
 * @param {number} width
 * @param {number} height
 * @param {number} scale at most 1
 */
function draw(source, width, height, scale) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = penOf(canvas);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** @param {HTMLCanvasElement} canvas */
function penOf(canvas) {
  const pen = canvas.getContext('2d', { alpha: false });
  if (!pen) throw new NoPicture();
  return pen;
}

/**
 * The picture with its boxes burnt in, as the PNG that is to be sent. The boxes come first: a smaller copy is made of
 * what is covered already, so that nothing under a box has a part in the pixels beside it.
 *
 * @param {HTMLCanvasElement} picture left as it is
 * @param {Box[]} boxes
 * @returns {Promise<{blob: Blob, width: number, height: number}>}
 */
export async function burn(picture, boxes) {
  const covered = draw(picture, picture.width, picture.height, 1);
  const pen = penOf(covered);
  pen.fillStyle = COVER;
  for (const box of boxes) cover(pen, box, covered);
  let written = await png(covered);
  for (const longest of SMALLER) {
    const mostBytes = longest === SMALLER[0] ? EASY_BYTES : MOST_BYTES;
    if (written.blob.size <= mostBytes) break;
    const scale = longest / Math.max(covered.width, covered.height);
    if (scale < 1) written = await png(draw(covered, covered.width, covered.height, scale));
  }
  return written;
}

/** A pixel that a box touches is covered whole. @param {CanvasRenderingContext2D} pen @param {Box} box @param {HTMLCanvasElement} canvas */
function cover(pen, box, canvas) {
  const left = Math.floor(box.x * canvas.width);
  const top = Math.floor(box.y * canvas.height);
  const right = Math.ceil((box.x + box.width) * canvas.width);
  const bottom = Math.ceil((box.y + box.height) * canvas.height);
  pen.fillRect(left, top, right - left, bottom - top);
}

/** @param {HTMLCanvasElement} canvas @returns {Promise<{blob: Blob, width: number, height: number}>} */
function png(canvas) {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve({ blob, width: canvas.width, height: canvas.height }) : reject(new NoPicture())), 'image/png');
  });
}
