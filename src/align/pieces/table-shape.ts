import type { Slot, Table } from '../../model/document.js';
import { commonest } from '../../model/group-by.js';
import { readFigure } from '../figure/read-figure.js';

/** A table divided by where its figures stand, without asking what its labels mean. */
export interface TableShape {
  readonly table: Table;
  /** Rows above the first that prints a figure; all rows where none does. */
  readonly header: readonly (readonly Slot[])[];
  /** The rows from the first figure on. */
  readonly body: readonly (readonly Slot[])[];
  /** The label of each row of the body that stands next to its figures; empty where it has none. */
  readonly labels: readonly string[];
  /** First column of figures: that of most rows. */
  readonly figuresFrom: number;
}

/** Divides a table into header, labels and figures, the header ending where the first figure stands or where is told. */
export function shapeOf(table: Table, headerRows = rowsBeforeFigures(table)): TableShape {
  const header = table.rows.slice(0, headerRows);
  const body = table.rows.slice(headerRows);
  const figures = body.map(firstFigure);
  const labels = body.map((row, at) => labelBefore(row, figures[at]!));
  const figuresFrom = commonest(body.map((row, at) => row[figures[at]!]?.column ?? 0));
  return { table, header, body, labels, figuresFrom };
}

function rowsBeforeFigures({ rows }: Table): number {
  const first = rows.findIndex((row) => row.some(isFigure));
  return first === -1 ? rows.length : first;
}

/** The row at which a table may begin anew: its first labels stand there again, or all below has no label; null where none. */
export function startOfRepeat({ header, body, labels }: TableShape): number | null {
  const again = labels.findIndex(
    (label, at) => at > 1 && label !== '' && label === labels[0] && labels[at + 1] === labels[1],
  );
  const bare = labels.findLastIndex((label) => label !== '') + 1;
  if (again === -1) return bare > 0 && bare < labels.length ? header.length + bare : null;
  // The header of the second piece prints no figures.
  return header.length + body.findLastIndex((row, at) => at < again && row.some(isFigure)) + 1;
}

/** The texts over a column of figures, from the top, without blanks: what names it. */
export function headerOver({ header }: TableShape, column: number): string {
  return header.flatMap((row) => row.filter((slot) => covers(slot, column)).map(textOf)).join('\n');
}

/** What a column prints in each row of the body. */
export function columnOf({ body }: TableShape, column: number): string[] {
  return body.map((row) =>
    row
      .filter((slot) => covers(slot, column))
      .map(textOf)
      .join(),
  );
}

/** The text of a slot without its blanks. */
export function textOf({ raw }: Slot): string {
  return raw.replace(/\s+/gu, '');
}

function covers({ column: first, columnSpan }: Slot, column: number): boolean {
  return first <= column && column < first + columnSpan;
}

function isFigure({ raw }: Slot): boolean {
  const { state } = readFigure(raw);
  return state === 'number' || state === 'dash';
}

function isLabel({ raw }: Slot): boolean {
  return readFigure(raw).state === 'text';
}

function labelBefore(row: readonly Slot[], figure: number): string {
  const label = row[figure - 1];
  return label === undefined ? '' : textOf(label);
}

/** Where the last slots begin that are no labels: a number of the row may stand before its label, a remark behind all. */
function firstFigure(row: readonly Slot[]): number {
  let at = row.findLastIndex((slot) => !isLabel(slot));
  while (at > 0 && !isLabel(row[at - 1]!)) at -= 1;
  return at;
}
