import type { Slot, Table } from '../../model/document.js';
import { readFigure } from '../figure/read-figure.js';
import { foldLabel } from '../label/fold-label.js';

/** Cells with so many figures each that stand side by side are no figures that wrapped. */
const LEAST_STACKS = 3;

/**
 * A table with its rows apart, where somebody typed several of them into one: a cell with the labels of （三）不予公开 on
 * eight lines, and cells with eight figures beside it. Only lines with serial numbers of their own are taken for labels of
 * rows: a label that wrapped beside figures that wrapped is one row. The lines of a cell keep the place of the cell.
 */
export function withStackedRowsApart(table: Table): Table {
  const rows = table.rows.flatMap(rowsOfLines);
  return rows.length === table.rows.length ? table : { ...table, rows };
}

function rowsOfLines(row: readonly Slot[]): readonly (readonly Slot[])[] {
  const lines = row.map(({ raw }) => raw.split('\n'));
  const label = row.findLastIndex(({ raw }) => readFigure(raw).state === 'text' && !isStack(raw.split('\n')));
  const height = lines[label]?.length ?? 1;
  const stacks = lines.slice(label + 1);
  const isStacked =
    height > 1 &&
    stacks.length >= LEAST_STACKS &&
    lines[label]!.every((line) => foldLabel(line).serial !== '') &&
    stacks.every((stack) => stack.length === height && isStack(stack));
  if (!isStacked) return [row];
  return Array.from({ length: height }, (_, at) =>
    row.flatMap((slot, place) => {
      if (place >= label) return [{ ...slot, raw: lines[place]![at]! }];
      return at === 0 ? [slot] : [];
    }),
  );
}

function isStack(lines: readonly string[]): boolean {
  return lines.every((line) => readFigure(line).state !== 'text');
}
