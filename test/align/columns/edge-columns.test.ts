import { expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { type DrawnCell, type DrawnTable, drawTable } from '../../render/draw.js';
import { tableMarkup } from '../../render/html/markup.js';
import { htmlPage } from '../../render/html/page.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';

const HEADER_ROWS = 3;

/** Columns that the form does not have: their label, where they stand, what a row prints in them. */
const COLUMNS = [
  ['行次', 'before', (row: number) => String(row)],
  ['占比', 'behind', (row: number) => (row / 7).toFixed(1)],
  ['备注', 'behind', (row: number) => (row === 2 ? '含转办2件' : '')],
] as const;

it.each(
  COLUMNS.flatMap((column) => ['ogi-2021', 'ogi-2019'].map((form) => [column[0], form, column] as const)),
)('passes over a column with a label of its own beside the figures (%s, %s)', async (_, form, column) => {
  const { report, tables } = inventReport({ form, undivided: false }, seeded(5));
  const drawn = tables.map(drawTable).map((table) => (table.id === 't3' ? withColumn(table, column) : table));
  const page = htmlPage(
    report,
    drawn.map((table) => ({ id: table.id, html: tableMarkup(table) })),
  );
  const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'a.html', url: null });
  const [read] = reports;
  const wrong = [...report.figures].filter(
    ([id, { resolved }]) => read!.cells.get(id)?.resolved !== resolved,
  );
  expect(wrong).toEqual([]);
  expect(read!.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(read!.findings.map(({ code }) => code)).toContain('READ-COLUMN-EXTRA');
});

it('tells of a column that prints nothing where figures stand behind another one without a label', async () => {
  const { report, tables } = inventReport({ form: 'ogi-2021', undivided: false, scale: 'dense' }, seeded(5));
  const drawn = tables.map(drawTable).map((table) => (table.id === 't2' ? withHeaderApart(table) : table));
  const page = htmlPage(
    report,
    drawn.map((table) => ({ id: table.id, html: tableMarkup(table) })),
  );
  const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'a.html', url: null });
  const told = reports[0]!.findings.filter(({ severity }) => severity !== 'note');
  const named = told.flatMap(({ cells }) => cells);
  expect(named).toContain('t2_penalties__decisions');
  expect(named).toContain('t2_coercion__decisions');
});

it('does not believe figures where the label of a column beside the total slipped over no column, and rows do not add up', async () => {
  const { report, tables } = inventReport({ form: 'ogi-2021', undivided: false, scale: 'dense' }, seeded(5));
  const drawn = tables
    .map(drawTable)
    .map((table) => (table.id === 't3' ? withSlippedSubtotal(table) : table));
  const page = htmlPage(
    report,
    drawn.map((table) => ({ id: table.id, html: tableMarkup(table) })),
  );
  const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'a.html', url: null });
  const wrong = [...report.figures].filter(([id, { resolved }]) => {
    const read = reports[0]!.cells.get(id)?.resolved ?? null;
    return read !== null && read !== resolved;
  });
  expect(wrong).toEqual([]);
  expect(reports[0]!.findings.map(({ code }) => code)).toContain('READ-AMBIGUOUS');
});

/** A column before the total (小计), over which the label of the whole header was widened: its own label comes behind that. */
function withSlippedSubtotal(table: DrawnTable): DrawnTable {
  const total = table.columnCount - 1;
  const rows = table.rows.map((row, at) => {
    const moved = row.map((cell) => {
      if (cell.column >= total) return { ...cell, column: cell.column + 1 };
      const isSpanner = cell.role === 'header' && cell.column + cell.columnSpan > total;
      return isSpanner ? { ...cell, columnSpan: cell.columnSpan + 1 } : cell;
    });
    if (at === 0) return [...moved, { ...cellAt('小计', HEADER_ROWS), column: total + 2 }];
    if (at < HEADER_ROWS) return moved;
    const inner = row.filter(({ role }) => role === 'figure').slice(1, -1);
    const sum = inner.reduce((whole, { text }) => whole + Number(text || 0), 0);
    return [...moved, { ...cellAt(String(sum), 1), row: at, column: total }].sort(
      (a, b) => a.column - b.column,
    );
  });
  return { ...table, columnCount: table.columnCount + 1, rows };
}

/** Letters of a header over columns of their own (内 | 容), and the figures of 第（六）项 under the last of them. */
function withHeaderApart(table: DrawnTable): DrawnTable {
  const from = table.rows.findIndex((row) => row.some(({ text }) => text.includes('（六）')));
  const rows = table.rows.map((row, at) => {
    const last = row.at(-1)!;
    if (at <= from || at > from + 3 || last.columnSpan !== 3) return row;
    const texts = last.role === 'header' ? [last.text, '内', '容'] : ['', '', last.text];
    const apart = texts.map((text, column) => ({
      ...last,
      text,
      column: last.column + column,
      columnSpan: 1,
    }));
    return [...row.slice(0, -1), ...apart];
  });
  return { ...table, rows };
}

function withColumn(table: DrawnTable, [label, side, text]: (typeof COLUMNS)[number]): DrawnTable {
  const first = Math.min(
    ...table.rows.at(-1)!.flatMap(({ role, column }) => (role === 'figure' ? [column] : [])),
  );
  const column = side === 'before' ? first : table.columnCount;
  const rows = table.rows.map((row, at) => {
    const moved = row.map((cell) => (cell.column >= column ? { ...cell, column: cell.column + 1 } : cell));
    const own = at === 0 ? cellAt(label, HEADER_ROWS) : cellAt(text(at - HEADER_ROWS + 1), 1);
    const isOver = at > 0 && at < HEADER_ROWS;
    return isOver ? moved : [...moved, { ...own, row: at, column }].sort((a, b) => a.column - b.column);
  });
  return { ...table, columnCount: table.columnCount + 1, rows };
}

function cellAt(text: string, rowSpan: number): DrawnCell {
  return { text, row: 0, column: 0, rowSpan, columnSpan: 1, role: 'header' };
}
