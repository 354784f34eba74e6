import { expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { type DrawnTable, drawTable } from '../../render/draw.js';
import { tableMarkup } from '../../render/html/markup.js';
import { htmlPage } from '../../render/html/page.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';
import { notPrinted, withFigures } from '../../render/sample.js';
import { box, DRAWN } from '../../render/text/drawn-box.js';
import { isFigure, readTorn, rowsOf, type Torn, wrongCells } from '../torn-page.js';

const FORMS = ['ogi-2021', 'ogi-2019'];

/** A figure and the label of its column. */
interface Pair {
  readonly column: string;
  readonly figure: string;
}

/** How a row is put that names its figures, its labels from the outermost on. */
type Write = (labels: readonly string[], pairs: readonly Pair[]) => string;

function named(table: DrawnTable, write: Write): string {
  const headers: DrawnTable['rows'][number][number][] = [];
  const lines = rowsOf(table).flatMap((row) => {
    const figures = row.filter(isFigure);
    headers.push(...row.filter(({ role }) => role === 'header'));
    if (figures.length === 0) return row.filter(({ role }) => role === 'banner').map(({ text }) => text);
    const labels = row.filter(({ role }) => role === 'label').map(({ text }) => text);
    const columnOf = (column: number) =>
      headers.findLast((cell) => cell.column <= column && column < cell.column + cell.columnSpan)!.text;
    const pairs = figures.map(({ column, text }) => ({ column: columnOf(column), figure: text }));
    return table.id === 't4' ? inRows(pairs, write) : [write(labels, pairs)];
  });
  return lines.join('\n');
}

/** Table four has the labels of its rows above its header. */
function inRows(pairs: readonly Pair[], write: Write): string[] {
  return ['行政复议', '未经复议直接起诉', '复议后起诉'].map((label, at) =>
    write([label], pairs.slice(at * 5, at * 5 + 5)),
  );
}

/** Each figure on a line of its own with all its labels. */
const onLines =
  (write: (label: string, column: string, figure: string) => string): Write =>
  (labels, pairs) =>
    pairs.map(({ column, figure }) => write(labels.join(''), column, figure)).join('\n');

/** A header and a line of figures below the label of each row. */
function belowHeaders(delimiter: string): Write {
  return (labels, pairs) =>
    [
      ...labels,
      pairs.map(({ column }) => column).join(delimiter),
      pairs.map(({ figure }) => figure).join(delimiter),
    ].join('\n');
}

/** Each row begins with another column. */
function inOtherOrder(write: Write): Write {
  return (labels, pairs) => {
    const first = labels.join('').length % pairs.length;
    return write(labels, [...pairs.slice(first), ...pairs.slice(0, first)]);
  };
}

const WAYS: readonly (readonly [name: string, write: Write])[] = [
  [
    'on lines of their own',
    (labels, pairs) =>
      [labels.join(''), ...pairs.map(({ column, figure }) => `${column}：${figure}`)].join('\n  '),
  ],
  [
    'as items of a list',
    (labels, pairs) =>
      [labels.join(''), ...pairs.map(({ column, figure }) => `${column}：**${figure}**`)].join('\n  - '),
  ],
  [
    'in a sentence',
    (labels, pairs) => [labels.join(''), ...pairs.map((pair) => `${pair.column}${pair.figure}件`)].join('，'),
  ],
  [
    'on the line below their label',
    (labels, pairs) => [...labels, ...pairs.flatMap(({ column, figure }) => [column, figure])].join('\n'),
  ],
  [
    'below the group of their columns',
    (labels, [first, ...pairs]) =>
      [...labels, first, pairs.length > 5 ? '法人或其他组织' : '', ...pairs]
        .flatMap((pair) => (typeof pair === 'object' ? `${pair.column}：${pair.figure}` : (pair ?? [])))
        .join('\n'),
  ],
  ['behind all labels', onLines((label, column, figure) => `${label}-${column}：${figure}`)],
  ['behind all labels and signs', onLines((label, column, figure) => `${label} > ${column} ${figure}`)],
  ['in a table with a row for each', onLines((label, column, figure) => `${label} | ${column} | ${figure}`)],
  ['in a table below the label of each row', belowHeaders('|')],
  ['in two delimited lines below the label of each row', belowHeaders(',')],
  ['in another order', inOtherOrder(onLines((label, column, figure) => `${label}-${column}：${figure}`))],
  [
    'in another order in lines of a program',
    inOtherOrder((labels, pairs) =>
      [labels.join(''), pairs.map(({ column, figure }) => `${column}=${figure}`).join('，')].join('：'),
    ),
  ],
];

it.each(
  FORMS.flatMap((form) => WAYS.map(([name, write]) => [name, form, write] as const)),
)('figures that are named each are read, %s (%s)', async (_, form, write) => {
  const torn = await readTorn(form, (table) => named(table, write));
  expect(wrongCells(torn)).toEqual([]);
  expect(torn.report.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
});

it.each(
  FORMS,
)('a figure whose name is none of the form stands between those of its row (%s)', async (form) => {
  const write = onLines((label, column, figure) => `${label}-${column}：${figure}`);
  const torn = await readTorn(form, (table) =>
    named(table, (labels, [first, ...pairs]) =>
      write(
        labels,
        table.id === 't3'
          ? [first!, { column: '法人或其他组织-小计', figure: '17' }, ...pairs]
          : [first!, ...pairs],
      ),
    ),
  );
  expect(wrongCells(torn)).toEqual([]);
  expect(torn.report.findings.map(({ code }) => code)).toContain('READ-COLUMN-EXTRA');
});

/** What is certain, and another figure than published. */
function certainAndWrong({ sample, report }: Torn): string[] {
  return [...report.cells]
    .filter(([id, { resolved }]) => resolved !== null && resolved !== sample.figures.get(id)?.resolved)
    .map(([id]) => id);
}

const figureThenLabel: Write = (labels, pairs) =>
  [...labels, ...pairs.flatMap(({ column, figure }) => [figure, column])].join('\n');
const labelThenFigure: Write = (labels, pairs) =>
  [...labels, ...pairs.flatMap(({ column, figure }) => [column, figure])].join('\n');
const withoutZeros =
  (write: Write): Write =>
  (labels, pairs) =>
    write(
      labels,
      pairs.map(({ column, figure }) => ({ column, figure: figure === '0' ? '' : figure })),
    ).replace(/\n{2,}/gu, '\n');

it.each(FORMS)('a label that nothing stands behind has a blank cell (%s)', async (form) => {
  const torn = await readTorn(form, (table) => named(table, withoutZeros(labelThenFigure)));
  expect(certainAndWrong(torn)).toEqual([]);
  const figures = [...torn.sample.figures].filter(
    ([id, { resolved }]) => id.startsWith('t3') && resolved !== 0,
  );
  expect(figures.filter(([id, { resolved }]) => torn.report.cells.get(id)?.resolved !== resolved)).toEqual(
    [],
  );
});

it('figures before their labels are not those of the labels before them', async () => {
  const torn = await readTorn('ogi-2019', (table) =>
    named(table, table.id === 't2' ? labelThenFigure : withoutZeros(figureThenLabel)),
  );
  expect(certainAndWrong(torn)).toEqual([]);
});

it.each(
  FORMS,
)('a header is that of the figures below it where the first of them is blank (%s)', async (form) => {
  const { report, tables } = withFigures(inventReport({ form, scale: 'county' }, seeded(8)), (figure) =>
    figure.value === 0 ? notPrinted('') : figure,
  );
  const line = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const card: Write = (labels, pairs) =>
    `<p>${labels.join('')}</p><table>${line(pairs.map(({ column }) => column))}${line(pairs.map(({ figure }) => figure))}</table>`;
  const page = htmlPage(
    report,
    tables.map((table) => ({
      id: table.id,
      html: table.id === 't3' ? named(drawTable(table), card) : tableMarkup(drawTable(table)),
    })),
  );
  const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'a.html', url: null });
  const read = reports[0]!.cells;
  const printed = [...report.figures].filter(([, { state }]) => state === 'number');
  expect(printed.filter(([id, { value }]) => read.get(id)?.resolved !== value)).toEqual([]);
});

it.each(FORMS)('a column that is called like a row is no row (%s)', async (form) => {
  const { report: sample, tables } = inventReport({ form, undivided: false }, seeded(5));
  const line = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const small: Write = (labels, pairs) => {
    const header = pairs.map(({ column }) => column.replace('法律服务机构', '法律援助中心'));
    const heading = labels.map((label) => `<p>${label}</p>`).join('');
    return `${heading}<table>${line(header)}${line(pairs.map(({ figure }) => figure))}</table>`;
  };
  const page = htmlPage(
    sample,
    tables.map((table) => ({ id: table.id, html: named(drawTable(table), small) })),
  );
  const bytes = new TextEncoder().encode(page);
  const { reports } = await extractReports(bytes, { path: 'a.html', url: null });
  expect(reports.flatMap((report) => certainAndWrong({ sample, report }))).toEqual([]);
});

it.each(FORMS)('figures that are named each are read beside tables that are drawn (%s)', async (form) => {
  const [, onOwnLines] = WAYS[0]!;
  const torn = await readTorn(form, (table) =>
    table.id === 't3' ? named(table, onOwnLines) : box(table, DRAWN),
  );
  expect(wrongCells(torn)).toEqual([]);
});
