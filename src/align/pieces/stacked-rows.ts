import type { Slot, Table } from '../../model/document.js';
import { readFigure } from '../figure/read-figure.js';
import { foldLabel } from '../label/fold-label.js';

/** Cells with as many figures each that stand side by side: of so many not all have wrapped. */
const SURE_STACKS = 5;
/** Fewer are believed where the labels beside them are numbered each. */
const LEAST_STACKS = 3;

/**
 * A table with its rows apart, where somebody typed several of them into one: a cell with the labels of （三）不予公开 on
 * eight lines, and cells with eight figures beside it. A label that wrapped beside figures that wrapped is one row. The
 * lines of a cell keep the place of the cell.
 */
export function withStackedRowsApart(table: Table): Table {
  const rows = table.rows.flatMap(rowsOfLines);
  return rows.length === table.rows.length ? table : { ...table, rows };
}

function rowsOfLines(row: readonly Slot[]): readonly (readonly Slot[])[] {
  const lines = row.map(({ raw }) => raw.split('\n'));
  const first = lines.findIndex((cell) => cell.length > 1 && isStack(cell));
  const label = lines.slice(0, Math.max(0, first)).findLastIndex(isLabel);
  const labels = lines[label] ?? [];
  const last = lines.findLastIndex((cell) => cell.length === labels.length && isStack(cell));
  if (labels.length < 2 || !areStacks(lines.slice(label + 1, last + 1), labels)) return [row];
  return labels.map((_, at) =>
    row.flatMap((slot, place) => {
      const own = lines[place]!;
      if (place >= label && own.length === labels.length) return [{ ...slot, raw: own[at]! }];
      return at === 0 ? [slot] : [];
    }),
  );
}

/** Text that is no counting word (件 on each line). */
function isLabel(lines: readonly string[]): boolean {
  return !isStack(lines) && (lines.length === 1 || new Set(lines).size > 1);
}

function areStacks(cells: readonly (readonly string[])[], labels: readonly string[]): boolean {
  const isNumbered = labels.every((line) => foldLabel(line).serial !== '');
  return (
    cells.filter(isStack).length >= (isNumbered ? LEAST_STACKS : SURE_STACKS) &&
    cells.every((cell) => cell.length === labels.length)
  );
}

function isStack(lines: readonly string[]): boolean {
  return lines.every((line) => readFigure(line).state !== 'text');
}
