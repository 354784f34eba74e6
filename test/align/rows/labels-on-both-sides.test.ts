import { expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { drawTable } from '../../render/draw.js';
import { tableMarkup } from '../../render/html/markup.js';
import { htmlPage } from '../../render/html/page.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';
import { wrongCells } from '../torn-page.js';

it.each([
  'ogi-2021',
  'ogi-2019',
])('a row may print its label behind its figures as well (%s)', async (form) => {
  const { report: sample, tables } = inventReport({ form, undivided: false, scale: 'county' }, seeded(31));
  const both = tables.map((table) => {
    const drawn = drawTable(table);
    if (table.id !== 't3') return { id: table.id, html: tableMarkup(drawn) };
    const rows = drawn.rows.map((row, at) => {
      const label = row.findLast(({ role }) => role === 'label');
      if (at === 0) {
        const height = drawn.rows.findIndex((other) => other.some(({ role }) => role === 'label'));
        return [...row, { ...row[0]!, text: '情形', rowSpan: height, columnSpan: 1 }];
      }
      return label ? [...row, { ...label, rowSpan: 1, columnSpan: 1 }] : row;
    });
    return { id: table.id, html: tableMarkup({ ...drawn, rows }) };
  });
  const bytes = new TextEncoder().encode(htmlPage(sample, both));
  const { reports } = await extractReports(bytes, { path: 'page.html', url: null });
  expect(wrongCells({ sample, report: reports[0]! })).toEqual([]);
});
