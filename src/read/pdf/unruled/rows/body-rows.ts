import type { PlacedChunk } from '../placed-chunks.js';
import type { FigureLine } from './figure-lines.js';
import { labelRows } from './label-rows.js';
import { fromTop, type RowExtent, uniteExtents } from './row-extent.js';

/**
 * Rows of figures, each with the label beside it, and labels beside no figures as blank rows. `wraps` says of each line of
 * figures whether the next may be of the same row, `labels` are the lines of labels that name rows.
 */
export function bodyRows(
  figures: readonly FigureLine[],
  wraps: readonly boolean[],
  labels: readonly PlacedChunk[],
  pitch: number,
): RowExtent[] {
  const rows = labelRows(labels, figures, wraps, pitch);
  return rows
    .map(({ label, lines }) =>
      uniteExtents([
        ...figures.slice(lines.from, lines.to).map(({ extent }) => extent),
        ...(label === null ? [] : [label]),
      ]),
    )
    .sort(fromTop);
}
