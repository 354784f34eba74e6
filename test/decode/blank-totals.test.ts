import { describe, expect, it } from 'vitest';
import { extractReports } from '../../src/extract.js';
import type { Report } from '../../src/model/report.js';
import { drawTable, textsOfRow } from '../render/draw.js';
import { seeded } from '../render/random.js';
import { inventReport } from '../render/report.js';
import { textPage } from '../render/text/page.js';

const PUBLISHED = inventReport(
  { form: 'ogi-2021', scale: 'city', agency: '青川市人民政府', year: 2023 },
  seeded(3),
);

/** The text of the report with tabs between its cells; the figures of each row of table three are changed. */
async function read(change: (figures: string[], label: string) => string[]): Promise<Report> {
  const tables = PUBLISHED.tables.map((table) => {
    const lines = drawTable(table).rows.map((row) => {
      const { labels: label, figures: printed } = textsOfRow(row);
      const figures = printed.map((text) => text.replaceAll(',', ''));
      const isRow = table.id === 't3' && figures.length > 0;
      return [...label, ...(isRow ? change(figures, label.join('')) : figures)].join('\t');
    });
    return { id: table.id, text: lines.join('\n') };
  });
  const page = textPage(PUBLISHED.report, tables);
  const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'page.txt', url: null });
  return reports[0]!;
}

const PRINTS_ITS_TOTAL = /本年新收|上年结转|（七）总计|结转下年/u;

describe('a text with tabs whose rows leave their totals blank', () => {
  it('is read cell by cell where other rows print theirs', async () => {
    const { cells } = await read((figures, label) =>
      PRINTS_ITS_TOTAL.test(label) ? figures : [...figures.slice(0, -1), ''],
    );
    const printed = [...PUBLISHED.report.figures].filter(
      ([id]) => !/^t3_(?!new|carried|result).*__total$/u.test(id),
    );
    const wrong = printed.filter(([id, { value }]) => cells.get(id)!.resolved !== value).map(([id]) => id);
    expect(wrong).toEqual([]);
    expect(cells.get('t3_granted__total')).toMatchObject({ state: 'blank', resolved: null });
  });

  it('is not believed where no row prints its total: a column may be lost', async () => {
    const { cells } = await read((figures) => [...figures.slice(1), '']);
    const wrong = [...PUBLISHED.report.figures].filter(([id, { value }]) => {
      const resolved = cells.get(id)!.resolved;
      return resolved !== null && resolved !== (value ?? 0);
    });
    expect(wrong.map(([id]) => id)).toEqual([]);
  });
});
