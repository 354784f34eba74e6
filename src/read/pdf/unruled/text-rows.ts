import { beginsEnumerated } from '../text/enumerator.js';
import type { ChunkLine } from './chunks.js';
import { blocksOf, type PlacedChunk, type TextBlock, toBlock, wrapPitch } from './placed-chunks.js';
import type { TextColumn } from './text-columns.js';

/** The rows of a region by its text alone. */
export interface TextRows {
  /** Vertical extent of each row, from the top down. */
  readonly rows: readonly RowExtent[];
  /** Labels over several rows or header lines: no row border runs through them. */
  readonly merged: readonly TextBlock[];
}

export interface RowExtent {
  readonly top: number;
  readonly bottom: number;
}

/** A line this near (in font sizes) to a line of figures stands on it. */
const ON_LINE = 0.35;

/** Where every row is one line, a label this much of the pitch away from any figures is a row of its own. */
const OWN_ROW = 0.9;

/**
 * Rows are told by lines of figures; labels wrapped over lines go to the figures beside them, labels beside no figures
 * are blank rows. Headers are the lines above.
 */
export function textRows(
  lines: readonly ChunkLine[],
  placed: readonly PlacedChunk[],
  columns: readonly TextColumn[],
): TextRows {
  const firstFigures = columns.findIndex((column) => column.hasFigures);
  const isLabel = (chunk: PlacedChunk) => chunk.firstColumn < firstFigures;
  const anchors = anchorLines(lines, placed, firstFigures);
  const items = placed.filter((chunk) => isLabel(chunk) && reachesItems(chunk, firstFigures));
  const groups = placed.filter((chunk) => isLabel(chunk) && !reachesItems(chunk, firstFigures));
  const headEnd = headerEnd(lines, placed, anchors, isLabel);
  const pitch = wrapPitch(placed.filter((chunk) => !chunk.chunk.isFigure));
  const below = (chunk: PlacedChunk) => chunk.chunk.baseline < headEnd;
  const body = bodyRows(lines, anchors, blocksOf(items.filter(below), pitch));
  const groupBlocks = groups.filter(below).length === 0 ? [] : blocksOf(groups.filter(below), pitch);
  const head = headerRows(
    placed.filter((chunk) => !below(chunk)),
    pitch,
    isLabel,
  );
  return {
    rows: [...head.rows, ...withBareGroups(body, groupBlocks)],
    merged: [...head.merged, ...groupBlocks],
  };
}

/** Labels that reach the last label column, or over several, name rows; the others name groups of rows. */
function reachesItems(placed: PlacedChunk, firstFigures: number): boolean {
  return placed.lastColumn >= firstFigures - 1 || placed.lastColumn > placed.firstColumn;
}

/** Indices of the lines with figures outside the label columns, and of the titles and headers between and below them. */
function anchorLines(
  lines: readonly ChunkLine[],
  placed: readonly PlacedChunk[],
  firstFigures: number,
): number[] {
  const beyondLabels = placed.filter((chunk) => chunk.lastColumn >= firstFigures);
  const first =
    beyondLabels.find((chunk) => chunk.chunk.isFigure && chunk.firstColumn >= firstFigures)?.line ?? 0;
  return lines.flatMap((_, line) =>
    line >= first && beyondLabels.some((chunk) => chunk.line === line) ? [line] : [],
  );
}

/** The base line below which the body begins: under the last header over the figure columns above the first figures. */
function headerEnd(
  lines: readonly ChunkLine[],
  placed: readonly PlacedChunk[],
  anchors: readonly number[],
  isLabel: (placed: PlacedChunk) => boolean,
): number {
  const firstAnchor = lines[anchors[0] ?? 0]?.baseline ?? 0;
  const headers = placed.filter((chunk) => !isLabel(chunk) && chunk.chunk.baseline > firstAnchor);
  const lowest = Math.min(...headers.map((chunk) => chunk.chunk.baseline));
  return headers.length === 0
    ? Number.POSITIVE_INFINITY
    : lowest - ON_LINE * (headers[0]?.chunk.fontSizePt ?? 0);
}

interface FigureRow {
  readonly baseline: number;
  readonly extents: RowExtent[];
}

function bodyRows(
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
  return [...rows.map((row) => unite(row.extents)), ...blank].sort((a, b) => b.top - a.top);
}

/** Rows cannot overlap: a number wrapped in a narrow column stands half a line above and below the figures of its row. */
const SAME_ROW = 0.9;

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
  const fromTop = [...block.chunks].sort((a, b) => b.chunk.baseline - a.chunk.baseline);
  const labels: PlacedChunk[][] = [];
  for (const placed of fromTop) {
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

function unite(extents: readonly RowExtent[]): RowExtent {
  return {
    top: Math.max(...extents.map((extent) => extent.top)),
    bottom: Math.min(...extents.map((e) => e.bottom)),
  };
}

/** A group label beside no row is a row itself. */
function withBareGroups(rows: readonly RowExtent[], groups: readonly TextBlock[]): RowExtent[] {
  const bare = groups.filter(
    (group) => !rows.some((row) => row.bottom < group.top && row.top > group.bottom),
  );
  return [...rows, ...bare.map(({ top, bottom }) => ({ top, bottom }))].sort((a, b) => b.top - a.top);
}

/**
 * Header lines as rows: a line that holds a header over several columns is a level of its own, lines of wrapped headers
 * are one.
 */
function headerRows(
  placed: readonly PlacedChunk[],
  pitch: number,
  isLabel: (placed: PlacedChunk) => boolean,
): TextRows {
  const merged = blocksOf(placed, pitch, (upper, lower) => {
    return (isLabel(upper) && isLabel(lower)) || onSameColumns(upper, lower);
  });
  const rows: RowExtent[] = [];
  let spansColumns = false;
  let baseline = Number.POSITIVE_INFINITY;
  const headers = placed.filter((chunk) => !isLabel(chunk));
  for (const line of [...new Set(headers.map((chunk) => chunk.line))].sort((a, b) => a - b)) {
    const chunks = headers.filter((chunk) => chunk.line === line);
    const extent = toBlock(chunks);
    const own = chunks[0]?.chunk ?? { baseline: 0, fontSizePt: 1 };
    const wide = chunks.some((chunk) => chunk.lastColumn > chunk.firstColumn);
    const last = rows[rows.length - 1];
    const close = baseline - own.baseline <= pitch * own.fontSizePt;
    if (last !== undefined && close && !wide && !spansColumns) rows[rows.length - 1] = unite([last, extent]);
    else rows.push({ top: extent.top, bottom: extent.bottom });
    spansColumns = wide;
    baseline = own.baseline;
  }
  return { rows, merged };
}

function onSameColumns(a: PlacedChunk, b: PlacedChunk): boolean {
  return a.firstColumn === b.firstColumn && a.lastColumn === b.lastColumn;
}
