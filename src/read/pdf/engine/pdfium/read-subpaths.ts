import type { Affine } from '../affine.js';
import type { Subpath } from '../subpath.js';
import { subpathPen } from '../subpath-pen.js';
import type { PdfiumRuntime } from './pdfium-runtime.js';
import { readFloat, type Scratch, word } from './scratch.js';

const SEGMENT_LINE = 0;
const SEGMENT_MOVE = 2;

/** Paths of more corners than this are drawings, not rules or backgrounds. */
const MAX_CORNERS = 2_000;

/** The subpaths of a path of `count` segments, on the page; none of a drawing. */
export function readSubpaths(
  runtime: PdfiumRuntime,
  scratch: Scratch,
  count: number,
  segmentAt: (index: number) => number,
  toPage: Affine,
): Subpath[] {
  const calls = runtime.wasmExports;
  if (count > MAX_CORNERS) return [];
  const pen = subpathPen(toPage);
  for (let index = 0; index < count; index++) {
    const segment = segmentAt(index);
    const type = calls.FPDFPathSegment_GetType(segment);
    calls.FPDFPathSegment_GetPoint(segment, word(scratch, 0), word(scratch, 1));
    const x = readFloat(runtime, scratch, 0);
    const y = readFloat(runtime, scratch, 1);
    if (type === SEGMENT_MOVE) pen.moveTo(x, y);
    else pen.drawTo(x, y, type === SEGMENT_LINE);
    if (calls.FPDFPathSegment_GetClose(segment)) pen.close();
  }
  return pen.drawn();
}
