import { MOST_PADDING_PT } from '../../text/block-text.js';
import { beginsEnumerated } from '../../text/enumerator.js';
import { glyphText } from '../../text/glyph-text.js';
import type { Chunk } from '../chunks.js';
import type { TextColumn } from '../columns/text-columns.js';
import { type PlacedChunk, textOfChunk, WIDEST_WRAP } from '../placed-chunks.js';
import type { FigureLine } from './figure-lines.js';

/** Base lines this near (in font sizes) differ for their fonts alone. */
const LEVEL = 0.3;

const DIGITS = /^[\d.,]+$/;
const BEGINS_NUMBER = /^[-+]?[\d.,]*\d[\d.,]*$/;

/**
 * For each line of figures, whether the next may hold the second halves of its numbers, as columns wrap them that are
 * narrower than their figures: one of the two lines holds nothing but halves, those above fill their columns, and the line
 * below follows as the lines of one cell do. A row that happens to look so has a label of its own.
 */
export function wrapsBelow(
  lines: readonly FigureLine[],
  placed: readonly PlacedChunk[],
  columns: readonly TextColumn[],
): boolean[] {
  const fills = fillsColumn(placed, columns);
  const firstFigures = columns.findIndex((column) => column.hasFigures);
  const labels = placed.filter(
    (each) => each.lastColumn < firstFigures && beginsEnumerated(textOfChunk(each)),
  );
  const isNamed = (line: FigureLine) => labels.some(({ chunk }) => isLevel(chunk, line));
  return lines.map((upper, index) => {
    const lower = lines[index + 1];
    if (lower === undefined || (isNamed(upper) && isNamed(lower))) return false;
    const halves = upper.chunks.filter((above) => lower.chunks.some((below) => isWrapped(above, below)));
    const rests = lower.chunks.filter((below) => upper.chunks.some((above) => isWrapped(above, below)));
    const meet = upper.chunks.filter((above) => lower.chunks.some((below) => areStacked(above, below)));
    return (
      meet.length > 0 &&
      meet.every((above) => halves.includes(above) && fills(above)) &&
      (halves.length === upper.chunks.length || rests.length === lower.chunks.length)
    );
  });
}

function isLevel({ baseline, fontSizePt }: Chunk, { top, bottom }: FigureLine): boolean {
  return baseline - top <= LEVEL * fontSizePt && bottom - baseline <= LEVEL * fontSizePt;
}

function isWrapped(above: PlacedChunk, below: PlacedChunk): boolean {
  const step = (above.chunk.baseline - below.chunk.baseline) / above.chunk.fontSizePt;
  return (
    areStacked(above, below) &&
    step <= WIDEST_WRAP &&
    BEGINS_NUMBER.test(glyphText(above.chunk.glyphs)) &&
    DIGITS.test(glyphText(below.chunk.glyphs))
  );
}

function areStacked(above: PlacedChunk, below: PlacedChunk): boolean {
  return above.firstColumn <= below.lastColumn && below.firstColumn <= above.lastColumn;
}

/** Tells of a figure whether another digit would not fit beside it. */
function fillsColumn(
  placed: readonly PlacedChunk[],
  columns: readonly TextColumn[],
): (figure: PlacedChunk) => boolean {
  const widest = columns.map((_, column) =>
    Math.max(...placed.filter((each) => isIn(each, column)).map(({ chunk }) => chunk.right - chunk.left)),
  );
  return ({ chunk, firstColumn, lastColumn }) => {
    const width = chunk.right - chunk.left;
    const room = columnWidth(columns, firstColumn) - width;
    return (
      firstColumn === lastColumn &&
      widest[firstColumn]! - width < digitWidth(chunk) &&
      room < digitWidth(chunk) + MOST_PADDING_PT
    );
  };
}

function isIn({ firstColumn, lastColumn }: PlacedChunk, column: number): boolean {
  return firstColumn === column && lastColumn === column;
}

function digitWidth({ left, right, glyphs }: Chunk): number {
  return (right - left) / glyphs.length;
}

/** As wide as the middle of a column of figures is from that of the nearest beside it. */
function columnWidth(columns: readonly TextColumn[], index: number): number {
  const own = columns[index]!;
  const beside = [columns[index - 1], columns[index + 1]].filter((column) => column?.hasFigures);
  return Math.min(...beside.map((column) => Math.abs(middleOf(column!) - middleOf(own))));
}

function middleOf({ figuresLeft, figuresRight }: TextColumn): number {
  return (figuresLeft + figuresRight) / 2;
}
