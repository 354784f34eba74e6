import { mapX, mapY } from '../affine.js';
import { emBox, roomOf } from '../em-box.js';
import type { Box, Glyph } from '../page-content.js';
import type { PdfiumRuntime } from './pdfium-runtime.js';
import type { PageMarks } from './read-marks.js';
import { readBox, type Scratch, word } from './scratch.js';

/** The glyphs of one text object: those from index `from` to the next run. */
export interface ObjectRun {
  readonly object: number;
  readonly from: number;
}

/**
 * Text that the file gives in place of what is painted (`/ActualText`) comes from PDFium with all its characters on one
 * pen. Sets them one after the other over the box of what is painted: left on one another, the second 1 of 11 would be
 * taken for the first drawn again.
 */
export function spreadReplacedText(
  runtime: PdfiumRuntime,
  scratch: Scratch,
  marks: PageMarks,
  runs: readonly ObjectRun[],
  glyphs: Glyph[],
): void {
  for (const [index, { object, from }] of runs.entries()) {
    const to = runs[index + 1]?.from ?? glyphs.length;
    if (!isOnOnePen(glyphs, from, to)) continue;
    const box = boxOfObject(runtime, scratch, marks, object);
    if (box !== null) glyphs.splice(from, to - from, ...spreadOver(glyphs.slice(from, to), box));
  }
}

/** True for two glyphs or more on one pen. */
function isOnOnePen(glyphs: readonly Glyph[], from: number, to: number): boolean {
  const first = glyphs[from];
  if (first === undefined || to - from < 2) return false;
  for (let index = from + 1; index < to; index++) {
    const glyph = glyphs[index];
    if (glyph?.originX !== first.originX || glyph.originY !== first.originY) return false;
  }
  return true;
}

function boxOfObject(runtime: PdfiumRuntime, scratch: Scratch, marks: PageMarks, object: number): Box | null {
  const calls = runtime.wasmExports;
  const [left, bottom, right, top] = [word(scratch, 0), word(scratch, 1), word(scratch, 2), word(scratch, 3)];
  if (object === 0 || !calls.FPDFPageObj_GetBounds(object, left, bottom, right, top)) return null;
  const [x0, y0, x1, y1] = readBox(runtime, scratch);
  const map = marks.formMaps.get(object) ?? marks.toPage;
  const xs = [mapX(map, x0, y0), mapX(map, x1, y1)];
  const ys = [mapY(map, x0, y0), mapY(map, x1, y1)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function spreadOver(glyphs: readonly Glyph[], [left, bottom, right, top]: Box): Glyph[] {
  const shares = glyphs.map(({ text }) => roomOf(text));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const direction = glyphs[0]?.direction ?? 0;
  const lengthPt = direction % 180 === 0 ? right - left : top - bottom;
  const angle = (direction * Math.PI) / 180;
  let before = 0;
  return glyphs.map((glyph, index) => {
    const share = shares[index] ?? 1;
    const alongPt = (before / whole) * lengthPt;
    before += share;
    const originX = glyph.originX + alongPt * Math.cos(angle);
    const originY = glyph.originY + alongPt * Math.sin(angle);
    const box = emBox(originX, originY, (share / whole) * lengthPt, glyph.fontSizePt, direction);
    return { ...glyph, originX, originY, box };
  });
}
