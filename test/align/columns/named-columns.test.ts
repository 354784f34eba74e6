import { expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { damageOf } from '../../render/damage.js';
import { drawTable } from '../../render/draw.js';
import { tableMarkup } from '../../render/html/markup.js';
import { htmlPage } from '../../render/html/page.js';
import type { PlannedPanel, PlannedTable } from '../../render/plan.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';
import type { Sample } from '../../render/sample.js';

const FORMS = ['ogi-2021', 'ogi-2019'];

/** A figure with the label of its row, that with its groups, and the label of its column. */
interface Crossed {
  readonly row: string;
  readonly path: string;
  readonly column: string;
  readonly figure: string;
}

type Write = (columns: readonly (readonly Crossed[])[]) => string;

const table = (rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const byRows = (columns: readonly (readonly Crossed[])[]) =>
  columns[0]!.flatMap((_, at) => columns.map((column) => column[at]!));

const COLUMN_BY_COLUMN: readonly (readonly [name: string, write: Write])[] = [
  [
    'with its label before every row',
    (columns) => table(columns.flat().map(({ row, column, figure }) => [column, row, figure])),
  ],
  [
    'below a header, with the groups of every row',
    (columns) =>
      table([
        ['申请人', '事项', '数量'],
        ...columns.flat().map(({ path, column, figure }) => [column, path, figure]),
      ]),
  ],
  [
    'as cards',
    (columns) =>
      columns
        .map((cells) => {
          const items = cells.map(({ row, figure }) => `<li>${row}：<b>${figure || '—'}</b></li>`).join('');
          return `<div><h4>${cells[0]!.column}</h4><ul>${items}</ul></div>`;
        })
        .join(''),
  ],
  [
    'in one label with each row',
    (columns) => table(columns.flat().map(({ row, column, figure }) => [`${column}：${row}`, figure])),
  ],
];

const ROW_BY_ROW: readonly (readonly [name: string, write: Write])[] = [
  [
    'behind the row in brackets',
    (columns) => table(byRows(columns).map(({ row, column, figure }) => [`${row}（${column}）`, figure])),
  ],
  [
    'behind the row and its groups',
    (columns) => table(byRows(columns).map(({ path, column, figure }) => [`${path}-${column}`, figure])),
  ],
  [
    'before the row',
    (columns) => table(byRows(columns).map(({ row, column, figure }) => [`${column}-${row}`, figure])),
  ],
];

it.each(
  FORMS.flatMap((form) =>
    [...COLUMN_BY_COLUMN, ...ROW_BY_ROW].flatMap(([name, write]) => [
      [name, form, 'none', write] as const,
      [name, form, 'zeros-blank', write] as const,
    ]),
  ),
)('the columns of table three are read where each figure has that of its own, %s (%s, %s)', async (_, form, damage, write) => {
  const random = seeded(21);
  const sample = damageOf(damage).apply(inventReport({ form, undivided: false }, random), random);
  const { wrong, doubts } = await readPage(sample, (planned) =>
    planned.id === 't3' ? write(crossed(planned.panels[0]!)) : tableMarkup(drawTable(planned)),
  );
  expect(wrong).toEqual([]);
  expect(doubts).toEqual([]);
});

it.each(
  [COLUMN_BY_COLUMN[0]!, ROW_BY_ROW[0]!].map(([name, write]) => [name, write] as const),
)('columns in another order are read by their labels, %s', async (_, write) => {
  const { wrong } = await readPage(
    inventReport({ form: 'ogi-2021', undivided: false }, seeded(5)),
    (planned) => {
      if (planned.id !== 't3') return tableMarkup(drawTable(planned));
      const columns = crossed(planned.panels[0]!);
      return write([columns.at(-1)!, ...columns.slice(0, -1).reverse()]);
    },
  );
  expect(wrong).toEqual([]);
});

it.each(FORMS)('table four is read where each figure has its groups before it (%s)', async (form) => {
  const { wrong, doubts } = await readPage(inventReport({ form }, seeded(4)), (planned) => {
    const [{ columns, rows }] = planned.panels as [PlannedPanel];
    const cells = () =>
      columns.map(({ labels }, at) => [labels.join('-'), rows[0]!.figures[at]!.text] as const);
    return planned.id === 't4' ? table(cells()) : tableMarkup(drawTable(planned));
  });
  expect(wrong).toEqual([]);
  expect(doubts).toEqual([]);
});

it.each([
  ['lacks a row', (cells: readonly Crossed[]) => cells.filter((_, at) => at !== 4)],
  ['is not there', () => []],
])('no figure is certain and wrong where a column %s', async (_, damaged) => {
  const [, write] = COLUMN_BY_COLUMN[0]!;
  const sample = inventReport({ form: 'ogi-2021', undivided: false }, seeded(6));
  const { certain } = await readPage(sample, (planned) => {
    if (planned.id !== 't3') return tableMarkup(drawTable(planned));
    return write(crossed(planned.panels[0]!).map((cells, at) => (at === 2 ? damaged(cells) : cells)));
  });
  expect(certain.filter(([id, value]) => value !== sample.report.figures.get(id)?.resolved)).toEqual([]);
});

function crossed({ columns, rows }: PlannedPanel): Crossed[][] {
  return columns.map(({ labels }, at) =>
    rows.map((row) => ({
      row: row.labels.at(-1)!,
      path: row.labels.join(''),
      column: labels.at(-1)!,
      figure: row.figures[at]!.text,
    })),
  );
}

async function readPage({ report, tables }: Sample, write: (planned: PlannedTable) => string) {
  const page = htmlPage(
    report,
    tables.map((planned) => ({ id: planned.id, html: write(planned) })),
  );
  const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'a.html', url: null });
  const cells = reports.flatMap((read) => [...read.cells]);
  const read = new Map(cells);
  return {
    wrong: [...report.figures]
      .filter(([id, { state, value }]) => state === 'number' && read.get(id)?.value !== value)
      .map(([id]) => id),
    doubts: reports.flatMap(({ findings }) => findings).filter(({ severity }) => severity !== 'note'),
    certain: cells.flatMap(([id, { resolved }]) => (resolved === null ? [] : [[id, resolved] as const])),
  };
}
