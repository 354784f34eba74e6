import { type Affine, compose, horizontalScale, IDENTITY, mapX, mapY } from '../affine.js';
import { PAGE_LIMITS } from '../limits.js';
import type { PaintedArea, Rule } from '../page-content.js';
import { markImage, markPath } from '../painted-paths.js';
import type { Subpath } from '../subpath.js';
import type { PdfiumRuntime } from './pdfium-runtime.js';
import {
  readAffine,
  readBox,
  readFillColor,
  readFloat,
  readStrokeColor,
  readWord,
  type Scratch,
  word,
} from './scratch.js';

/** What the objects of a page leave on it besides characters. */
export interface PageMarks {
  readonly segments: Rule[];
  readonly areas: PaintedArea[];
  /** Position in the order of painting of each text object. */
  readonly paintOrder: Map<number, number>;
  /** What takes text objects within forms to the page; those that are not here lie on the page itself. */
  readonly formMaps: Map<number, Affine>;
  /** What takes the page's own objects to points from the corner of its visible box. */
  readonly toPage: Affine;
  /** Objects met so far. */
  met: number;
  cut: boolean;
}

const OBJECT_TEXT = 1;
const OBJECT_PATH = 2;
const OBJECT_IMAGE = 3;
const OBJECT_FORM = 5;

const SEGMENT_LINE = 0;
const SEGMENT_BEZIER = 1;
const SEGMENT_MOVE = 2;

/** Paths of more corners than this are drawings, not rules or backgrounds. */
const MAX_CORNERS = 2_000;

interface Walk {
  readonly runtime: PdfiumRuntime;
  readonly scratch: Scratch;
  readonly marks: PageMarks;
}

/** Walks the objects of a page, forms within forms as well. `origin` is the lower left corner of the visible box. */
export function readMarks(
  runtime: PdfiumRuntime,
  scratch: Scratch,
  page: number,
  origin: readonly [x: number, y: number],
): PageMarks {
  const toPage: Affine = [1, 0, 0, 1, -origin[0], -origin[1]];
  const marks: PageMarks = {
    segments: [],
    areas: [],
    paintOrder: new Map(),
    formMaps: new Map(),
    toPage,
    met: 0,
    cut: false,
  };
  const calls = runtime.wasmExports;
  const walk: Walk = { runtime, scratch, marks };
  const count = calls.FPDFPage_CountObjects(page);
  for (let index = 0; index < count && hasRoom(marks); index++) {
    visit(walk, calls.FPDFPage_GetObject(page, index), toPage, 0);
  }
  return marks;
}

function hasRoom(marks: PageMarks): boolean {
  const full =
    marks.met >= PAGE_LIMITS.objects ||
    marks.segments.length >= PAGE_LIMITS.segments ||
    marks.areas.length >= PAGE_LIMITS.areas;
  if (full) marks.cut = true;
  return !full;
}

function visit(walk: Walk, object: number, toPage: Affine, depth: number): void {
  const { marks } = walk;
  const type = walk.runtime.wasmExports.FPDFPageObj_GetType(object);
  marks.met++;
  if (type === OBJECT_TEXT) {
    marks.paintOrder.set(object, marks.met);
    if (depth > 0) marks.formMaps.set(object, toPage);
  } else if (type === OBJECT_PATH) visitPath(walk, object, toPage);
  else if (type === OBJECT_IMAGE) visitImage(walk, object, toPage);
  else if (type === OBJECT_FORM && depth < PAGE_LIMITS.nesting) visitForm(walk, object, toPage, depth);
}

function visitForm(walk: Walk, form: number, toPage: Affine, depth: number): void {
  const calls = walk.runtime.wasmExports;
  const inner = compose(toPage, matrixOf(walk, form));
  const count = calls.FPDFFormObj_CountObjects(form);
  for (let index = 0; index < count && hasRoom(walk.marks); index++) {
    visit(walk, calls.FPDFFormObj_GetObject(form, index), inner, depth + 1);
  }
}

function matrixOf({ runtime, scratch }: Walk, object: number): Affine {
  const found = runtime.wasmExports.FPDFPageObj_GetMatrix(object, word(scratch, 0));
  return found ? readAffine(runtime, scratch) : IDENTITY;
}

function visitImage(walk: Walk, image: number, toPage: Affine): void {
  const { runtime, scratch, marks } = walk;
  const calls = runtime.wasmExports;
  const at = word(scratch, 0);
  if (!calls.FPDFPageObj_GetBounds(image, at, at + 4, at + 8, at + 12)) return;
  const [left, bottom, right, top] = readBox(runtime, scratch);
  const xs = [mapX(toPage, left, bottom), mapX(toPage, right, top)];
  const ys = [mapY(toPage, left, bottom), mapY(toPage, right, top)];
  markImage([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], marks.met, marks);
}

function visitPath(walk: Walk, path: number, toPage: Affine): void {
  const { runtime, scratch, marks } = walk;
  const calls = runtime.wasmExports;
  if (!calls.FPDFPath_GetDrawMode(path, word(scratch, 0), word(scratch, 1))) return;
  const filled = readWord(runtime, scratch, 0) !== 0;
  const stroked = readWord(runtime, scratch, 1) !== 0;
  if (!filled && !stroked) return;
  const map = compose(toPage, matrixOf(walk, path));
  const subpaths = readSubpaths(walk, path, map);
  if (subpaths.length === 0) return;
  const hasWidth = stroked && calls.FPDFPageObj_GetStrokeWidth(path, word(scratch, 0));
  markPath(
    subpaths,
    {
      filled,
      stroked,
      strokeWidthPt: hasWidth ? readFloat(runtime, scratch, 0) * horizontalScale(map) : 0,
      fillColor: filled ? readFillColor(runtime, scratch, path) : null,
      strokeColor: stroked ? readStrokeColor(runtime, scratch, path) : null,
      transparent: filled && calls.FPDFPageObj_HasTransparency(path) !== 0,
      paint: marks.met,
    },
    marks,
  );
}

interface OpenSubpath {
  corners: number[];
  closed: boolean;
  straight: boolean;
}

function readSubpaths({ runtime, scratch }: Walk, path: number, map: Affine): Subpath[] {
  const calls = runtime.wasmExports;
  const count = calls.FPDFPath_CountSegments(path);
  if (count > MAX_CORNERS) return [];
  const subpaths: OpenSubpath[] = [];
  let open: OpenSubpath | null = null;
  for (let index = 0; index < count; index++) {
    const segment = calls.FPDFPath_GetPathSegment(path, index);
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
