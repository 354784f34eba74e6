import type { PlacedRow, PlacedRows } from '../columns/place/placed-rows.js';
import type { Placement } from '../columns/place/placement.js';
import { holdsFigure, type PageSlot, pageSlot } from '../page/page-line.js';
import { columnsOfRows, standStraight } from './columns-of-rows.js';
import { headerColumns } from './header-columns.js';
import { mayPartOthers } from './parted-by-blanks.js';
import { placesOfColumns, reachesOther } from './reaching-figures.js';
import type { TypedPlace, TypedText } from './typed-text.js';

/** A row of text with its figures, which stand on one line. */
interface TypedRow {
  readonly placed: PlacedRow;
  readonly slots: readonly PageSlot[];
  readonly places: readonly TypedPlace[];
}

/**
 * Puts rows of text that have fewer figures than columns into those in which the figures stand below each other, or below
 * their labels. Rows with a figure for each column stay as they are, and tell where columns are. On another page columns may
 * stand elsewhere: then nothing but sums proves that the same rows are meant. Where columns are so narrow that the figures of a
 * row stand on several lines, others may have run together.
 */
export function placedByColumns(placed: PlacedRows, typed: TypedText): PlacedRows {
  const count = placed.plan.length;
  if (count < 2 || !placed.rows.some(isShort) || !typed.isInColumns()) return placed;
  const rows = placed.rows.flatMap((row) => typedRow(row, count, typed) ?? []);
  const isWrapped = placed.rows.some((row) => hasWrappedFigures(row, typed));
  const stretches = straightStretches(rows, typed);
  const found = new Map<PlacedRow, PlacedRow>();
  let before: readonly number[] | null = null;
  for (const stretch of stretches) {
    const figures = stretch.map(({ places }) => places);
    const header = headerColumns(typed, figures[0]![0]!.line, endOfLabels(figures, typed), count);
    const columns = columnsOfRows(figures, count, header, before);
    if (columns === null) continue;
    const areColumnsSure =
      columns.areSure &&
      !isWrapped &&
      stretches.filter((each) => pageOf(each[0]!, typed) === pageOf(stretch[0]!, typed)).length === 1;
    before = [...new Set(columns.of.flat())].sort((a, b) => a - b);
    const taken = placesOfColumns(figures, columns.of, header);
    for (const [at, row] of stretch.entries()) {
      if (!isShort(row.placed)) continue;
      const own = columns.of[at]!;
      const isSure =
        areColumnsSure &&
        !mayPartOthers(row.places, endOfLabels([row.places], typed), own, count) &&
        !row.places.some((place, figure) => reachesOther(place, own, figure, taken));
      found.set(row.placed, { ...inColumns(row, own, count), areColumnsSure: isSure });
    }
  }
  return { ...placed, rows: placed.rows.map((row) => found.get(row) ?? row) };
}

function hasWrappedFigures({ row, placement }: PlacedRow, typed: TypedText): boolean {
  if (row.frame === 'grid' || row.frame === 'glued') return false;
  const digits = figuresOf(placement.slots).filter(({ raw }) => DIGIT.test(raw));
  return new Set(digits.map(({ where }) => typed.placeOf(where)?.line)).size > 1;
}

function isShort({ placement }: PlacedRow): boolean {
  return placement.kind === 'unplaceable' && placement.slots.some(holdsFigure);
}

function typedRow(placed: PlacedRow, count: number, typed: TypedText): TypedRow | null {
  const { row, placement } = placed;
  if (row.frame === 'grid' || row.frame === 'glued') return null;
  const own = figuresOf(placement.slots).map((slot) => ({ slot, place: typed.placeOf(slot.where) }));
  const main = own[0]?.place;
  if (!main || !own.every(({ slot, place }) => place && (place.line === main.line || !DIGIT.test(slot.raw))))
    return null;
  // What is left of the label of a group on the next line (无) is no dash.
  const onLine = own.filter(({ place }) => place!.line === main.line);
  if (onLine.length > count || own.some(({ place }) => place!.line !== main.line && place!.right > main.left))
    return null;
  return {
    placed,
    slots: onLine.map(({ slot }) => slot),
    places: onLine.map(({ place }) => place!),
  };
}

const DIGIT = /\d/u;

function figuresOf(slots: Placement['slots']): PageSlot[] {
  const all: readonly (PageSlot | null)[] = slots;
  return all.filter((slot): slot is PageSlot => slot !== null && holdsFigure(slot));
}

/** Rows one below the other on a page, as long as their figures stand straight. */
function straightStretches(rows: readonly TypedRow[], typed: TypedText): TypedRow[][] {
  const stretches: TypedRow[][] = [];
  for (const row of rows) {
    const last = stretches.at(-1);
    const isNext = last && pageOf(last[0]!, typed) === pageOf(row, typed);
    if (isNext && standStraight([...last, row].map(({ places }) => places))) last.push(row);
    else stretches.push([row]);
  }
  return stretches;
}

function pageOf({ places }: TypedRow, typed: TypedText): number | null {
  return typed.pageOf(places[0]!.line);
}

/** Where the labels of rows end, in front of their figures. */
function endOfLabels(rows: readonly (readonly TypedPlace[])[], typed: TypedText): number {
  const figuresFrom = Math.min(...rows.flat().map(({ left }) => left));
  const ends = rows.flatMap(([first]) => typed.chunksOf(first!.line).map(({ right }) => right));
  return Math.max(0, ...ends.filter((end) => end <= figuresFrom));
}

function inColumns(
  { placed: { row }, slots }: TypedRow,
  columns: readonly number[],
  count: number,
): PlacedRow {
  const blank = pageSlot('', 0, 1, slots[0]!.where);
  const own = Array.from({ length: count }, (_, column) => slots[columns.indexOf(column)] ?? blank);
  return {
    row: { ...row, isImplied: true, slots },
    placement: { kind: 'placed', slots: own, strays: [], merged: [] },
  };
}
