import type { Affine } from '../affine.js';
import { type Clip, clipOf, clipWithin } from '../clip.js';
import type { PdfiumRuntime } from './pdfium-runtime.js';
import { readSubpaths } from './read-subpaths.js';
import type { Scratch } from './scratch.js';

/** Clips read so far, by their last path and the number of their paths: objects in a row share theirs. */
export type KnownClips = Map<string, Clip | null>;

/** What the clip paths of an object leave, on the page; null where it has none. */
export function readClip(
  runtime: PdfiumRuntime,
  scratch: Scratch,
  object: number,
  toPage: Affine,
  known: KnownClips,
): Clip | null {
  const calls = runtime.wasmExports;
  const clipPath = calls.FPDFPageObj_GetClipPath(object);
  const count = clipPath === 0 ? 0 : calls.FPDFClipPath_CountPaths(clipPath);
  // -1 where nothing is clipped.
  if (count <= 0) return null;
  const key = `${count} ${calls.FPDFClipPath_GetPathSegment(clipPath, count - 1, 0)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  let clip: Clip | null = null;
  for (let path = 0; path < count; path++) {
    const subpaths = readSubpaths(
      runtime,
      scratch,
      calls.FPDFClipPath_CountPathSegments(clipPath, path),
      (index) => calls.FPDFClipPath_GetPathSegment(clipPath, path, index),
      toPage,
    );
    // A path too long to be read may leave anything.
    if (subpaths.length > 0) clip = clipWithin(clip, clipOf(subpaths));
  }
  known.set(key, clip);
  return clip;
}
