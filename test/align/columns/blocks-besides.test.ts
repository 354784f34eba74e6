import { describe, expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { type DrawnCell, type DrawnTable, drawTable } from '../../render/draw.js';
import { tableMarkup } from '../../render/html/markup.js';
import { htmlPage } from '../../render/html/page.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const HEADER_ROWS = 3;

/** A page whose 表四 has one more block of results, and the figures of the form on it. */
async function readWith(write: (table: DrawnTable) => DrawnTable) {
  const invented = { form: 'ogi-2021', undivided: false, scale: 'dense' } as const;
  const { report, tables } = inventReport(invented, seeded(11));
  const drawn = tables.map(drawTable).map((table) => (table.id === 't4' ? write(table) : table));
  const page = htmlPage(
    report,
    drawn.map((table) => ({ id: table.id, html: tableMarkup(table) })),
  );
  const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'a.html', url: null });
  const { cells, findings } = reports[0]!;
  const differing = [...report.figures].filter(([id, { resolved }]) => cells.get(id)?.resolved !== resolved);
  return {
    wrong: differing.map(([id]) => id),
    told: findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code),
    noted: findings.map(({ code }) => code),
  };
}

describe('a block of columns in 表四 that the form does not have', () => {
  it.each([
    ['合计', 'behind'],
    ['行政诉讼合计', 'behind'],
    ['合计', 'before'],
  ] as const)('is passed over under its own label (%s, %s)', async (group, side) => {
    const { wrong, told, noted } = await readWith((table) => withBlock(table, group, side));
    expect(wrong).toEqual([]);
    expect(told).toEqual([]);
    expect(noted.filter((code) => code === 'READ-COLUMN-EXTRA')).toHaveLength(RESULTS.length);
  });

  it('may be meant where the label over it is that of a group of the form', async () => {
    const { told } = await readWith((table) => withBlock(table, '行政复议', 'behind'));
    expect(told).toContain('READ-COLUMN-TWICE');
  });

  it('may be meant where a column of the form lost its group', async () => {
    const { told } = await readWith((table) =>
      withoutGroup(withBlock(table, '合计', 'behind'), '复议后起诉'),
    );
    expect(told).toContain('READ-COLUMN-TWICE');
  });
});

function withBlock(table: DrawnTable, group: string, side: 'before' | 'behind'): DrawnTable {
  const from = side === 'before' ? 0 : table.columnCount;
  const moved = table.rows.map((row) =>
    row.map((cell) => (cell.column >= from ? { ...cell, column: cell.column + RESULTS.length } : cell)),
  );
  const headings: DrawnCell[] = [
    { text: group, row: 0, column: from, rowSpan: 2, columnSpan: RESULTS.length, role: 'header' },
    ...RESULTS.map((text, at) => single(text, 2, from + at, 'header')),
    ...RESULTS.map((_, at) => single(String(70 + at), HEADER_ROWS, from + at, 'figure')),
  ];
  const rows = moved.map((row, at) =>
    [...row, ...headings.filter((cell) => cell.row === at)].sort((a, b) => a.column - b.column),
  );
  return { ...table, columnCount: table.columnCount + RESULTS.length, rows };
}

function single(text: string, row: number, column: number, role: DrawnCell['role']): DrawnCell {
  return { text, row, column, rowSpan: 1, columnSpan: 1, role };
}

function withoutGroup(table: DrawnTable, group: string): DrawnTable {
  const rows = table.rows.map((row) =>
    row.map((cell) => (cell.text === group ? { ...cell, text: '' } : cell)),
  );
  return { ...table, rows };
}
