import { cellId, leafRows } from '../../../forms/index.js';
import type { Finding } from '../../../model/finding.js';
import type { CellReading } from '../../../model/reading.js';
import { readingFinding } from '../../findings.js';
import { cellsOfRow, type LayoutRow, type PanelLayout } from '../../layout/table-layout.js';
import { isFlowing } from '../../page/page-line.js';
import type { FoundRow, FoundTable } from '../../tables/find-table.js';
import type { Page } from '../page.js';
import { rowBefore } from './rows-before.js';
import { unclaimedRows } from './unclaimed-rows.js';

/** What is to be said about the rows of a table: unknown labels, another order, rows missing, left over or empty. */
export function rowFindings(
  table: FoundTable,
  page: Page,
  cells: readonly (readonly [string, CellReading])[],
): Finding[] {
  return [
    ...table.rows.filter((row) => row.by === 'position').map((row) => unlabelled(row, table, page)),
    ...table.rows.filter((row) => row.by === 'displaced').map(displaced),
    ...missing(table),
    ...unclaimedRows(table, page),
    ...allBlank(table, cells),
  ];
}

function printed(row: FoundRow): string {
  return row.tokens.map((token) => token.raw).join('');
}

/** A row without a known label behind one that prints nothing: in flowing text it may be the figures of that one. */
function unlabelled(found: FoundRow, table: FoundTable, { lines }: Page): Finding {
  const label = found.row.caption?.label ?? '';
  const [first] = found.tokens;
  const before = first && isFlowing(lines[first.line]!) ? rowBefore(first, table) : undefined;
  const emptied = before?.tokens.every(({ figuresAfter }) => figuresAfter === 0) ? before : undefined;
  return readingFinding(
    'READ-ROW-LABEL',
    [found, ...(emptied ? [emptied] : [])].flatMap(({ panel, row }) => cellsOfRow(panel, row)),
    `行名“${printed(found)}”无法识别，按位置读作“${label}”`,
    `the row label "${printed(found)}" is not known; read as "${label}" by its position`,
    printed(found),
  );
}

function displaced(found: FoundRow): Finding {
  const label = found.row.caption?.label ?? '';
  return readingFinding(
    'READ-ROW-ORDER',
    cellsOfRow(found.panel, found.row),
    `“${label}”一行不在规定的位置，按行名读取`,
    `the row "${label}" does not stand in its place; read by its label`,
    printed(found),
  );
}

/** One finding for all of them: a table cut in its middle lacks twenty rows for one reason. */
function missing(table: FoundTable): Finding[] {
  const found = new Set(table.rows.map((row) => row.row));
  const absent = table.layout.panels.flatMap((panel) =>
    panel.rows.filter((row) => row.caption !== null && !found.has(row)).map((row) => ({ panel, row })),
  );
  if (absent.length === 0) return [];
  const names = absent.map(({ row }) => row.caption?.label ?? '').join('、');
  return [
    readingFinding(
      'READ-ROW-MISSING',
      absent.flatMap(({ panel, row }) => [...cellsOfRow(panel, row), ...cellsInstead(panel, row)]),
      `没有找到这些行：${names}`,
      `rows of the form were not found: ${names}`,
    ),
  ];
}

/** A group that was not found undivided may as well be printed in its parts: then their cells are missing. */
function cellsInstead(panel: PanelLayout, { id }: LayoutRow): string[] {
  const parts = leafRows(panel.panel.rows, new Set()).filter(({ groups }) =>
    groups.some(({ undivided }) => undivided?.id === id),
  );
  return parts.flatMap((part) => panel.columns.map((column) => cellId(part.id, column.id)));
}

function allBlank(table: FoundTable, cells: readonly (readonly [string, CellReading])[]): Finding[] {
  if (cells.some(([, cell]) => cell.state !== 'blank' && cell.state !== 'absent')) return [];
  return [
    readingFinding(
      'READ-NO-FIGURES',
      cells.map(([id]) => id),
      `表（${table.layout.table}）的栏目齐备，但没有任何数字`,
      `the labels of table ${table.layout.table} are there, but not a single figure is`,
    ),
  ];
}
