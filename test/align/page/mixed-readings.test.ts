import { describe, expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import type { Report } from '../../../src/model/report.js';
import { type DrawnTable, drawTable } from '../../render/draw.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';
import { textPage } from '../../render/text/page.js';

const { report, tables } = inventReport({ form: 'ogi-2021', scale: 'city' }, seeded(3));
/** What stands between the cells of a row, by how a table is written. */
const WRITINGS = { bars: '|', tabs: '\t', cells: '\n', blanks: ' ', glued: '' } as const;

type Writing = keyof typeof WRITINGS;

const WAYS = Object.keys(WRITINGS) as Writing[];
/** Digits of table 四 that run together can be divided in more than one way. */
const PAIRS = WAYS.flatMap((t3) => WAYS.filter((t4) => t4 !== 'glued').map((t4) => [t3, t4] as const));

describe('a page whose tables are written each in its own way', () => {
  it.each(PAIRS)('is read table by table: table 三 with %s, table 四 with %s', async (t3, t4) => {
    const read = await readAs({ t2: 'bars', t3, t4 });
    expect(wrongIn(read, 't2')).toEqual([]);
    expect(wrongIn(read, 't3')).toEqual([]);
    expect(wrongIn(read, 't4')).toEqual([]);
  });

  it.each([
    'bars',
    'tabs',
    'cells',
    'blanks',
  ] as const)('divides digits that run together behind a table with %s', async (t3) => {
    const [beside, alone] = await Promise.all([
      readAs({ t2: t3, t3, t4: 'glued' }),
      readAs({ t2: 'glued', t3: 'glued', t4: 'glued' }),
    ]);
    expect(wrongIn(beside, 't3')).toEqual([]);
    expect(wrongIn(beside, 't4')).toEqual(wrongIn(alone, 't4'));
    expect(wrongIn(beside, 't4').filter((line) => !line.endsWith(': null'))).toEqual([]);
  });

  it('keeps the place of every figure', async () => {
    const page = pageAs({ t2: 'bars', t3: 'glued', t4: 'blanks' });
    const { cells } = await read(page);
    const printed = ['t2_permits__decisions', 't4_suit_after_review__total'].map((id) => {
      const { raw, where } = cells.get(id)!;
      return [raw, where?.kind === 'text' ? page.slice(where.start, where.end) : null];
    });
    expect(printed).toEqual(printed.map(([raw]) => [raw, raw]));
    expect(printed.map(([raw]) => raw)).not.toContain(null);
  });
});

function pageAs(written: Readonly<Record<string, Writing>>): string {
  const write = ({ rows }: DrawnTable, between: string) =>
    rows.map((row) => row.map(({ text }) => text).join(between)).join('\n');
  return textPage(
    report,
    tables.map((table) => ({ id: table.id, text: write(drawTable(table), WRITINGS[written[table.id]!]) })),
  );
}

function readAs(written: Readonly<Record<string, Writing>>): Promise<Report> {
  return read(pageAs(written));
}

async function read(page: string): Promise<Report> {
  const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'page.txt', url: null });
  expect(reports).toHaveLength(1);
  return reports[0]!;
}

/** The cells of a table that are not resolved to what was published. */
function wrongIn({ cells }: Report, table: string): string[] {
  return [...report.figures].flatMap(([id, { resolved }]) =>
    id.startsWith(table) && cells.get(id)?.resolved !== resolved ? [`${id}: ${cells.get(id)?.resolved}`] : [],
  );
}
