import { describe, expect, it } from 'vitest';
import { textBetween } from '../../../src/align/caption/text-between.js';
import { extractReports } from '../../../src/extract.js';
import type { Block, Document, Slot } from '../../../src/model/document.js';
import type { Where } from '../../../src/model/place.js';
import { drawTable } from '../../render/draw.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';

const documentOf = (blocks: readonly Block[]): Document => ({ title: null, blocks, remarks: [] });

describe('the text between two places', () => {
  it('of a table of a PDF is what stands higher, on earlier pages, or below', () => {
    const at = (page: number, top: number): Where => ({ kind: 'pdf', page, box: [0, top - 10, 50, top] });
    const slot = (raw: string, where: Where): Slot => ({
      ...{ raw, where, row: 0, column: 0 },
      ...{ rowSpan: 1, columnSpan: 1, isHeader: false },
    });
    const [above, first, last, below] = [at(1, 700), at(1, 600), at(2, 650), at(2, 500)];
    const rows = [[slot('某局', above)], [slot('1', first)], [slot('2', last)], [slot('某处', below)]];
    const document = documentOf([{ kind: 'table', rows, columnCount: 1, where: at(1, 700) }]);
    expect(textBetween(document, null, { block: 0, where: first })).toEqual(['某局']);
    expect(textBetween(document, { block: 0, where: last }, null)).toEqual(['某处']);
  });

  it('of a text begins where its block does, or right behind the first place', () => {
    const where = (start: number, end: number): Where => ({ kind: 'text', start, end });
    const blocks: Block[] = [
      { kind: 'paragraph', text: '年度报告', where: where(0, 4) },
      { kind: 'run', text: '某局 1 2 某处', where: where(5, 13) },
    ];
    expect(textBetween(documentOf(blocks), null, { block: 1, where: where(8, 9) })).toEqual([
      '年度报告',
      '某局',
    ]);
    expect(textBetween(documentOf(blocks), { block: 1, where: where(11, 12) }, null)).toEqual(['某处']);
  });

  it('does not hold the paragraph of a page that the report before ends in', async () => {
    const flat = (seed: number) =>
      inventReport({ form: 'ogi-2021' }, seeded(seed))
        .tables.flatMap((table) => drawTable(table).rows.flat())
        .map(({ text }) => text)
        .join(' ');
    const page = `<p>云溪县财政局2023年政府信息公开工作年度报告 ${flat(3)}</p><p>${flat(4)}</p>`;
    const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'a.html', url: null });
    expect(reports.map(({ agency }) => agency)).toEqual(['云溪县财政局', null]);
  });
});
