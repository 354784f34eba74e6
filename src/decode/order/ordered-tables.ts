import { readFigure } from '../../align/figure/read-figure.js';
import type { Form } from '../../forms/index.js';
import { sumsWithin, totalOf, type ZeroSum, zeroSums } from '../../forms/zero-sum.js';
import type { CellReading, FormReading, UnorderedTable } from '../../model/reading.js';
import type { OrderedFigures } from './band-orders.js';
import { withFiguresInOrder } from './figures-in-order.js';
import { figuresApart } from './order-finding.js';
import { tableOrders } from './table-orders.js';

/**
 * Puts the figures of tables whose labels and figures stand apart into cells, where the sums of the form leave one order of
 * them. Tables that were read by their labels stay as they are.
 */
export function withOrderedTables(form: Form, reading: FormReading): FormReading {
  const { unordered, ...rest } = reading;
  if (unordered === undefined) return reading;
  return unordered.reduce((before: FormReading, table) => {
    if (isRead(table, before)) return before;
    const sums = zeroSums(form, table.undivided);
    const places = placesOf(table, sums, before);
    return places === null
      ? withBlanksTold(table, before)
      : withFiguresInOrder({ table, places, sums }, form, before);
  }, rest);
}

/** A reading without those of its unordered tables whose cells are all settled, and read from a place of the page. */
export function withoutSettledTables(reading: FormReading): FormReading {
  const { unordered, ...rest } = reading;
  if (unordered === undefined) return reading;
  const left = unordered.filter(({ rows }) => rows.flat().some((id) => isOpen(reading.cells.get(id))));
  return left.length === 0 ? rest : { ...rest, unordered: left };
}

function isOpen(cell: CellReading | undefined): boolean {
  if (cell?.state === 'blank') return hasNoPlace(cell);
  return cell?.state !== 'dash' && cell?.resolved == null;
}

/** Whether a cell is blank because nothing stands behind its label, and not as a cell of the page. */
function hasNoPlace(cell: CellReading | undefined): boolean {
  return cell?.state === 'blank' && cell.where === null;
}

/** Whether a table was read by its labels: no cell of it is open, or most of its rows print figures behind theirs. */
function isRead({ rows }: UnorderedTable, { cells }: FormReading): boolean {
  const stateOf = (id: string) => cells.get(id)?.state;
  const isKnown = rows.flat().every((id) => !['text', 'absent', undefined].includes(stateOf(id)));
  const labelled = rows.filter((row) => row.every((id) => stateOf(id) === 'number'));
  return isKnown || labelled.length > rows.length / 2;
}

/** Rows behind whose labels nothing stands may have some of the figures that stand apart. */
function withBlanksTold({ rows }: UnorderedTable, reading: FormReading): FormReading {
  const blank = rows.flat().filter((id) => hasNoPlace(reading.cells.get(id)));
  if (blank.length === 0) return reading;
  return { ...reading, findings: [...reading.findings, figuresApart(blank)] };
}

function placesOf(
  table: UnorderedTable,
  sums: readonly ZeroSum[],
  reading: FormReading,
): readonly number[][] | null {
  const figures = orderedFigures(table, sums);
  if (figures === null) return null;
  const ids = new Map(table.rows.flat().map((id, at) => [id, at]));
  const across = sums
    .filter(({ terms }) => terms.every(({ cell }) => ids.has(cell)) && !isOwnSum(terms, table))
    .map(({ terms }) => new Map(terms.map(({ cell, factor }) => [ids.get(cell)!, factor as number])));
  const isFirstRowLoose = table.together < figures.columns;
  const places = tableOrders(figures, across, { isFirstRowLoose, together: table.together });
  return places !== null && agrees(places, table, figures, reading, sums) ? places : null;
}

function isOwnSum(terms: ZeroSum['terms'], { rows }: UnorderedTable): boolean {
  const row = rows.find((cells) => cells.includes(terms[0]!.cell));
  return terms.every(({ cell }) => row?.includes(cell));
}

/** The figures of a table as numbers; null where its rows do not all add up in one way. */
function orderedFigures({ rows, pieces }: UnorderedTable, sums: readonly ZeroSum[]): OrderedFigures | null {
  const factors = rows.map((row) => {
    const [own] = sumsWithin(new Set(row), sums);
    return row.map((id) => own?.terms.find(({ cell }) => cell === id)?.factor ?? 0);
  });
  if (new Set(factors.map(String)).size !== 1) return null;
  return {
    values: pieces.map(({ text }) => readFigure(text).value ?? 0),
    rows: rows.length,
    columns: rows[0]!.length,
    factors: factors[0]!,
  };
}

/** Whether an order leaves those rows as they are which were read by their labels, and add up of more figures than two. */
function agrees(
  places: readonly (readonly number[])[],
  { rows }: UnorderedTable,
  { values }: OrderedFigures,
  { cells }: FormReading,
  sums: readonly ZeroSum[],
): boolean {
  let first = 0;
  return rows.every((row) => {
    const own = places.slice(first, first + row.length);
    first += row.length;
    const read = row.map((id) => cells.get(id)?.value ?? null);
    const holds = sumsWithin(new Set(row), sums).every(
      (sum) => totalOf(sum, (id) => cells.get(id)?.value) === 0,
    );
    if (!holds || read.filter((value) => value !== null && value !== 0).length <= 2) return true;
    return own.every((possible, at) => possible.some((place) => values[place] === read[at]));
  });
}
