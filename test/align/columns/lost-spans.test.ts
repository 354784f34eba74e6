import { describe, expect, it } from 'vitest';
import { filledColumns } from '../../../src/align/page/filled-columns.js';
import { extractReports } from '../../../src/extract.js';
import type { Where } from '../../../src/model/place.js';
import type { Report } from '../../../src/model/report.js';
import { damageOf } from '../../render/damage.js';
import { type DrawnCell, drawTable } from '../../render/draw.js';
import { tableMarkup } from '../../render/html/markup.js';
import { htmlPage } from '../../render/html/page.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';
import type { Sample } from '../../render/sample.js';

const NOWHERE: Where = { kind: 'text', start: 0, end: 0 };

type Change = (cell: DrawnCell) => Partial<DrawnCell>;

/** Spans as editors and content systems lose them, or count them wrong. */
const DAMAGES: Readonly<Record<string, Change>> = {
  'every colspan lost': () => ({ columnSpan: 1 }),
  'every rowspan lost': () => ({ rowSpan: 1 }),
  'the colspans of headers lost': (cell) => (cell.role === 'header' ? { columnSpan: 1 } : {}),
  'the rowspans of headers lost': (cell) => (cell.role === 'header' ? { rowSpan: 1 } : {}),
  'a group one column too narrow': (cell) => (isGroup(cell) ? { columnSpan: cell.columnSpan - 1 } : {}),
  'a group one column too wide': (cell) =>
    isText(cell, '法人或其他组织') ? { columnSpan: cell.columnSpan + 1 } : {},
  'a label over two columns': (cell) => (isText(cell, '商业企业') ? { columnSpan: 2 } : {}),
  'a label one row too short': (cell) => (isText(cell, '自然人') ? { rowSpan: 1 } : {}),
  'a group one row too long': (cell) => (isGroup(cell) ? { rowSpan: 2 } : {}),
  'a group over 1000 columns': (cell) => (isGroup(cell) ? { columnSpan: 1000 } : {}),
};

const FORMS = ['ogi-2021', 'ogi-2019'];

describe('a header whose spans do not fill the width of its rows', () => {
  it.each(
    Object.keys(DAMAGES).flatMap((name) => FORMS.map((form) => [name, form] as const)),
  )('is read by the sequence of its labels (%s, %s)', async (name, form) => {
    const sample = inventReport({ form, undivided: false, scale: 'dense' }, seeded(11));
    const read = await readDamaged(sample, DAMAGES[name]!);
    expect(wrongIn(read, sample)).toEqual([]);
    expect(toldOf(read)).toEqual([]);
  });

  it.each([
    't3-subtotal-column',
    't3-line-numbers',
    't3-unit-column',
  ])('is so beside a column that the form does not have (%s)', async (noise) => {
    const random = seeded(12);
    const plain = inventReport({ form: 'ogi-2021', undivided: false, scale: 'dense' }, random);
    const sample = damageOf(noise).apply(plain, random);
    const read = await readDamaged(sample, DAMAGES['a group one column too narrow']!);
    expect(wrongIn(read, sample)).toEqual([]);
  });

  it.each([
    't3-columns-swapped',
    't4-columns-swapped',
    't3-total-first',
  ])('is not believed where its columns may stand in another order as well (%s)', async (noise) => {
    for (const seed of [1, 2, 3]) {
      const random = seeded(seed);
      const plain = inventReport({ form: 'ogi-2019', undivided: false, scale: 'dense' }, random);
      const sample = damageOf(noise).apply(plain, random);
      for (const damage of ['every colspan lost', 'every rowspan lost']) {
        const read = await readDamaged(sample, DAMAGES[damage]!);
        const certain = wrongIn(read, sample).filter(([id]) => read.cells.get(id)?.resolved !== null);
        expect(certain).toEqual([]);
        expect(read.findings.filter(({ verdict }) => verdict === 'source_inconsistent')).toEqual([]);
      }
    }
  });
});

describe('a row whose label or group counts its span wrong', () => {
  const changes: Readonly<Record<string, Change>> = {
    'labels one column too narrow': (cell) => (isNumbered(cell) ? { columnSpan: cell.columnSpan - 1 } : {}),
    'labels one column too wide': (cell) => (isNumbered(cell) ? { columnSpan: cell.columnSpan + 1 } : {}),
    'groups one row too short': (cell) => (isRowGroup(cell) ? { rowSpan: cell.rowSpan - 1 } : {}),
    'groups one row too long': (cell) => (isRowGroup(cell) ? { rowSpan: cell.rowSpan + 1 } : {}),
  };
  const isNumbered = ({ role, text }: DrawnCell) => role === 'label' && /^[一二四]、/u.test(text);
  const isRowGroup = ({ role, rowSpan }: DrawnCell) => role === 'label' && rowSpan > 1;

  it.each(
    Object.keys(changes).flatMap((name) => ['none', 'zeros-blank'].map((blanks) => [name, blanks] as const)),
  )('has its figures in their order, also before a blank column of remarks (%s, %s)', async (name, blanks) => {
    const random = seeded(13);
    const plain = inventReport({ form: 'ogi-2021', undivided: false, scale: 'county' }, random);
    const sample = ['t3-remark-column', blanks].reduce(
      (damaged, damage) => damageOf(damage).apply(damaged, random),
      plain,
    );
    const read = await readDamaged(sample, changes[name]!);
    expect(wrongIn(read, sample)).toEqual([]);
    expect(toldOf(read)).toEqual([]);
  });
});

it('rows are filled by their own cells and those above, from behind their last hole on', () => {
  const slot = (row: number, column: number, rowSpan: number, columnSpan: number) => {
    return { raw: '', row, column, rowSpan, columnSpan, where: NOWHERE };
  };
  const rows = [
    [slot(0, 0, 2, 1), slot(0, 1, 1, 2)],
    [slot(1, 1, 1, 1)],
    [slot(2, 0, 1, 1), slot(2, 2, 1, 1)],
    [],
  ];
  expect(filledColumns({ kind: 'table', rows, columnCount: 3, where: NOWHERE })).toEqual([
    { from: 0, to: 3 },
    { from: 0, to: 2 },
    { from: 2, to: 3 },
    { from: 0, to: 0 },
  ]);
});

function isText({ text }: DrawnCell, label: string): boolean {
  return text.replaceAll(/\s/gu, '') === label;
}

function isGroup(cell: DrawnCell): boolean {
  return isText(cell, '法人或其他组织') || isText(cell, '未经复议直接起诉');
}

async function readDamaged(sample: Sample, change: Change): Promise<Report> {
  const tables = sample.tables.map((table) => {
    const drawn = drawTable(table);
    const rows = drawn.rows.map((row) => row.map((cell) => ({ ...cell, ...change(cell) })));
    return { id: table.id, html: tableMarkup({ ...drawn, rows }) };
  });
  const bytes = new TextEncoder().encode(htmlPage(sample.report, tables));
  const { reports } = await extractReports(bytes, { path: 'page.html', url: null });
  return reports[0]!;
}

/** Cells that are resolved to something else than was published, or to nothing. */
function wrongIn({ cells }: Report, { report }: Sample): [string, number | null | undefined][] {
  return [...report.figures].flatMap(([id, { resolved }]) => {
    const read = cells.get(id)?.resolved;
    return read === resolved ? [] : [[id, read] as [string, number | null | undefined]];
  });
}

function toldOf({ findings }: Report): string[] {
  return findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
}
