import { beginsEnumerated } from '../text/enumerator.js';
import type { ChunkLine } from './chunks.js';
import { type PlacedChunk, type TextBlock, toBlock } from './placed-chunks.js';
import { fromTop, type RowExtent, uniteExtents } from './row-extent.js';

/** A line this near (in font sizes) to a line of figures stands on it. */
const ON_LINE = 0.35;

/** Where every row is one line, a label this much of the pitch away from any figures is a row of its own. */
const OWN_ROW = 0.9;

/** Rows cannot overlap: a number wrapped in a narrow column stands half a line above and below the figures of its row. */
const SAME_ROW = 0.9;

interface FigureRow {
  readonly baseline: number;
  readonly extents: RowExtent[];
}

/**
 * Rows of figures, each with the labels beside it, and labels beside no figures as blank rows. `anchors` are the indices
 * of the lines that hold figures, `labels` the labels that name rows.
 */
export function bodyRows(
  lines: readonly ChunkLine[],
  anchors: readonly number[],
  labels: readonly TextBlock[],
): RowExtent[] {
  const rows = figureRows(lines, anchors);
  const blank: RowExtent[] = [];
  for (const label of labels) {
    const [only, another] = besides(label, rows);
    if (only === undefined) blank.push(label);
    else if (another === undefined) only.extents.push(label);
    else blank.push(...shareOut(label, rows));
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

function besides(label: TextBlock, rows: readonly FigureRow[]): FigureRow[] {
  return rows.filter((row) => row.baseline <= label.top && row.baseline >= label.bottom);
}

/**
 * Labels of which the lines follow as closely as rows do. Where labels are numbered, each runs from its number to the
 * next; otherwise each line goes to the figures it stands nearest to, or is a blank row.
 */
function shareOut(block: TextBlock, rows: readonly FigureRow[]): RowExtent[] {
  const blank: RowExtent[] = [];
  const baselines = block.chunks.map((placed) => placed.chunk.baseline).sort((a, b) => b - a);
  const pitch = Math.min(...baselines.slice(1).map((baseline, index) => (baselines[index] ?? 0) - baseline));
  for (const label of cutAtNumbers(block)) {
    const [only, another] = besides(label, rows);
    if (only !== undefined && another === undefined) {
      only.extents.push(label);
      continue;
    }
    for (const placed of label.chunks) {
      const { baseline, fontSizePt } = placed.chunk;
      const nearest = rows.reduce((a, b) =>
        Math.abs(b.baseline - baseline) < Math.abs(a.baseline - baseline) ? b : a,
      );
      const distance = Math.abs(nearest.baseline - baseline);
      const extent = toBlock([placed]);
      if (distance <= ON_LINE * fontSizePt || distance < OWN_ROW * pitch) nearest.extents.push(extent);
      else blank.push(extent);
    }
  }
  return blank;
}

/** The lines of a block as labels: each begins with a number, where any do. */
function cutAtNumbers(block: TextBlock): TextBlock[] {
  const downwards = [...block.chunks].sort((a, b) => b.chunk.baseline - a.chunk.baseline);
  const labels: PlacedChunk[][] = [];
  for (const placed of downwards) {
    const text = placed.chunk.glyphs.map((glyph) => glyph.text).join('');
    const label = labels[labels.length - 1];
    if (label === undefined || beginsEnumerated(text)) labels.push([placed]);
    else label.push(placed);
  }
  return labels.map(toBlock);
}

function lineExtent(line: ChunkLine | undefined): RowExtent {
  const baseline = line?.baseline ?? 0;
  const size = line?.fontSizePt ?? 0;
  return { top: baseline + 0.8 * size, bottom: baseline - 0.2 * size };
}
