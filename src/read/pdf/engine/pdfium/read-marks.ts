import { type Affine, compose, horizontalScale, IDENTITY, mapX, mapY } from '../affine.js';
import { type Clip, clipWithin } from '../clip.js';
import { PAGE_LIMITS } from '../limits.js';
import type { PaintedArea, Rule } from '../page-content.js';
import { markImage, markPath } from '../painted-paths.js';
import type { PdfiumRuntime } from './pdfium-runtime.js';
import { type KnownClips, readClip } from './read-clip.js';
import { readSubpaths } from './read-subpaths.js';
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
  /** What is left to be painted on of text objects that are clipped. */
  readonly clips: Map<number, Clip>;
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

interface Walk {
  readonly runtime: PdfiumRuntime;
  readonly scratch: Scratch;
  readonly marks: PageMarks;
  readonly knownClips: KnownClips;
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
    clips: new Map(),
    toPage,
    met: 0,
    cut: false,
  };
  const calls = runtime.wasmExports;
  const walk: Walk = { runtime, scratch, marks, knownClips: new Map() };
  const count = calls.FPDFPage_CountObjects(page);
  for (let index = 0; index < count && hasRoom(marks); index++) {
    visit(walk, calls.FPDFPage_GetObject(page, index), toPage, null, 0);
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

function visit(walk: Walk, object: number, toPage: Affine, outer: Clip | null, depth: number): void {
  const { runtime, scratch, marks, knownClips } = walk;
  const type = runtime.wasmExports.FPDFPageObj_GetType(object);
  const clip = clipWithin(outer, readClip(runtime, scratch, object, toPage, knownClips));
  marks.met++;
  if (type === OBJECT_TEXT) {
    marks.paintOrder.set(object, marks.met);
    if (depth > 0) marks.formMaps.set(object, toPage);
    if (clip !== null) marks.clips.set(object, clip);
  } else if (type === OBJECT_PATH) visitPath(walk, object, toPage, clip);
  else if (type === OBJECT_IMAGE) visitImage(walk, object, toPage, clip);
  else if (type === OBJECT_FORM && depth < PAGE_LIMITS.nesting) visitForm(walk, object, toPage, clip, depth);
}

function visitForm(walk: Walk, form: number, toPage: Affine, clip: Clip | null, depth: number): void {
  const calls = walk.runtime.wasmExports;
  const inner = compose(toPage, matrixOf(walk, form));
  const count = calls.FPDFFormObj_CountObjects(form);
  for (let index = 0; index < count && hasRoom(walk.marks); index++) {
    visit(walk, calls.FPDFFormObj_GetObject(form, index), inner, clip, depth + 1);
  }
}

function matrixOf({ runtime, scratch }: Walk, object: number): Affine {
  const found = runtime.wasmExports.FPDFPageObj_GetMatrix(object, word(scratch, 0));
  return found ? readAffine(runtime, scratch) : IDENTITY;
}

function visitImage(walk: Walk, image: number, toPage: Affine, clip: Clip | null): void {
  const { runtime, scratch, marks } = walk;
  const calls = runtime.wasmExports;
  const at = word(scratch, 0);
  if (!calls.FPDFPageObj_GetBounds(image, at, at + 4, at + 8, at + 12)) return;
  const [left, bottom, right, top] = readBox(runtime, scratch);
  const xs = [mapX(toPage, left, bottom), mapX(toPage, right, top)];
  const ys = [mapY(toPage, left, bottom), mapY(toPage, right, top)];
  markImage([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], clip, marks.met, marks);
}

function visitPath(walk: Walk, path: number, toPage: Affine, clip: Clip | null): void {
  const { runtime, scratch, marks } = walk;
  const calls = runtime.wasmExports;
  if (!calls.FPDFPath_GetDrawMode(path, word(scratch, 0), word(scratch, 1))) return;
  const filled = readWord(runtime, scratch, 0) !== 0;
  const stroked = readWord(runtime, scratch, 1) !== 0;
  if (!filled && !stroked) return;
  const map = compose(toPage, matrixOf(walk, path));
  const subpaths = readSubpaths(
    runtime,
    scratch,
    calls.FPDFPath_CountSegments(path),
    (index) => calls.FPDFPath_GetPathSegment(path, index),
    map,
  );
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
      clip,
      paint: marks.met,
    },
    marks,
  );
}
