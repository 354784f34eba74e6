import type { RuleSpan } from '../../ruled/ruling.js';
import { bottomOf, type Chunk, topOf } from './chunks.js';
import type { PlacedChunk, TextBlock } from './placed-chunks.js';
import type { RowExtent } from './rows/row-extent.js';
import type { TextRows } from './rows/text-rows.js';

/** A chunk centred this well (share of the width) and alone in its row spans the table. */
const CENTRED_SHARE = 0.04;

/** Text may reach this far (in font sizes) into the next row, as measured by its em box, without standing in it. */
const OVERHANG = 0.2;

/** A border may touch the em box of a label by this much (in font sizes): lines of a header are often set solid. */
const GRAZE = 0.12;

/** A border that would run through the text of this share of the columns is none: the two rows are lines of one. */
const MOSTLY_CROSSED = 0.5;

/**
 * Row borders between rows, or where a line is drawn along a part of the way; left out in the columns of labels that stand
 * over several rows.
 */
export function impliedLevels(
  { rows, merged }: TextRows,
  borders: readonly number[],
  drawn: readonly RuleSpan[],
): RuleSpan[] {
  const columns = borders.slice(1).map((to, column) => ({ column, from: borders[column] ?? 0, to }));
  return rows.slice(1).flatMap((next, index): RuleSpan[] => {
    const row = rows[index] ?? next;
    const partly = drawn.find((level) => level.at < row.top && level.at > next.bottom);
    const at = partly?.at ?? borderBetween(row, next, merged);
    const clear = columns.filter(
      ({ column }) => !merged.some((block) => isWithin(column, block) && isCrossed(block, at)),
    );
    if (clear.length <= (1 - MOSTLY_CROSSED) * columns.length) return [];
    return clear.map(({ from, to }) => ({ at, from, to }));
  });
}

/** Half-way between two rows, unless a label that is higher than its figures reaches beyond: then where it ends. */
function borderBetween(row: RowExtent, next: RowExtent, merged: readonly TextBlock[]): number {
  const crossed = (at: number) => merged.filter((block) => isCrossed(block, at)).length;
  const edges = merged.flatMap(({ top, bottom }) => [top, bottom]);
  const within = edges.filter((edge) => edge < row.bottom && edge > next.top);
  const gaps = bandsBetween([row.bottom, ...within, next.top]).map(([top, bottom]) => (top + bottom) / 2);
  const middle = (row.bottom + next.top) / 2;
  return gaps.reduce((best, at) => (crossed(at) < crossed(best) ? at : best), middle);
}

/** True where a border at this height would run through the text of a label, and not along its side. */
function isCrossed({ chunks, top, bottom }: TextBlock, at: number): boolean {
  const graze = GRAZE * Math.max(0, ...chunks.map(({ chunk }) => chunk.fontSizePt));
  return top > at + graze && bottom < at - graze;
}

function isWithin(column: number, { firstColumn, lastColumn }: TextBlock): boolean {
  return firstColumn <= column && lastColumn >= column;
}

/**
 * Column borders in each band between `heights`, left out where text or a merged label runs across, and among the columns
 * of figures under a header that stands alone in its row (本年处理决定数量), which is then the header of all of them.
 */
export function impliedUprights(
  heights: readonly number[],
  placed: readonly PlacedChunk[],
  merged: readonly TextBlock[],
  borders: readonly number[],
  firstFigures: number,
): RuleSpan[] {
  const uprights: RuleSpan[] = [];
  let soleHeader = false;
  let inBody = false;
  for (const [top, bottom] of bandsBetween(heights)) {
    const within = placed.filter(({ chunk }) => standsIn(chunk, top, bottom));
    const blocks = merged.filter(
      (block) => block.chunks.length > 1 && block.top > bottom && block.bottom < top,
    );
    const values = within.filter((text) => text.firstColumn >= firstFigures);
    const headers = values.filter((text) => !text.chunk.isFigure);
    if (values.length > headers.length + 1 || headers.length > 0) soleHeader = inBody && values.length === 1;
    inBody ||= values.length > headers.length;
    const spansAll = blocks.length === 0 && isTitleRow(within, borders);
    for (const [border, at] of borders.entries()) {
      const outer = border === 0 || border === borders.length - 1;
      const open = spansAll || (soleHeader && border > firstFigures);
      if (outer || !(open || [...within, ...blocks].some((text) => runsAcross(text, border)))) {
        uprights.push({ at, from: bottom, to: top });
      }
    }
  }
  return uprights;
}

function bandsBetween(heights: readonly number[]): [top: number, bottom: number][] {
  const downwards = [...new Set(heights)].sort((a, b) => b - a);
  return downwards.slice(1).map((bottom, index) => [downwards[index] ?? bottom, bottom]);
}

function standsIn(chunk: Chunk, top: number, bottom: number): boolean {
  const overhang = OVERHANG * chunk.fontSizePt;
  return topOf(chunk) > bottom + overhang && bottomOf(chunk) < top - overhang;
}

function runsAcross({ firstColumn, lastColumn }: PlacedChunk | TextBlock, border: number): boolean {
  return firstColumn < border && lastColumn >= border;
}

/** A row whose only text stands in the middle of the table, and not in its label column: 第二十条第（五）项 */
function isTitleRow(within: readonly PlacedChunk[], borders: readonly number[]): boolean {
  const [only, another] = within;
  if (only === undefined || another !== undefined || only.lastColumn === 0) return false;
  const left = borders[0] ?? 0;
  const right = borders[borders.length - 1] ?? 0;
  const offCentre = Math.abs((only.chunk.left + only.chunk.right) / 2 - (left + right) / 2);
  return offCentre <= CENTRED_SHARE * (right - left);
}
