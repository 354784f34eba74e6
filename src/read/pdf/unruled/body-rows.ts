import type { ChunkLine } from './chunks.js';
import { labelRows } from './label-rows.js';
import type { PlacedChunk } from './placed-chunks.js';
import { fromTop, type RowExtent, uniteExtents } from './row-extent.js';

/** Rows cannot overlap: a number wrapped in a narrow column stands half a line above and below the figures of its row. */
const SAME_ROW = 0.9;

interface FigureRow {
  readonly baseline: number;
  readonly extents: RowExtent[];
}

/**
 * Rows of figures, each with the label beside it, and labels beside no figures as blank rows. `anchors` are the indices
 * of the lines that hold figures, `labels` the lines of labels that name rows.
 */
export function bodyRows(
  lines: readonly ChunkLine[],
  anchors: readonly number[],
  labels: readonly PlacedChunk[],
  pitch: number,
): RowExtent[] {
  const rows = figureRows(lines, anchors);
  const blank: RowExtent[] = [];
  const baselines = rows.map((row) => row.baseline);
  for (const { label, figures } of labelRows(labels, baselines, pitch)) {
    if (figures === null) blank.push(label);
    else rows[figures]?.extents.push(label);
  }
  return [...rows.map((row) => uniteExtents(row.extents)), ...blank].sort(fromTop);
}

function figureRows(lines: readonly ChunkLine[], anchors: readonly number[]): FigureRow[] {
  const rows: FigureRow[] = [];
  let last = Number.POSITIVE_INFINITY;
  for (const anchor of anchors) {
    const line = lines[anchor];
    if (line === undefined) continue;
    const row = rows[rows.length - 1];
    if (row !== undefined && last - line.baseline < SAME_ROW * line.fontSizePt)
      row.extents.push(lineExtent(line));
    else rows.push({ baseline: line.baseline, extents: [lineExtent(line)] });
    last = line.baseline;
  }
  return rows;
}

function lineExtent(line: ChunkLine | undefined): RowExtent {
  const baseline = line?.baseline ?? 0;
  const size = line?.fontSizePt ?? 0;
  return { top: baseline + 0.8 * size, bottom: baseline - 0.2 * size };
}
