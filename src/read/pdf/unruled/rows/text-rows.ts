import { beginsEnumerated } from '../../text/enumerator.js';
import type { ChunkLine } from '../chunks.js';
import type { TextColumn } from '../columns/text-columns.js';
import { blocksOf, type PlacedChunk, type TextBlock, textOfChunk, wrapPitch } from '../placed-chunks.js';
import { bodyRows } from './body-rows.js';
import { figureLines } from './figure-lines.js';
import { headerRows } from './header-rows.js';
import { fromTop, type RowExtent } from './row-extent.js';
import { wrapsBelow } from './wrapped-figures.js';

/** The rows of a region by its text alone. */
export interface TextRows {
  /** Vertical extent of each row, from the top down. */
  readonly rows: readonly RowExtent[];
  /** Labels over several rows or header lines: no row border runs through them. */
  readonly merged: readonly TextBlock[];
}

/** The body begins this far (in font sizes) under the base line of the last header. */
const BODY_BELOW = 0.35;

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
  const labels = placed.filter(isLabel);
  const behindGroups = labels.filter((chunk) => reachesItems(chunk, firstFigures));
  const alone = labels.filter(
    (chunk) => !behindGroups.includes(chunk) && isAlone(chunk, behindGroups, anchors),
  );
  const items = labels.filter((chunk) => behindGroups.includes(chunk) || alone.includes(chunk));
  const groups = labels.filter((chunk) => !items.includes(chunk));
  const headEnd = headerEnd(placed, anchors[0] ?? 0, isLabel);
  const pitch = wrapPitch(placed.filter((chunk) => !chunk.chunk.isFigure));
  const below = (chunk: PlacedChunk) => chunk.chunk.baseline < headEnd;
  const figures = figureLines(lines, anchors, placed, firstFigures);
  const body = bodyRows(figures, wrapsBelow(figures, placed, columns), items.filter(below), pitch);
  const groupBlocks =
    groups.filter(below).length === 0 ? [] : blocksOf(groups.filter(below), pitch, isWrapped);
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

/** A line that begins with a number, or is one, is no second line of the label above. */
function isWrapped(_: PlacedChunk, lower: PlacedChunk): boolean {
  return !lower.chunk.isFigure && !beginsEnumerated(textOfChunk(lower));
}

/** Labels that reach the last label column, or over several, name rows; the others name groups of rows. */
function reachesItems(placed: PlacedChunk, firstFigures: number): boolean {
  return placed.lastColumn >= firstFigures - 1 || placed.lastColumn > placed.firstColumn;
}

/**
 * Whether a label stands on a line of figures, and no label of a row between the lines of figures above and below: headers that
 * stand in the middle over labels of rows part these where they are short, and what is left of the gap names rows all the same.
 */
function isAlone({ line }: PlacedChunk, items: readonly PlacedChunk[], anchors: readonly number[]): boolean {
  const at = anchors.indexOf(line);
  if (at === -1) return false;
  const [above, below] = [anchors[at - 1] ?? line - 1, anchors[at + 1] ?? line + 1];
  return !items.some((item) => item.line > above && item.line < below);
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

/**
 * The base line below which the body begins: under the last header over the figure columns, on a line before that of the
 * first figures. Their base lines would not tell: what stands on one line may be a hair higher.
 */
function headerEnd(
  placed: readonly PlacedChunk[],
  firstAnchor: number,
  isLabel: (placed: PlacedChunk) => boolean,
): number {
  const headers = placed.filter((chunk) => !isLabel(chunk) && chunk.line < firstAnchor);
  const lowest = Math.min(...headers.map((chunk) => chunk.chunk.baseline));
  return headers.length === 0
    ? Number.POSITIVE_INFINITY
    : lowest - BODY_BELOW * (headers[0]?.chunk.fontSizePt ?? 0);
}

/** A group label beside no row is a row itself. */
function withBareGroups(rows: readonly RowExtent[], groups: readonly TextBlock[]): RowExtent[] {
  const bare = groups.filter(
    (group) => !rows.some((row) => row.bottom < group.top && row.top > group.bottom),
  );
  return [...rows, ...bare.map(({ top, bottom }) => ({ top, bottom }))].sort(fromTop);
}
