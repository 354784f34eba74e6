import { describe, expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { drawTable } from '../../render/draw.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';
import { textPage } from '../../render/text/page.js';

const { report, tables } = inventReport({ form: 'ogi-2021', scale: 'city' }, seeded(3));
const RESULTS = /结果维持|结果纠正|其他结果|尚未审结|总计/u;

describe('table 四 with little left of its header', () => {
  it.each([
    ['the blocks alone', RESULTS],
    ['行政复议 and 行政诉讼 alone', /结果维持|结果纠正|其他结果|尚未审结|总计|起诉/u],
  ])('is found by as many figures as it has cells: %s', async (_, lost) => {
    const { cells, findings } = await readWithout(lost);
    const figures = [...report.figures].filter(([id]) => id.startsWith('t4'));
    const read = figures.map(([id]) => [cells.get(id)!.value, cells.get(id)!.resolved]);
    expect(read).toEqual(figures.map(([, { value }]) => [value, null]));
    const told = findings.find(({ code }) => code === 'READ-COLUMN-LABEL');
    expect(told?.cells).toEqual(figures.map(([id]) => id));
  });

  it('is not made of another number of figures', async () => {
    const { cells, findings } = await readWithout(RESULTS, (line) => line.replace(/\|\d+$/u, ''));
    expect(cells.get('t4_review__upheld')?.state).toBe('absent');
    expect(findings.map(({ code }) => code)).toContain('READ-TABLE-MISSING');
  });
});

/** Reads the report as text with bars, without some labels of table 四. */
async function readWithout(lost: RegExp, edit = (line: string) => line) {
  const texts = tables.map((table) => {
    const rows = drawTable(table).rows.map((row) =>
      row.filter(({ text }) => table.id !== 't4' || !lost.test(text)).map(({ text }) => text),
    );
    const lines = rows.filter((row) => row.length > 0).map((row) => row.join('|'));
    return { id: table.id, text: (table.id === 't4' ? lines.map(edit) : lines).join('\n') };
  });
  const bytes = new TextEncoder().encode(textPage(report, texts));
  const { reports } = await extractReports(bytes, { path: 'page.txt', url: null });
  return reports[0]!;
}
