import { describe, expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { type DrawnCell, type DrawnTable, drawTable } from '../../render/draw.js';
import { tableMarkup } from '../../render/html/markup.js';
import { htmlPage } from '../../render/html/page.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';
import { withoutSpans } from '../../render/spans.js';

type Rows = readonly (readonly DrawnCell[])[];

/** The table with its last rows beside the first ones, its header over both. */
function inHalves(table: DrawnTable, change: (right: Rows) => Rows = (right) => right): DrawnTable {
  const plain = withoutSpans(table, 'blank');
  const height = plain.rows.findIndex((row) => row.some(({ role }) => role === 'figure'));
  const [header, body] = [plain.rows.slice(0, height), plain.rows.slice(height)];
  const middle = Math.ceil(body.length / 2);
  const left = [...header, ...body.slice(0, middle)];
  const right = [...header, ...change(body.slice(middle))];
  const { columnCount } = plain;
  const rows = left.map((row, at) => [
    ...row,
    ...(right[at] ?? []).map((cell) => ({ ...cell, row: at, column: cell.column + columnCount })),
  ]);
  return { ...plain, columnCount: 2 * columnCount, rows };
}

async function readHalves(form: string, change?: (right: Rows) => Rows) {
  const { report, tables } = inventReport({ form, undivided: false }, seeded(3));
  const drawn = tables.map(drawTable).map((table) => (table.id === 't3' ? inHalves(table, change) : table));
  const page = htmlPage(
    report,
    drawn.map((table) => ({ id: table.id, html: tableMarkup(table) })),
  );
  const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'a.html', url: null });
  const figures = [...report.figures].filter(([id]) => id.startsWith('t3'));
  const read = new Map(reports.flatMap(({ cells }) => [...cells]));
  const certain = figures.filter(([id]) => (read.get(id)?.resolved ?? null) !== null);
  return {
    findings: reports.flatMap((each) => each.findings).filter(({ severity }) => severity !== 'note'),
    unread: figures.length - certain.length,
    wrong: certain.filter(([id, { resolved }]) => read.get(id)!.resolved !== resolved).map(([id]) => id),
  };
}

describe.each(['ogi-2021', 'ogi-2019'])('table three with its halves side by side (%s)', (form) => {
  it('is read', async () => {
    expect(await readHalves(form)).toEqual({ findings: [], unread: 0, wrong: [] });
  });

  it('is not believed where the second half repeats labels of the first', async () => {
    const first = '（一）予以公开';
    const { wrong, findings } = await readHalves(form, ([row, ...others]) => [
      row!.map((cell) => (cell.role === 'label' && cell.text !== '' ? { ...cell, text: first } : cell)),
      ...others,
    ]);
    expect(wrong).toEqual([]);
    expect(findings).not.toEqual([]);
  });
});
