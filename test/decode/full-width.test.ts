import { describe, expect, it } from 'vitest';
import { extractReports } from '../../src/extract.js';
import { drawTable, textsOfRow } from '../render/draw.js';
import { seeded } from '../render/random.js';
import { inventReport } from '../render/report.js';
import { textPage } from '../render/text/page.js';

const PUBLISHED = inventReport(
  { form: 'ogi-2019', scale: 'county', agency: '青川市人民政府', year: 2020 },
  seeded(5),
);

const WIDENED = /[\d.]/gu;

/** What is made of a text whose digits run together, with one published figure that breaks sums, its digits as they are or wide. */
async function certainIn(isWide: boolean): Promise<string[]> {
  const tables = PUBLISHED.tables.map((table) => {
    const lines = drawTable(table).rows.map((row) => {
      const { labels, figures: printed } = textsOfRow(row);
      const label = labels.join('');
      const figures = printed
        .map((text) => text.replaceAll(',', ''))
        .map((text) => (label.includes('（七）总计') ? text.replace(/^\d+/u, '7') : text));
      const glued = label.includes('行政处罚') ? `${figures[0]} -8${figures[2]}` : figures.join('');
      const widened = glued.replace(WIDENED, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
      return label + (isWide ? widened : glued);
    });
    return { id: table.id, text: lines.join('\n') };
  });
  const page = new TextEncoder().encode(textPage(PUBLISHED.report, tables));
  const { reports } = await extractReports(page, { path: 'page.txt', url: null });
  return [...reports[0]!.cells].map(([id, { resolved }]) => `${id} ${resolved}`);
}

describe('full-width digits that run together', () => {
  it('are divided as others are', async () => {
    const plain = await certainIn(false);
    expect(plain.filter((cell) => !cell.endsWith('null')).length).toBeGreaterThan(100);
    expect(await certainIn(true)).toEqual(plain);
  });
});
