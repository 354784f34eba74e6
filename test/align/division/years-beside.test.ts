import { describe, expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import type { Report } from '../../../src/model/report.js';
import { type DrawnTable, drawTable } from '../../render/draw.js';
import { tableMarkup } from '../../render/html/markup.js';
import { htmlPage } from '../../render/html/page.js';
import type { PlannedFigure, PlannedTable } from '../../render/plan.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';
import type { Sample } from '../../render/sample.js';
import { packedLeft, withoutSpans } from '../../render/spans.js';
import { textPage } from '../../render/text/page.js';

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
/** A figure of the other year. */
const LAST_YEAR = 9;
const COLUMNS = ['upheld', 'corrected', 'other', 'pending', 'total'];
const ROWS = [
  ['行政复议', 't4_review'],
  ['未经复议直接起诉', 't4_suit_direct'],
  ['复议后起诉', 't4_suit_after_review'],
] as const;

describe('columns that are divided by years', () => {
  it.each([
    ['2022年', '2023年', false],
    ['本年', '上年', true],
  ])('are those of the last year: %s beside %s', async (left, right, isFirst) => {
    const { report, tables } = inventReport({ form: 'ogi-2021', undivided: false, year: 2023 }, seeded(3));
    const figure = (id: string) => report.figures.get(id)!.resolved;
    const row = (cells: readonly (string | number | null)[]) =>
      `<tr>${cells.map((cell) => `<td>${cell ?? ''}</td>`).join('')}</tr>`;
    const header = `<tr><td rowspan="2">类别</td>${RESULTS.map((name) => `<td colspan="2">${name}</td>`).join('')}</tr>`;
    const body = ROWS.map(([label, id]) =>
      row([
        label,
        ...COLUMNS.flatMap((column) => {
          const own = figure(`${id}__${column}`);
          return isFirst ? [own, LAST_YEAR] : [LAST_YEAR, own];
        }),
      ]),
    );
    const disputes = `<table>${header}${row(RESULTS.flatMap(() => [left, right]))}${body.join('')}</table>`;
    const page = htmlPage(
      report,
      tables.map((table) => ({
        id: table.id,
        html: table.id === 't4' ? disputes : tableMarkup(drawTable(table)),
      })),
    );
    const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'a.html', url: null });
    const ids = ROWS.flatMap(([, id]) => COLUMNS.map((column) => `${id}__${column}`));
    expect(ids.map((id) => reports[0]!.cells.get(id)!.resolved)).toEqual(ids.map(figure));
    expect(reports[0]!.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });
});

const OWN = inventReport({ form: 'ogi-2021', scale: 'city', year: 2023 }, seeded(3));
const BEFORE = inventReport({ form: 'ogi-2021', scale: 'county', year: 2022 }, seeded(4));

type Figures = (own: PlannedFigure, before: PlannedFigure) => readonly PlannedFigure[];

/** The report with the columns of a table divided: labels under each of them, or each of the labels over all of them. */
function divided(id: string, labels: readonly string[], figures: Figures, isOver = false): Sample {
  return withTable(id, (table, before) => ({
    ...table,
    panels: table.panels.map((panel, part) => {
      const pairs = panel.rows.map((row, line) =>
        row.figures.map((figure, at) => figures(figure, before.panels[part]!.rows[line]!.figures[at]!)),
      );
      const order = isOver
        ? labels.flatMap((_, label) => panel.columns.map((_, column) => [column, label] as const))
        : panel.columns.flatMap((_, column) => labels.map((_, label) => [column, label] as const));
      return {
        ...panel,
        columns: order.map(([at, label]) => {
          const column = panel.columns[at]!;
          const own = isOver ? [labels[label]!, ...column.labels] : [...column.labels, labels[label]!];
          return { id: `${column.id}${label}`, labels: own };
        }),
        rows: panel.rows.map((row, line) => ({
          ...row,
          figures: order.map(([column, label]) => pairs[line]![column]![label]!),
        })),
      };
    }),
  }));
}

/** The report with each row of a table in lines below each other, each with its label behind those of the row. */
function inLines(id: string, labels: readonly string[], figures: Figures): Sample {
  return withTable(id, (table, before) => ({
    ...table,
    panels: table.panels.map((panel, part) => ({
      ...panel,
      corner: panel.corner ?? '年度',
      rows: panel.rows.flatMap((row, at) => {
        const pairs = row.figures.map((figure, column) =>
          figures(figure, before.panels[part]!.rows[at]!.figures[column]!),
        );
        return labels.map((label, line) => ({
          ...row,
          labels: [...row.labels, label],
          figures: pairs.map((pair) => pair[line]!),
        }));
      }),
    })),
  }));
}

function withTable(id: string, change: (table: PlannedTable, before: PlannedTable) => PlannedTable): Sample {
  const tables = OWN.tables.map((table, at) => (table.id === id ? change(table, BEFORE.tables[at]!) : table));
  return { ...OWN, tables };
}

const ownFirst: Figures = (own, before) => [own, { ...before, cell: null }];
const ownLast: Figures = (own, before) => [{ ...before, cell: null }, own];
const withChange: Figures = (own, before) => [
  own,
  { text: String(Number(own.text) - Number(before.text)), cell: null },
];

const WAYS: readonly (readonly [string, (table: DrawnTable) => DrawnTable])[] = [
  ['with spans', (table) => table],
  ['without spans', packedLeft],
  ['with blanks for spans', (table) => withoutSpans(table, 'blank')],
];

async function readEachWay({ report, tables }: Sample) {
  const pages = WAYS.map(([, change]) =>
    htmlPage(
      report,
      tables.map((table) => ({ id: table.id, html: tableMarkup(change(drawTable(table))) })),
    ),
  );
  const texts = WAYS.map(([, change]) =>
    textPage(
      report,
      tables.map((table) => ({
        id: table.id,
        text: change(drawTable(table))
          .rows.map((row) => row.map(({ text }) => text).join('|'))
          .join('\n'),
      })),
    ),
  );
  const sources = [...pages.map((page) => [page, 'a.html']), ...texts.map((text) => [text, 'a.txt'])];
  return await Promise.all(
    sources.map(async ([page, path]) => {
      const { reports } = await extractReports(new TextEncoder().encode(page), { path: path!, url: null });
      return reports[0]!;
    }),
  );
}

/** How many cells of a table are certain, those that are certain and other than published, and whether any is told of. */
function judged({ cells, findings }: Report, table: string) {
  const own = [...OWN.report.figures].filter(([id]) => id.startsWith(table));
  const resolved = (id: string) => cells.get(id)?.resolved ?? null;
  return {
    certain: own.filter(([id]) => resolved(id) !== null).length,
    wrong: own.filter(([id, { value }]) => resolved(id) !== null && resolved(id) !== value).length,
    isTold: findings.some(
      ({ severity, cells: named }) => severity !== 'note' && named.some((id) => id.startsWith(table)),
    ),
  };
}

function countOf(table: string): number {
  return [...OWN.report.figures.keys()].filter((id) => id.startsWith(table)).length;
}

describe('figures of this year beside or below those of another', () => {
  it.each([
    ['t2', ['本年', '上年'], ownFirst],
    ['t2', ['去年', '今年'], ownLast],
    ['t3', ['2022年', '2023年'], ownLast],
    ['t3', ['本期', '上期'], ownFirst],
    ['t4', ['2023年度', '2022年度'], ownFirst],
    ['t4', ['上年同期', '本年数'], ownLast],
    ['t2', ['2022', '2023'], ownLast],
    ['t4', ['件数', '增减'], withChange],
  ] as const)('are read where labels under each column of %s say which is which: %j', async (table, labels, figures) => {
    for (const report of await readEachWay(divided(table, labels, figures)))
      expect(judged(report, table)).toEqual({ certain: countOf(table), wrong: 0, isTold: false });
  });

  it.each([
    ['t2', ['本年', '上年'], ownFirst],
    ['t3', ['2022年', '2023年'], ownLast],
    ['t4', ['上年度', '本年度'], ownLast],
  ] as const)('are read where each label stands over all columns of %s: %j', async (table, labels, figures) => {
    const reports = await readEachWay(divided(table, labels, figures, true));
    expect(reports.map((report) => judged(report, table).wrong)).toEqual(reports.map(() => 0));
    expect(judged(reports[0]!, table)).toEqual({ certain: countOf(table), wrong: 0, isTold: false });
    expect(judged(reports[1]!, table)).toEqual({ certain: countOf(table), wrong: 0, isTold: false });
  });

  it.each([
    ['t4', ['本年', '上年'], ownFirst],
    ['t4', ['2022年', '2023年'], ownLast],
    ['t4', ['2022', '2023'], ownLast],
    ['t3', ['上年', '本年'], ownLast],
    ['t3', ['2022', '2023'], ownLast],
    ['t3', ['2023', '2022'], ownFirst],
  ] as const)('are read where the rows of %s have a line for each: %j', async (table, labels, figures) => {
    for (const report of await readEachWay(inLines(table, labels, figures))) {
      expect(judged(report, table)).toEqual({ certain: countOf(table), wrong: 0, isTold: false });
      expect(report.findings.some(({ code }) => code === 'READ-ROW-EXTRA')).toBe(true);
    }
  });

  it.each([
    ['甲', '乙'],
    ['2021年', '2022年'],
    ['本年', '本年度'],
    ['上年', '去年同期'],
    ['2021', '2022'],
  ])('are not believed where labels do not say: %s beside %s', async (first, second) => {
    const samples = [
      ...['t2', 't3', 't4'].map((table) => [table, divided(table, [first, second], ownLast)] as const),
      ['t4', divided('t4', [first, second], ownLast, true)] as const,
      ...['t3', 't4'].map((table) => [table, inLines(table, [first, second], ownLast)] as const),
    ];
    for (const [table, sample] of samples)
      for (const report of await readEachWay(sample))
        expect(judged(report, table)).toEqual({ certain: 0, wrong: 0, isTold: true });
  });
});

describe('a single line of table four', () => {
  it.each([
    ['数量', []],
    ['2023年', []],
    ['上年', ['READ-ROW-UNREAD']],
    ['2022年', ['READ-ROW-UNREAD']],
  ])('is told of where its name, %s, is not that of the report', async (name, codes) => {
    const [report] = await readEachWay(inLines('t4', [name], ownFirst));
    const found = report!.findings.filter(({ severity }) => severity !== 'note');
    expect(found.map(({ code }) => code)).toEqual(codes);
  });
});

describe('tables below each other', () => {
  const textOf = (table: PlannedTable) =>
    drawTable(table)
      .rows.map((row) => row.map(({ text }) => text).join('|'))
      .join('\n');
  const readBoth = async (id: string, first: string, second: string, isOwnFirst: boolean) => {
    const both = (own: string, before: string) =>
      [first, isOwnFirst ? own : before, second, isOwnFirst ? before : own].join('\n');
    const texts = OWN.tables.map((table, at) => ({
      id: table.id,
      text: table.id === id ? both(textOf(table), textOf(BEFORE.tables[at]!)) : textOf(table),
    }));
    const bytes = new TextEncoder().encode(textPage(OWN.report, texts));
    const { reports, failures } = await extractReports(bytes, { path: 'a.txt', url: null });
    expect([reports.length, failures]).toEqual([1, []]);
    return reports[0]!;
  };

  it.each([
    ['t2', '2022年', '2023年', false],
    ['t2', '本年度数据', '上年度数据', true],
    ['t2', '2022年主动公开政府信息情况', '2023年主动公开政府信息情况', false],
    ['t3', '2022', '2023', false],
    ['t3', '表1 2023年收到和处理申请情况', '表2 2022年收到和处理申请情况', true],
    ['t4', '上年', '本年', false],
    ['t4', '行政复议、行政诉讼情况（2022年）', '行政复议、行政诉讼情况（2023年）', false],
  ])('are told apart in %s by their captions: %s above %s', async (table, first, second, isOwnFirst) => {
    const report = await readBoth(table, first, second, isOwnFirst);
    expect(judged(report, table)).toEqual({ certain: countOf(table), wrong: 0, isTold: false });
    expect(report.findings.some(({ code }) => code === 'READ-ROW-EXTRA')).toBe(true);
  });

  it.each([
    ['2022年', '单位：件'],
    ['2021年', '2022年'],
    ['2022年12月31日', '2023年12月31日'],
    ['一月', '二月'],
  ])('are not believed where their captions do not say: %s above %s', async (first, second) => {
    const report = await readBoth('t2', first, second, false);
    expect(judged(report, 't2')).toEqual({ certain: 0, wrong: 0, isTold: true });
  });
});

describe('labels of the form that begin with the name of a year', () => {
  it('name their own rows where each cell has a line', async () => {
    const text = OWN.tables.map((table) => ({
      id: table.id,
      text: drawTable(table)
        .rows.flat()
        .map((cell) => cell.text)
        .join('\n'),
    }));
    const bytes = new TextEncoder().encode(textPage(OWN.report, text));
    const { reports } = await extractReports(bytes, { path: 'a.txt', url: null });
    expect(judged(reports[0]!, 't3')).toEqual({ certain: countOf('t3'), wrong: 0, isTold: false });
  });
});

describe('columns that are divided by labels that nobody knows', () => {
  it.each(['\t', '  '])('are not believed, however the text parts them (%j)', async (gap) => {
    const text = [
      '云溪县人民政府2023年政府信息公开工作年度报告',
      ...['二、主动公开政府信息情况', '第二十条第（一）项'],
      `信息内容${gap}本年制发件数${gap}本年废止件数${gap}现行有效件数`,
      Array.from({ length: 3 }, () => `市本级${gap}区县`).join(gap),
      ...['规章', '行政规范性文件'].map((label) => [label, 1, 2, 3, 4, 5, 6].join(gap)),
      ...['第二十条第（五）项', `信息内容${gap}本年处理决定数量`, `市本级${gap}区县`],
      `行政许可${gap}1283${gap}8953`,
      ...['第二十条第（六）项', `信息内容${gap}本年处理决定数量`, `市本级${gap}区县`],
      ...['行政处罚', '行政强制'].map((label) => [label, 504, 977].join(gap)),
    ].join('\n');
    expect(await resolvedIn(text)).toEqual([]);
  });

  it('are not believed where a program set the text in columns', async () => {
    const text = [
      '云溪县人民政府2023年政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      '                                 第二十条第（一）项',
      '    信息内容            本年制发件数        本年废止件数        现行有效件数',
      '                     市本级    区县     市本级     区县     市本级     区县',
      '      规章               1      2       3       4       5       6',
      ' 行政规范性文件           1      2       3       4       5       6',
      ...['五', '六'].flatMap((item) => [
        `                                 第二十条第（${item}）项`,
        '    信息内容                       本年处理决定数量',
        '                         市本级                   区县',
        ...(item === '五' ? ['行政许可'] : ['行政处罚', '行政强制']).map(
          (label) => `    ${label}              1283                  8953`,
        ),
      ]),
    ].join('\n');
    expect(await resolvedIn(text)).toEqual([]);
  });

  async function resolvedIn(text: string): Promise<string[]> {
    const { reports } = await extractReports(new TextEncoder().encode(text), { path: 'a.txt', url: null });
    return [...reports[0]!.cells].flatMap(([id, cell]) => (cell.resolved === null ? [] : [id]));
  }
});

/** A page with table four alone. */
async function readDisputes(table: string, path = 'a.html'): Promise<Report> {
  const title = '云溪县人民政府2023年政府信息公开工作年度报告';
  const heading = '四、政府信息公开行政复议、行政诉讼情况';
  const page = path.endsWith('.html')
    ? `<h1>${title}</h1><p>${heading}</p><table>${table}</table>`
    : [title, heading, table].join('\n');
  const { reports } = await extractReports(new TextEncoder().encode(page), { path, url: null });
  return reports[0]!;
}

function resolvedRow({ cells }: Report, row: string): (number | null)[] {
  return COLUMNS.map((column) => cells.get(`${row}__${column}`)!.resolved);
}

const rowOf = (texts: readonly (string | number)[], span = 1) =>
  `<tr>${texts.map((text, at) => `<td colspan="${at === 0 ? 1 : span}">${text}</td>`).join('')}</tr>`;

describe('a row beside figures of another year', () => {
  const header =
    `<tr><td rowspan="2">类别</td>${RESULTS.map((name) => `<td colspan="2">${name}</td>`).join('')}</tr>` +
    rowOf(RESULTS.flatMap(() => ['本年', '上年']));
  const sound = (label: string) =>
    rowOf([label, ...[1, 2, 3, 4, 10].flatMap((figure) => [figure, LAST_YEAR])]);

  it.each([
    ['lacks some of its cells', rowOf(['未经复议直接起诉', 1, 9, 2, 9, 3, 9, 6])],
    ['has cells too many', rowOf(['未经复议直接起诉', 1, 9, 2, 9, 3, 9, 0, 9, 6, 9, 7, 8])],
    ['has one cell over both years', rowOf(['未经复议直接起诉', 1, 2, 3, 0, 6], 2)],
  ])('is put into no column where it %s', async (_, damaged) => {
    const report = await readDisputes(header + sound('行政复议') + damaged + sound('复议后起诉'));
    expect(resolvedRow(report, 't4_review')).toEqual([1, 2, 3, 4, 10]);
    expect(resolvedRow(report, 't4_suit_direct')).toEqual([null, null, null, null, null]);
    const open = report.findings.find(({ code }) => code === 'READ-COUNT');
    expect(open?.cells).toContain('t4_suit_direct__upheld');
  });
});

describe('quantities made from figures', () => {
  const header = ['类别', ...RESULTS, '同比', '占比'];
  const figures = [
    [1, 2, 3, 4, 10],
    [1, 1, 0, 0, 2],
    [0, 1, 1, 0, 2],
  ];

  it.each([
    ['whose cells stand one to a line', 'a.txt', ['5%', '9%'], (rows: string[][]) => rows.flat().join('\n')],
    [
      'whose rows end before them',
      'a.html',
      ['5%'],
      (rows: string[][]) => rows.map((row) => rowOf(row)).join(''),
    ],
  ])('behind the columns divide none of them, in a table %s', async (_, path, made, draw) => {
    const rows = ROWS.map(([label], at) => [label, ...figures[at]!.map(String), ...made]);
    const report = await readDisputes(draw([header, ...rows]), path);
    expect(ROWS.map(([, id]) => resolvedRow(report, id))).toEqual(figures);
  });
});
