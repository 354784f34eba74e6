import { cellId, type Form, leafColumns, leafRows, loadForms } from '../../src/forms/index.js';
import { ABSENT, type CellReading, type FormReading, type UnplacedRow } from '../../src/model/reading.js';

/** How the page shows a row: every figure in its cell, only the figures that left a trace, or digits run together. */
export type Shown = 'plain' | 'compact' | 'glued';

/** A form of the project by its id. */
export function realForm(id: string): Form {
  const form = loadForms().find((candidate) => candidate.id === id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
}

/** Cell ids of a table of a form, row by row. */
export function grid(form: Form, tableId: string): string[][] {
  return form.tables
    .filter((table) => table.id === tableId)
    .flatMap((table) => table.panels)
    .flatMap((panel) => {
      const columns = leafColumns(panel.columns);
      return leafRows(panel.rows, new Set()).map((row) => columns.map((column) => cellId(row.id, column.id)));
    });
}

/** A figure in its place. */
export function printed(value: number): CellReading {
  return { ...ABSENT, raw: String(value), state: 'number', value, resolved: value, basis: 'printed' };
}

/** A slot without a figure. */
export const BLANK: CellReading = { ...ABSENT, raw: '', state: 'blank' };

/**
 * A reading of one table of a form.
 *
 * @param figures row by row; null where the page shows nothing
 */
export function tableReading(
  form: Form,
  tableId: string,
  figures: readonly (readonly (number | null)[])[],
  shown: (row: number) => Shown,
): FormReading {
  const rows = grid(form, tableId);
  const cells = new Map(form.cells.map((cell): [string, CellReading] => [cell.id, ABSENT]));
  const unplaced: UnplacedRow[] = [];
  for (const [index, ids] of rows.entries()) {
    const row = figures[index] ?? [];
    if (shown(index) === 'plain') {
      for (const [column, id] of ids.entries()) {
        const figure = row[column];
        cells.set(id, figure === null || figure === undefined ? BLANK : printed(figure));
      }
    } else unplaced.push(unplacedRow(tableId, ids, row, shown(index) === 'glued'));
  }
  return {
    form: form.id,
    undivided: new Set(),
    cells,
    unplaced,
    doubtful: [],
    counted: [],
    implied: [],
    open: [],
    findings: [],
  };
}

/** A row whose figures lost their blanks, or their separators as well. */
export function unplacedRow(
  table: string,
  cells: readonly string[],
  figures: readonly (number | null)[],
  isGlued: boolean,
): UnplacedRow {
  const texts = figures.filter((figure) => figure !== null).map(String);
  return pieceRow(table, cells, isGlued ? [texts.join('')] : texts, isGlued ? 'lost' : 'kept');
}

/** A row of pieces, as they would stand in a text that holds nothing else. */
export function pieceRow(
  table: string,
  cells: readonly string[],
  texts: readonly string[],
  separators: UnplacedRow['separators'],
): UnplacedRow {
  let start = 0;
  const pieces = texts.map((text) => {
    const where = { kind: 'text' as const, start, end: start + text.length };
    start = where.end + 1;
    return { text, where };
  });
  return { table, row: cells[0]?.split('__')[0] ?? '', cells, pieces, separators };
}
