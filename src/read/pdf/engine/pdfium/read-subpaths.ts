import { type Affine, mapX, mapY } from '../affine.js';
import type { Subpath } from '../subpath.js';
import type { PdfiumRuntime } from './pdfium-runtime.js';
import { readFloat, type Scratch, word } from './scratch.js';

const SEGMENT_LINE = 0;
const SEGMENT_BEZIER = 1;
const SEGMENT_MOVE = 2;

/** Paths of more corners than this are drawings, not rules or backgrounds. */
const MAX_CORNERS = 2_000;

interface OpenSubpath {
  corners: number[];
  closed: boolean;
  straight: boolean;
}

/** The subpaths of a path of `count` segments, on the page; none of a drawing. */
export function readSubpaths(
  runtime: PdfiumRuntime,
  scratch: Scratch,
  count: number,
  segmentAt: (index: number) => number,
  map: Affine,
): Subpath[] {
  const calls = runtime.wasmExports;
  if (count > MAX_CORNERS) return [];
  const subpaths: OpenSubpath[] = [];
  let open: OpenSubpath | null = null;
  for (let index = 0; index < count; index++) {
    const segment = segmentAt(index);
    const type = calls.FPDFPathSegment_GetType(segment);
    if (type === SEGMENT_MOVE || open === null) {
      open = { corners: [], closed: false, straight: true };
      subpaths.push(open);
    }
    calls.FPDFPathSegment_GetPoint(segment, word(scratch, 0), word(scratch, 1));
    const x = readFloat(runtime, scratch, 0);
    const y = readFloat(runtime, scratch, 1);
    open.corners.push(mapX(map, x, y), mapY(map, x, y));
    if (type === SEGMENT_BEZIER) open.straight = false;
    if (type !== SEGMENT_LINE && type !== SEGMENT_BEZIER && type !== SEGMENT_MOVE) open.straight = false;
    if (calls.FPDFPathSegment_GetClose(segment)) open.closed = true;
  }
  return subpaths.filter((subpath) => subpath.corners.length > 2);
}
