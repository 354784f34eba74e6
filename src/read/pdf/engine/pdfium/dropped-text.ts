import { compose, horizontalScale, IDENTITY, turnOf, verticalScale } from '../affine.js';
import { isClippedAway } from '../clip.js';
import { emBox } from '../em-box.js';
import type { Glyph } from '../page-content.js';
import type { PdfiumRuntime } from './pdfium-runtime.js';
import type { PageMarks } from './read-marks.js';
import { readAffine, readFillColor, readFloat, readUtf16, readWord, type Scratch, word } from './scratch.js';

const ACTUAL_TEXT = new TextEncoder().encode('ActualText\0');

/** Dashes of Western fonts are about this wide (in font sizes). */
const DASH_WIDTH = 0.5;

/**
 * The dashes that PDFium leaves out: of single hyphens one after the other, each given by `/ActualText`, it keeps the
 * first and takes the others for marks of word division. In the cells of a table each is a dash that was published.
 * `seen` are the text objects that it gave characters of.
 */
export function droppedDashes(
  runtime: PdfiumRuntime,
  scratch: Scratch,
  marks: PageMarks,
  seen: ReadonlySet<number>,
): Glyph[] {
  const glyphs: Glyph[] = [];
  let before = 0;
  for (const [object, paint] of marks.paintOrder) {
    // Text objects under one mark share its text, which the first of them has given.
    const dash = seen.has(object) ? null : dashOf(runtime, scratch, object, before);
    if (dash !== null) glyphs.push(readDash(runtime, scratch, marks, object, dash, paint));
    before = object;
  }
  return glyphs;
}

/** The dash that stands for an object by a mark of its own; null where it has none. */
function dashOf(runtime: PdfiumRuntime, scratch: Scratch, object: number, before: number): string | null {
  const calls = runtime.wasmExports;
  const count = calls.FPDFPageObj_CountMarks(object);
  if (count <= 0) return null;
  const mark = calls.FPDFPageObj_GetMark(object, count - 1);
  const countBefore = before === 0 ? 0 : calls.FPDFPageObj_CountMarks(before);
  if (countBefore === count && calls.FPDFPageObj_GetMark(before, count - 1) === mark) return null;
  // The value comes byte for byte: of UTF-16 the zero before the sign stays, the byte order mark does not.
  return actualText(runtime, scratch, mark).replaceAll('\0', '').trim() === '-' ? '-' : null;
}

function actualText(runtime: PdfiumRuntime, scratch: Scratch, mark: number): string {
  const calls = runtime.wasmExports;
  const key = calls.malloc(ACTUAL_TEXT.length);
  try {
    runtime.HEAPU8.set(ACTUAL_TEXT, key);
    return readUtf16(runtime, (buffer, length) => {
      const found = calls.FPDFPageObjMark_GetParamStringValue(mark, key, buffer, length, word(scratch, 0));
      return found ? readWord(runtime, scratch, 0) : 0;
    });
  } finally {
    calls.free(key);
  }
}

function readDash(
  runtime: PdfiumRuntime,
  scratch: Scratch,
  marks: PageMarks,
  object: number,
  text: string,
  paint: number,
): Glyph {
  const calls = runtime.wasmExports;
  const own = calls.FPDFPageObj_GetMatrix(object, word(scratch, 0)) ? readAffine(runtime, scratch) : IDENTITY;
  const map = compose(marks.formMaps.get(object) ?? marks.toPage, own);
  const size = calls.FPDFTextObj_GetFontSize(object, word(scratch, 0)) ? readFloat(runtime, scratch, 0) : 0;
  const fontSizePt = Math.abs(size) * (verticalScale(map) || horizontalScale(map));
  const direction = turnOf(map, size);
  const [, , , , originX, originY] = map;
  const box = emBox(originX, originY, DASH_WIDTH * fontSizePt, fontSizePt, direction);
  return {
    text,
    originX,
    originY,
    box,
    clipped: isClippedAway(box, marks.clips.get(object) ?? null),
    direction,
    fontSizePt,
    renderMode: calls.FPDFTextObj_GetTextRenderMode(object),
    color: readFillColor(runtime, scratch, object),
    paint,
  };
}
