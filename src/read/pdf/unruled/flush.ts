import type { Chunk } from './chunks.js';

/** What is set flush stands as near as this (in font sizes). */
export const FLUSH = 0.2;

/** What a text takes of the width of a page. */
type Extent = Pick<Chunk, 'left' | 'right' | 'fontSizePt'>;

const PLACES: readonly ((text: Extent) => number)[] = [
  ({ left }) => left,
  ({ left, right }) => (left + right) / 2,
  ({ right }) => right,
];

/**
 * True where each text stands flush with all that stands under it: all on the left, in the middle, or on the right.
 *
 * @param slack in font sizes
 */
export function areFlush(
  texts: readonly Extent[],
  under: readonly (readonly Extent[])[],
  slack = FLUSH,
): boolean {
  return PLACES.some((place) =>
    texts.every(
      (text, at) =>
        under[at]!.length > 0 &&
        under[at]!.every((other) => Math.abs(place(other) - place(text)) <= slack * text.fontSizePt),
    ),
  );
}
