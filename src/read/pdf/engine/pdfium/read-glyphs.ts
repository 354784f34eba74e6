import { horizontalScale, IDENTITY, turnOf, verticalScale } from '../affine.js';
import { type Clip, isClippedAway } from '../clip.js';
import { emBox } from '../em-box.js';
import { PAGE_LIMITS } from '../limits.js';
import type { Color, Glyph } from '../page-content.js';
import { droppedDashes } from './dropped-text.js';
import type { PdfiumRuntime } from './pdfium-runtime.js';
import type { PageMarks } from './read-marks.js';
import { type ObjectRun, spreadReplacedText } from './replaced-text.js';
import { longWord, readAffine, readDouble, readFillColor, readFloat, type Scratch, word } from './scratch.js';

/** What all characters of one text object have in common. */
interface TextStyle {
  readonly direction: number;
  readonly fontSizePt: number;
  readonly renderMode: number;
  readonly color: Color | null;
  readonly paint: number;
  readonly clip: Clip | null;
}

/** PDFium writes a hyphen at the end of a line as this control character; in a table it is a dash in a cell. */
const LINE_END_HYPHEN = 0x02;

const UNMAPPED = '\uFFFD';

/** Below this a font size says nothing: the glyphs of a Type 3 font may be drawn at any scale. */
const LEAST_TELLING_FONT_SIZE_PT = 2;

/**
 * The glyphs of a page that is open as `page`. `marks` tell where its text objects stand; `origin` is the lower left corner of the visible box.
 */
export function readGlyphs(
  runtime: PdfiumRuntime,
  scratch: Scratch,
  page: number,
  marks: PageMarks,
  origin: readonly [x: number, y: number],
): { glyphs: Glyph[]; cut: boolean } {
  const calls = runtime.wasmExports;
  const textPage = calls.FPDFText_LoadPage(page);
  if (textPage === 0) return { glyphs: [], cut: false };
  try {
    const count = calls.FPDFText_CountChars(textPage);
    const glyphs: Glyph[] = [];
    const runs: ObjectRun[] = [];
    const seen = new Set<number>();
    let styledObject = -1;
    let style: TextStyle | null = null;
    for (let index = 0; index < count && glyphs.length < PAGE_LIMITS.glyphs; index++) {
      const text = textOfChar(runtime, textPage, index);
      if (text === null) continue;
      const object = calls.FPDFText_GetTextObject(textPage, index);
      if (object !== styledObject || style === null) {
        style = readStyle(runtime, scratch, textPage, index, object, marks);
        styledObject = object;
        seen.add(object);
        runs.push({ object, from: glyphs.length });
      }
      glyphs.push(readGlyph(runtime, scratch, textPage, index, text, style, origin));
    }
    spreadReplacedText(runtime, scratch, marks, runs, glyphs);
    for (const dash of droppedDashes(runtime, scratch, marks, seen)) insertInOrder(glyphs, dash);
    return { glyphs, cut: glyphs.length >= PAGE_LIMITS.glyphs };
  } finally {
    calls.FPDFText_ClosePage(textPage);
  }
}

function insertInOrder(glyphs: Glyph[], glyph: Glyph): void {
  const next = glyphs.findIndex((other) => other.paint > glyph.paint);
  glyphs.splice(next < 0 ? glyphs.length : next, 0, glyph);
}

/** Null for white space (PDFium makes up blanks and line ends) and for the second half of a character outside the BMP. */
function textOfChar(runtime: PdfiumRuntime, textPage: number, index: number): string | null {
  const calls = runtime.wasmExports;
  const code = calls.FPDFText_GetUnicode(textPage, index);
  if (isBlank(code)) return null;
  if (code === LINE_END_HYPHEN && calls.FPDFText_IsHyphen(textPage, index)) return '-';
  if (code < 0x20 || calls.FPDFText_HasUnicodeMapError(textPage, index) === 1) return UNMAPPED;
  if (code >= 0xdc00 && code <= 0xdfff) return null;
  if (code >= 0xd800 && code <= 0xdbff) {
    return String.fromCharCode(code, calls.FPDFText_GetUnicode(textPage, index + 1));
  }
  return String.fromCodePoint(code);
}

function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0xfeff
  );
}

function readStyle(
  runtime: PdfiumRuntime,
  scratch: Scratch,
  textPage: number,
  index: number,
  object: number,
  marks: PageMarks,
): TextStyle {
  const calls = runtime.wasmExports;
  const hasMatrix = calls.FPDFText_GetMatrix(textPage, index, word(scratch, 0)) !== 0;
  const matrix = hasMatrix ? readAffine(runtime, scratch) : IDENTITY;
  const scale = verticalScale(matrix) || horizontalScale(matrix);
  const fontSize = calls.FPDFText_GetFontSize(textPage, index);
  return {
    direction: turnOf(matrix, fontSize),
    fontSizePt: Math.abs(fontSize) * scale,
    renderMode: object === 0 ? 0 : calls.FPDFTextObj_GetTextRenderMode(object),
    color: object === 0 ? null : readFillColor(runtime, scratch, object),
    paint: marks.paintOrder.get(object) ?? 0,
    clip: marks.clips.get(object) ?? null,
  };
}

function readGlyph(
  runtime: PdfiumRuntime,
  scratch: Scratch,
  textPage: number,
  index: number,
  text: string,
  style: TextStyle,
  origin: readonly [x: number, y: number],
): Glyph {
  const calls = runtime.wasmExports;
  calls.FPDFText_GetCharOrigin(textPage, index, longWord(scratch, 0), longWord(scratch, 1));
  const originX = readDouble(runtime, scratch, 0) - origin[0];
  const originY = readDouble(runtime, scratch, 1) - origin[1];
  let { fontSizePt } = style;
  let advancePt = fontSizePt;
  // The loose box is left, top, right, bottom.
  if (calls.FPDFText_GetLooseCharBox(textPage, index, word(scratch, 0))) {
    const widthPt = readFloat(runtime, scratch, 2) - readFloat(runtime, scratch, 0);
    const heightPt = Math.abs(readFloat(runtime, scratch, 1) - readFloat(runtime, scratch, 3));
    if (fontSizePt < LEAST_TELLING_FONT_SIZE_PT) fontSizePt = Math.max(fontSizePt, heightPt);
    if (style.direction % 90 === 0) advancePt = style.direction % 180 === 0 ? widthPt : heightPt;
  }
  const box = emBox(originX, originY, advancePt, fontSizePt, style.direction);
  return {
    text,
    originX,
    originY,
    box,
    clipped: isClippedAway(box, style.clip),
    direction: style.direction,
    fontSizePt,
    renderMode: style.renderMode,
    color: style.color,
    paint: style.paint,
  };
}
