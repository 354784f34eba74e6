import type { CellReading, UnplacedRow } from '../../model/reading.js';
import type { PlacedRows } from '../columns/place/placed-rows.js';
import { cellAt, type LayoutColumn, type PanelLayout } from '../layout/table-layout.js';
import type { FoundRow } from '../tables/find-table.js';
import { namesakesOf } from './findings/columns-twice.js';
import { type RowsReading, withoutFigures } from './rows/rows-reading.js';

/**
 * A reading that believes no figure of which no label says that it is that of the column. Rows that lack figures are read
 * only where every column has its label: otherwise it may be the column that is not there.
 */
export function withoutAssumed(
  reading: RowsReading,
  part: PlacedRows,
  panel: PanelLayout,
  assumedRows: ReadonlySet<FoundRow>,
): RowsReading {
  const unnamed = unnamedColumns(part.plan);
  // A single one is found by leaving out the others, where the page has as many columns as the form, and figures in no other.
  const isFound =
    unnamed.length === 1 &&
    (part.plan.length > 1 || !part.rows.some(({ row }) => row.isImplied)) &&
    part.plan.length === panel.columns.length &&
    !part.rows.some(hasStrays);
  const rows = part.rows.filter(({ row }) => assumedRows.has(row.found));
  const ofUnnamed = new Set(cellsOf(unnamed, part));
  const doubted = new Set([
    ...(isFound ? [] : ofUnnamed),
    // A unit in what is left of a label need not be that of the column (元 of 万元).
    ...(ofUnnamed.size === 0 ? [] : convertedOf(ofUnnamed, reading)),
    ...cellsOf(panel.columns, { ...part, rows }),
    ...cellsTwice(part),
  ]);
  const sound = withoutFigures(reading, doubted);
  const hasItsColumns = ({ separators }: UnplacedRow) =>
    !part.isDivided && (unnamed.length === 0 || separators === 'lost');
  return {
    ...sound,
    unplaced: sound.unplaced.filter(hasItsColumns),
    doubtful: sound.doubtful.filter(hasItsColumns),
  };
}

/** Columns that are known by their place alone: their order is only assumed to be that of the form. */
function unnamedColumns(plan: PlacedRows['plan']): LayoutColumn[] {
  return plan.flatMap(({ column, by }) => (column !== null && by === 'position' ? [column] : []));
}

function convertedOf(ids: ReadonlySet<string>, { cells }: RowsReading): string[] {
  return cells.flatMap(([id, cell]) => (ids.has(id) && isConverted(cell) ? [id] : []));
}

function isConverted({ value, resolved }: CellReading): boolean {
  return resolved !== null && resolved !== value;
}

function cellsOf(columns: readonly LayoutColumn[], { rows }: PlacedRows): string[] {
  return rows.flatMap(({ row }) => columns.map((column) => cellAt(row.found.row, column)));
}

function hasStrays({ placement }: PlacedRows['rows'][number]): boolean {
  return placement.kind === 'placed' && placement.strays.length > 0;
}

/** Cells in which a column prints something else than another under the same header. */
function cellsTwice(part: PlacedRows): string[] {
  const twice = part.plan.flatMap(({ column }, at) => (column === null ? namesakesOf(part, at) : []));
  return twice.flatMap(({ column, differing }) => differing.map(({ row }) => cellAt(row.found.row, column)));
}
