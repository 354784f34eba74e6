import type { Slot, Table } from '../../model/document.js';
import { namesYear, termOf } from '../label/term.js';
import { columnOf, headerOver, shapeOf, type TableShape, textOf } from './table-shape.js';

/** Rows that two tables have to share: fewer agree by chance, and small tables of the form look alike. */
export const LEAST_ROWS = 6;

/**
 * Two tables as one, where the second goes on beside the first: it has the same rows and other columns (natural persons
 * in one table, organisations in the next), or no labels of its own (a page that was too narrow, labels that stay while
 * the figures scroll). What it prints once more is left out.
 *
 * @returns null where they are two tables: the rows differ, or a column that both have does not say the same
 */
export function besideEachOther(a: TableShape, b: TableShape): Table | null {
  if (isOnlyLabels(a) && isOnlyLabels(b)) return null;
  if (isOnlyLabels(b) && repeatsLabels(b, a)) return a.table;
  if (isOnlyLabels(a) && repeatsLabels(a, b)) return b.table;
  if (isOnlyLabels(a) && isUnlabelled(b)) return labelsBefore(a, b);
  return columnsBeside(...level(a, b));
}

/** The first figures of one table may stand lower than those of the other: both end with the same rows. */
function level(a: TableShape, b: TableShape): [TableShape, TableShape] {
  const height = Math.max(a.body.length, b.body.length);
  const lowered = (shape: TableShape) =>
    shape.body.length === height ? shape : shapeOf(shape.table, shape.table.rows.length - height);
  return [lowered(a), lowered(b)];
}

function columnsBeside(a: TableShape, b: TableShape): Table | null {
  if (a.body.length !== b.body.length || a.body.length < LEAST_ROWS || !hasSameRows(a, b)) return null;
  if (comparesYears(a) !== comparesYears(b)) return null;
  const added = addedColumns(a, b);
  return added && joined(a, b, added);
}

/** Whether all columns of figures name years, or what is made from them: such a table is no piece of one that does not. */
function comparesYears(shape: TableShape): boolean {
  const columns = columnsOf(shape).filter((column) => columnOf(shape, column).some((text) => text !== ''));
  const names = columns.map((column) => headerOver(shape, column).split('\n'));
  return names.every((over) => termOf(over.at(-1)!) !== null) && names.flat().some(namesYear);
}

function isOnlyLabels({ body }: TableShape): boolean {
  return body.length === 0;
}

/** Labels, and beside them the figures that they belong to. */
function labelsBefore(labels: TableShape, figures: TableShape): Table | null {
  const { rows } = labels.table;
  if (rows.length !== figures.table.rows.length || rows.length < LEAST_ROWS) return null;
  return joined(shapeOf(labels.table, figures.header.length), figures, columnsOf(figures));
}

/** Whether all that a table without figures prints stands in the same rows of another one. */
function repeatsLabels({ header: labels }: TableShape, { header, body }: TableShape): boolean {
  return [[...header, ...body], body].some(
    (rows) =>
      labels.length === rows.length &&
      labels.length >= LEAST_ROWS &&
      labels.every((row, at) => row.every((slot) => holds(rows[at]!, textOf(slot)))),
  );
}

function isUnlabelled({ labels }: TableShape): boolean {
  return labels.every((label) => label === '');
}

function hasSameRows(a: TableShape, b: TableShape): boolean {
  return (
    isUnlabelled(b) ||
    b.labels.every((label, at) => holds(a.body[at]!, label) || holds(b.body[at]!, a.labels[at]!))
  );
}

function holds(row: readonly Slot[], text: string): boolean {
  return row.some((slot) => textOf(slot) === text);
}

function columnsOf({ table, figuresFrom }: TableShape): number[] {
  return Array.from({ length: table.columnCount - figuresFrom }, (_, at) => figuresFrom + at);
}

/** The columns of the second table that the first one lacks; null where a column of both has other figures. */
function addedColumns(a: TableShape, b: TableShape): number[] | null {
  const known = new Map(
    columnsOf(a).map((column) => [headerOver(a, column), columnOf(a, column).join('\n')]),
  );
  const added = columnsOf(b).filter(
    (column) => headerOver(b, column) === '' || !known.has(headerOver(b, column)),
  );
  const repeated = columnsOf(b).filter((column) => !added.includes(column));
  const isAlike = repeated.every(
    (column) => known.get(headerOver(b, column)) === columnOf(b, column).join('\n'),
  );
  return isAlike ? added : null;
}

function joined(a: TableShape, b: TableShape, columns: readonly number[]): Table {
  if (columns.length === 0) return a.table;
  const move = (row: readonly Slot[] = []) => moved(row, columns, a.table.columnCount);
  const height = Math.max(a.header.length, b.header.length);
  // Headers of different heights end above the figures.
  const header = Array.from({ length: height }, (_, at) => [
    ...(a.header[at - height + a.header.length] ?? []),
    ...move(b.header[at - height + b.header.length]),
  ]);
  const body = a.body.map((row, at) => [...row, ...move(b.body[at])]);
  return { ...a.table, rows: [...header, ...body], columnCount: a.table.columnCount + columns.length };
}

/** The slots of some columns of a row, in their places behind another table. */
function moved(row: readonly Slot[], columns: readonly number[], behind: number): Slot[] {
  return row.flatMap((slot) => {
    const under = columns.flatMap((column, at) =>
      slot.column <= column && column < slot.column + slot.columnSpan ? [at] : [],
    );
    return under.length === 0 ? [] : [{ ...slot, column: behind + under[0]!, columnSpan: under.length }];
  });
}
