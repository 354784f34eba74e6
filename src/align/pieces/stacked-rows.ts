import type { Slot, Table } from '../../model/document.js';
import { foldLabel } from '../label/fold-label.js';
import { areFigures, areRowLabels, linesOf, linesWithin } from './stacked-lines.js';

/** Cells with as many figures each that stand side by side: of so many not all have wrapped. */
const SURE_STACKS = 5;
/** Fewer are believed where the labels beside them are numbered each. */
const LEAST_STACKS = 3;
/** Beside labels that the form has for its rows. */
const LEAST_KNOWN = 1;

/**
 * A table with its rows apart, where somebody typed several of them into one: a cell with the labels of （三）不予公开 on
 * eight lines, and cells with eight figures beside it, blank lines for blank cells. A label that wrapped beside figures
 * that wrapped is one row. The lines of a cell keep the place of the cell.
 *
 * @param rowWords the words of the rows of the forms
 */
export function withStackedRowsApart(table: Table, rowWords: ReadonlySet<string>): Table {
  if (!table.rows.some((row) => row.some(hasLines))) return table;
  const rows = table.rows.flatMap((row) => rowsOfLines(row, rowWords));
  return rows.length === table.rows.length ? table : { ...table, rows };
}

function rowsOfLines(row: readonly Slot[], rowWords: ReadonlySet<string>): readonly (readonly Slot[])[] {
  if (!row.some(hasLines)) return [row];
  const printed = row.map(linesOf);
  const first = printed.findIndex((lines) => lines.length > 1 && areFigures(lines));
  const label = printed.slice(0, Math.max(0, first)).findLastIndex(isLabel);
  const own = printed[label] ?? [];
  const places = own.flatMap((line, at) => (line === '' ? [] : [at]));
  if (places.length < 2) return [row];
  const labels = places.map((at) => own[at]!);
  const cells = printed.map((lines, at) => {
    if (at === label) return labels;
    return at > label ? linesWithin(lines, places, own.length) : null;
  });
  const last = cells.findLastIndex((cell) => cell !== null && areFigures(cell));
  const hasBlankLines = printed.slice(label + 1, last + 1).some((lines) => lines.includes(''));
  const least = leastStacks(labels, rowWords, hasBlankLines);
  if (!areStacks(cells.slice(label + 1, last + 1), least)) return [row];
  return labels.map((_, at) =>
    row.flatMap((slot, place) => {
      const cell = cells[place];
      if (cell) return [lineOf(slot, cell[at]!)];
      return at === 0 ? [slot] : [];
    }),
  );
}

/** Nearly all cells have one line, and all of most rows. */
function hasLines({ raw, lines }: Slot): boolean {
  return lines !== undefined || raw.includes('\n');
}

function lineOf({ lines: _, ...slot }: Slot, raw: string): Slot {
  return { ...slot, raw };
}

/** Text that is no counting word (件 on each line). */
function isLabel(lines: readonly string[]): boolean {
  return !areFigures(lines) && (lines.length === 1 || new Set(lines).size > 1);
}

/** How many stacks are needed beside such labels. Blank lines may be anywhere but beside labels of rows. */
function leastStacks(
  labels: readonly string[],
  rowWords: ReadonlySet<string>,
  hasBlankLines: boolean,
): number {
  if (areRowLabels(labels, rowWords)) return LEAST_KNOWN;
  if (labels.every((line) => foldLabel(line).serial !== '')) return LEAST_STACKS;
  return hasBlankLines ? Number.POSITIVE_INFINITY : SURE_STACKS;
}

function areStacks(cells: readonly (readonly string[] | null)[], least: number): boolean {
  const filled = cells.filter((cell) => cell?.some((line) => line !== '') && areFigures(cell));
  return filled.length >= least && cells.every((cell) => cell !== null);
}
