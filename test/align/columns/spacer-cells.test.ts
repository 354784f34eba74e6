import { describe, expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { damageOf } from '../../render/damage.js';
import { type DrawnCell, drawTable } from '../../render/draw.js';
import { tableMarkup } from '../../render/html/markup.js';
import { htmlPage } from '../../render/html/page.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';
import { type Torn, wrongCells } from '../torn-page.js';

const SPACER = { role: 'header', text: '', rowSpan: 1, columnSpan: 1 } as const;

/** Where a site that lost its spans puts empty cells that part the others. */
const SPACERS = {
  'behind each': (cell: DrawnCell) => [cell, { ...cell, ...SPACER }],
  'before each': (cell: DrawnCell) => [{ ...cell, ...SPACER }, cell],
};

const FORMS = ['ogi-2021', 'ogi-2019'];

describe('cells without spans and an empty cell beside each', () => {
  it.each(
    Object.keys(SPACERS).flatMap((where) => FORMS.map((form) => [where, form] as const)),
  )('are read in their columns though many of them are blank (%s, %s)', async (where, form) => {
    for (const seed of [21, 22]) {
      const read = await readSpaced(form, seed, SPACERS[where as keyof typeof SPACERS]);
      expect(wrongCells(read)).toEqual([]);
    }
  });
});

describe('cells without spans among more empty cells than they are', () => {
  it.each(FORMS)('are put into no column for that all would fit into so many (%s)', async (form) => {
    for (const seed of [21, 22, 23]) {
      const spread = (cell: DrawnCell) => [cell, { ...cell, ...SPACER }, { ...cell, ...SPACER }];
      const read = await readSpaced(form, seed, spread);
      const certain = wrongCells(read).filter((id) => {
        const resolved = read.report.cells.get(id)?.resolved ?? null;
        return resolved !== null && resolved !== (read.sample.figures.get(id)?.resolved ?? 0);
      });
      expect(certain).toEqual([]);
    }
  });
});

async function readSpaced(
  form: string,
  seed: number,
  spaced: (cell: DrawnCell) => DrawnCell[],
): Promise<Torn> {
  const random = seeded(seed);
  const plain = inventReport({ form, undivided: false, scale: 'county' }, random);
  const { report: sample, tables } = damageOf('zeros-blank').apply(plain, random);
  const spacedOut = tables.map((table) => {
    const drawn = drawTable(table);
    const rows = drawn.rows.map((row) =>
      row.flatMap((cell) => spaced({ ...cell, rowSpan: 1, columnSpan: 1 })),
    );
    return { id: table.id, html: tableMarkup({ ...drawn, rows }) };
  });
  const bytes = new TextEncoder().encode(htmlPage(sample, spacedOut));
  const { reports } = await extractReports(bytes, { path: 'page.html', url: null });
  return { sample, report: reports[0]! };
}
