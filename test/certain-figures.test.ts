import { describe, expect, it } from 'vitest';
import { extractReports } from '../src/extract.js';
import type { Report } from '../src/model/report.js';
import { type DrawnTable, drawTable, textsOfRow } from './render/draw.js';
import { tableMarkup } from './render/html/markup.js';
import { htmlPage } from './render/html/page.js';
import type { PlannedRow, PlannedTable } from './render/plan.js';
import { seeded } from './render/random.js';
import { inventReport } from './render/report.js';
import type { Sample } from './render/sample.js';
import { textPage } from './render/text/page.js';

const PUBLISHED = inventReport(
  { form: 'ogi-2021', scale: 'city', agency: '青川市人民政府', year: 2023 },
  seeded(3),
);
const HEADINGS = [/二、主动公开.*\n/u, /三、收到和处理.*\n/u, /四、政府信息公开行政复议.*\n/u];
const PENALTIES = /行政处罚\d+\n/u;

/** The lines of a table: the cells of each row with something between labels, and something between figures. */
function linesOf(table: DrawnTable, gap: string, labelGap = gap): string {
  return table.rows
    .filter((row) => row.length > 0)
    .map((row) => {
      const { labels, figures } = textsOfRow(row);
      return [labels.join(labelGap), figures.join(gap)].join(labelGap);
    })
    .join('\n');
}

/** The text of the report, written so. */
function pageOf({ report, tables }: Sample, write: (table: DrawnTable) => string): string {
  return textPage(
    report,
    tables.map((table) => ({ id: table.id, text: write(drawTable(table)) })),
  );
}

async function read(page: string): Promise<Report> {
  const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'page.txt', url: null });
  return reports[0]!;
}

async function readHtml(
  { report, tables }: Sample,
  write = (table: DrawnTable) => tableMarkup(table),
): Promise<Report> {
  const html = tables.map((table) => ({ id: table.id, html: write(drawTable(table)) }));
  const bytes = new TextEncoder().encode(htmlPage(report, html));
  const { reports } = await extractReports(bytes, { path: 'page.html', url: null });
  return reports[0]!;
}

/** The report with the figures of another table 四 in a line above its own. */
function withLineFirst(sample: Sample, other: PlannedTable, label: string): Sample {
  const first = other.panels[0]!.rows[0]!;
  const labelled = (row: PlannedRow, text: string) => ({ ...row, labels: text === '' ? [] : [text] });
  const tables = sample.tables.map((table) =>
    table.id !== 't4'
      ? table
      : {
          ...table,
          panels: table.panels.map((panel) => ({
            ...panel,
            corner: label === '' ? null : '年度',
            rows: [
              labelled(first, label),
              ...panel.rows.map((row) => labelled(row, label === '' ? '' : '2023年')),
            ],
          })),
        },
  );
  return { ...sample, tables };
}

/** The report with other columns in table 三. */
function withColumns(sample: Sample, change: <T>(columns: readonly T[]) => readonly T[]): Sample {
  const tables = sample.tables.map((table) => ({
    ...table,
    panels: table.panels.map((panel) =>
      table.id !== 't3'
        ? panel
        : {
            ...panel,
            columns: change(panel.columns),
            rows: panel.rows.map((row) => ({ ...row, figures: change(row.figures) })),
          },
    ),
  }));
  return { ...sample, tables };
}

/** The table with some labels of its columns left out. */
function withoutLabels(table: DrawnTable, isLost: (text: string) => boolean): DrawnTable {
  const rows = table.rows.map((row) =>
    row.map((cell) => (cell.role === 'header' && isLost(cell.text) ? { ...cell, text: '' } : cell)),
  );
  return { ...table, rows };
}

/** Figures that are certain and other than those published. */
function wrongIn({ cells }: Report): string[] {
  return [...PUBLISHED.report.figures].flatMap(([id, { value }]) => {
    const resolved = cells.get(id)?.resolved ?? null;
    return resolved === null || resolved === value ? [] : [`${id}: ${resolved} for ${value}`];
  });
}

function certainIn({ cells }: Report, table: string): number {
  return [...cells].filter(([id, { resolved }]) => id.startsWith(table) && resolved !== null).length;
}

function isNamed({ findings }: Report, cell: string): boolean {
  return findings.some(({ severity, cells }) => severity !== 'note' && cells.includes(cell));
}

/** Table 三 with a column that the form does not have, first among the organisations. */
function withOwnColumn({ report, tables }: Sample): Sample {
  const put = <T>(items: readonly T[], item: T) => [...items.slice(0, 1), item, ...items.slice(1)];
  return {
    report,
    findings: [],
    tables: tables.map((table) => ({
      ...table,
      panels: table.panels.map((panel) =>
        table.id !== 't3'
          ? panel
          : {
              ...panel,
              columns: put(panel.columns, { id: 'own', labels: [panel.columns[1]!.labels[0]!, '网上申请'] }),
              rows: panel.rows.map((row, at) => ({
                ...row,
                figures: put(row.figures, { text: String(at), cell: null }),
              })),
            },
      ),
    })),
  };
}

describe('a figure is certain only where the page leaves no other reading', () => {
  it('puts an unknown column that begins a line of the header before the next one there', async () => {
    const report = await read(pageOf(withOwnColumn(PUBLISHED), (table) => linesOf(table, '|')));
    expect(wrongIn(report)).toEqual([]);
    expect(certainIn(report, 't3')).toBe(175);
  });

  it('does not take digits under a header with an unknown label for those of the form alone', async () => {
    const page = pageOf(PUBLISHED, (table) => linesOf(table, '')).replace(
      /本年处理决定数量\n(行政许可)/u,
      '合并办理本年处理决定数量\n$19',
    );
    const report = await read(page);
    expect(wrongIn(report)).toEqual([]);
    expect(certainIn(report, 't3')).toBe(175);
  });

  it('does not take them for those of the form alone where each row is a paragraph of its own either', async () => {
    const report = await readHtml(PUBLISHED, (table) =>
      linesOf(table, '', ' ')
        .replace(/(本年收费金额.*)\n行政事业性收费 (\d+)/u, '$1\n本年 上年\n行政事业性收费 $232')
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('\n'),
    );
    expect(wrongIn(report)).toEqual([]);
    expect(isNamed(report, 't2_fees__amount_wan')).toBe(true);
    expect(certainIn(report, 't3')).toBe(175);
  });

  it('does not take them for those of the form alone below years, and takes those of its year where they are parted', async () => {
    const page = pageOf(PUBLISHED, (table) => linesOf(table, ''));
    const fee = PUBLISHED.report.figures.get('t2_fees__amount_wan')!.value;
    for (const years of ['2023年2022年', '2023年 2022年']) {
      const [glued, parted] = await Promise.all(
        ['32', ' 32'].map((other) =>
          read(page.replace(/(本年收费金额.*)\n(行政事业性收费)([\d.]+)/u, `$1\n${years}\n$2$3${other}`)),
        ),
      );
      expect(glued!.cells.get('t2_fees__amount_wan')!.resolved).toBeNull();
      expect(isNamed(glued!, 't2_fees__amount_wan')).toBe(true);
      expect([null, fee]).toContain(parted!.cells.get('t2_fees__amount_wan')!.resolved);
    }
  });

  it('takes digits behind two labels for neither row', async () => {
    const page = pageOf(PUBLISHED, (table) => linesOf(table, ''));
    const report = await read(page.replace(/行政处罚(\d+)\n行政强制/u, '行政处罚行政强制$1'));
    expect(wrongIn(report)).toEqual([]);
    expect(isNamed(report, 't2_penalties__decisions')).toBe(true);
    expect(isNamed(report, 't2_coercion__decisions')).toBe(true);
    expect(certainIn(report, 't3')).toBe(175);
  });

  it('does not take digits before a row that is not found for those of one row', async () => {
    const page = pageOf(PUBLISHED, (table) => linesOf(table, ''));
    expect(page).toMatch(PENALTIES);
    const report = await read(page.replace(/(行政处罚\d+)\n行政强制/u, '$1'));
    expect(wrongIn(report)).toEqual([]);
    expect(isNamed(report, 't2_penalties__decisions')).toBe(true);
    expect(certainIn(report, 't3')).toBe(175);
  });

  it('believes nothing that no sum confirms where digits stand behind each row between tabs', async () => {
    let line = 0;
    const page = pageOf(PUBLISHED, (table) =>
      linesOf(table, '\t').replaceAll(/\d$/gmu, (digit) => digit + (line++ % 9)),
    );
    const report = await read(page);
    expect(wrongIn(report).filter((cell) => cell.startsWith('t2'))).toEqual([]);
  });

  it('believes neither of two tables under one title, though one of them looks like that of another form', async () => {
    const before = inventReport({ form: 'ogi-2021', scale: 'county' }, seeded(4));
    const [, lastYear] = before.tables.map((table) => linesOf(drawTable(table), ' '));
    const page = pageOf(PUBLISHED, (table) => linesOf(table, ''));
    const undivided = page.replace(/（六）其他处理1[\s\S]*?(?=（七）总计)/u, '（六）其他处理0000000\n');
    const report = await read(
      undivided.replace('三、收到和处理政府信息公开申请情况\n', `$&上年数据\n${lastYear}\n本年数据\n`),
    );
    expect(certainIn(report, 't3')).toBe(0);
    expect(isNamed(report, 't3_new_received__total')).toBe(true);
  });

  it.each([
    ' ',
    '\n',
    '：',
  ])('believes nothing where last year stands first in each table, written otherwise (%j)', async (gap) => {
    const before = inventReport({ form: 'ogi-2021', scale: 'county' }, seeded(4)).tables;
    const page = pageOf(PUBLISHED, (table) => linesOf(table, ' ', gap));
    const both = before.reduce(
      (text, table, at) =>
        text.replace(HEADINGS[at]!, `$&上年数据\n${linesOf(drawTable(table), ' ')}\n本年数据\n`),
      page,
    );
    const { reports } = await extractReports(new TextEncoder().encode(both), { path: 'page.txt', url: null });
    expect(reports.flatMap(wrongIn)).toEqual([]);
  });

  it.each([
    '',
    '市本级',
  ])('believes neither of two lines under the header of table 四 (%j)', async (label) => {
    const [, , before] = inventReport({ form: 'ogi-2021', scale: 'county' }, seeded(4)).tables;
    const isTold = (report: Report) => isNamed(report, 't4_review__total');
    const [other, copy] = await Promise.all(
      [before!, PUBLISHED.tables[2]!].map((table) => readHtml(withLineFirst(PUBLISHED, table, label))),
    );
    expect(wrongIn(other!)).toEqual([]);
    expect([certainIn(other!, 't4'), isTold(other!)]).toEqual([0, true]);
    expect(certainIn(copy!, 't4')).toBe(15);
  });

  it('believes neither of two rows of one label with other figures, unless sums confirm the one that was read', async () => {
    const page = pageOf(PUBLISHED, (table) => linesOf(table, '|'));
    const total = /（七）总计\|.*\n/u.exec(page)![0];
    const other = total.replace(/\d(?=\n)/u, (digit) => String((Number(digit) + 1) % 10));
    const [otherFirst, ownFirst, copied] = await Promise.all(
      [other + total, total + other, total + total].map((rows) => read(page.replace(total, rows))),
    );
    expect(wrongIn(otherFirst!)).toEqual([]);
    expect(otherFirst!.cells.get('t3_result_total__total')!.resolved).toBeNull();
    expect(certainIn(ownFirst!, 't3')).toBe(175);
    expect(isNamed(ownFirst!, 't3_result_total__total')).toBe(true);
    expect(certainIn(copied!, 't3')).toBe(175);
    expect(isNamed(copied!, 't3_result_total__total')).toBe(false);
  });

  it('does not take a blank before three digits for the end of a cell where digits run together', async () => {
    const page = pageOf(PUBLISHED, (table) => linesOf(table, ''));
    const [thousands, plain] = await Promise.all(
      ['1118 2 510', '1118 2 51'].map((figures) =>
        read(page.replace(/行政规范性文件\d+/u, `行政规范性文件${figures}`)),
      ),
    );
    const [open, read3] = [thousands!, plain!].map(({ cells }) =>
      ['issued', 'repealed', 'in_force'].map((column) => cells.get(`t2_normative_docs__${column}`)?.resolved),
    );
    expect(open).toEqual([null, null, null]);
    expect(read3).toEqual([1118, 2, 51]);
  });

  it('takes no digits twice over for one figure where digits run together', async () => {
    const page = pageOf(PUBLISHED, (table) => linesOf(table, ''));
    const twice = page.replace(/行政处罚(\d+)/u, '行政处罚$1$1').replace(/行政强制\d+/u, '行政强制77');
    const [report, one] = await Promise.all([twice, page.replace(/行政强制\d+/u, '行政强制77')].map(read));
    const cells = ['t2_penalties__decisions', 't2_coercion__decisions'];
    expect(cells.map((cell) => [report!.cells.get(cell)?.resolved, isNamed(report!, cell)])).toEqual(
      cells.map(() => [null, true]),
    );
    expect(one!.cells.get('t2_coercion__decisions')?.resolved).toBe(77);
  });

  it('takes digits that run together under a label that stands there twice for those of no one column', async () => {
    const page = pageOf(PUBLISHED, (table) => linesOf(table, ''))
      .replace(/信息内容(本年处理决定数量\n行政处罚)(\d+)/u, '信息内容本年处理决定数量$135$2')
      .replace(/行政强制(\d+)/u, '行政强制12$1');
    const report = await read(page);
    const cells = ['t2_penalties__decisions', 't2_coercion__decisions'];
    expect(cells.map((cell) => [report.cells.get(cell)?.resolved, isNamed(report, cell)])).toEqual(
      cells.map(() => [null, true]),
    );
    expect(report.cells.get('t2_permits__decisions')?.resolved).not.toBeNull();
  });

  it('does not take a blank for the end of a cell where digits run together beside it', async () => {
    const page = pageOf(PUBLISHED, (table) => linesOf(table, '')).replace(/规章\d+/u, '规章01 60');
    const report = await read(page);
    const cells = ['issued', 'repealed', 'in_force'].map((column) => `t2_regulations__${column}`);
    expect(cells.map((cell) => [report.cells.get(cell)?.resolved, isNamed(report, cell)])).toEqual(
      cells.map(() => [null, true]),
    );
  });

  it('takes no digits beside a letter that a scan makes of a digit for a figure', async () => {
    const page = pageOf(PUBLISHED, (table) => linesOf(table, ' '));
    for (const letter of ['S', 'B', 'g', '丨'])
      for (const misread of [`行政处罚 ${letter}$1`, `行政处罚 $1${letter}`, `行政处罚${letter}$1`]) {
        const report = await read(page.replace(/行政处罚 (\d+)/u, misread));
        const cell = report.cells.get('t2_penalties__decisions')!;
        expect([cell.resolved, isNamed(report, 't2_penalties__decisions')], misread).toEqual([null, true]);
      }
  });

  it('believes no figure beside a text that may be no cell', async () => {
    const page = pageOf(PUBLISHED, (table) => linesOf(table, ' '));
    const report = await read(page.replace(/规章 (\d+) (\d+) \d+/u, '规章 $1 $2 5/8'));
    const regulations = [...report.cells].filter(([id]) => id.startsWith('t2_regulations'));
    expect(regulations.map(([, { resolved }]) => resolved)).toEqual([null, null, null]);
    expect(certainIn(report, 't3')).toBe(175);
  });

  it('believes no end of a row that no sum confirms where other rows add up but for a digit at their ends', async () => {
    for (const gap of ['\t', '']) {
      const page = pageOf(PUBLISHED, (table) => linesOf(table, gap));
      const noted = page.replace(/((?:予以|部分)公开.*|行政强制.*)(?=\n)/gu, '$&2');
      const [sound, damaged] = await Promise.all([read(page), read(noted)]);
      const ends = ['t2_coercion__decisions', 't2_permits__decisions', 't3_granted__total'];
      expect(ends.map((cell) => damaged!.cells.get(cell)!.resolved)).toEqual([null, null, null]);
      expect(ends.every((cell) => isNamed(damaged!, cell))).toBe(true);
      expect(ends.map((cell) => isNamed(sound!, cell))).toEqual([false, false, false]);
    }
  });

  it('believes none where a digit stands behind the zero at the end of another row', async () => {
    const page = pageOf(PUBLISHED, (table) => linesOf(table, '\t'));
    const report = await read(page.replace(/(属于国家秘密.*)\t\d+(?=\n)/u, '$1\t03'));
    expect(report.cells.get('t2_coercion__decisions')!.resolved).toBeNull();
  });

  it('believes them where a row does not add up for another reason', async () => {
    const page = pageOf(PUBLISHED, (table) => linesOf(table, '\t'));
    const report = await read(
      page.replace(/(予以公开\t)(\d+)/u, (_, label, figure) => `${label}${Number(figure) + 40}`),
    );
    expect(report.cells.get('t2_coercion__decisions')!.resolved).not.toBeNull();
  });

  it('believes no figure of columns whose order is only assumed', async () => {
    const exchanged = withColumns(PUBLISHED, ([first, second, third, ...others]) => [
      first!,
      third!,
      second!,
      ...others,
    ]);
    const [noLabels, noneOfTwo, oneLost] = await Promise.all(
      [() => true, (text: string) => /商业|科研/u.test(text), (text: string) => text === '商业企业'].map(
        (isLost) => readHtml(exchanged, (table) => tableMarkup(withoutLabels(table, isLost))),
      ),
    );
    expect([noLabels!, noneOfTwo!, oneLost!].flatMap(wrongIn)).toEqual([]);
    expect([noLabels!, noneOfTwo!, oneLost!].map((report) => certainIn(report, 't3'))).toEqual([0, 125, 175]);
  });

  it('believes no row read by its place where a line elsewhere has the same unknown label', async () => {
    const unnamed = (table: DrawnTable) => tableMarkup(table).replace('1.属于国家秘密', '某项');
    const line = '<table><tr><td>某项</td><td>9</td><td>9</td></tr></table>';
    const [once, more] = await Promise.all(
      ['', line].map((behind) =>
        readHtml(PUBLISHED, (table) => (table.id === 't3' ? unnamed(table) + behind : tableMarkup(table))),
      ),
    );
    expect([once!, more!].map((report) => certainIn(report, 't3'))).toEqual([175, 168]);
    expect([once!, more!].flatMap(wrongIn)).toEqual([]);
  });

  it('believes no two rows of one unknown label: exchanged they would add up as well', async () => {
    const unnamed = (table: DrawnTable) =>
      tableMarkup(table).replace(/[12]\.(?:属于国家秘密|其他法律行政法规禁止公开)/gu, '件');
    const report = await readHtml(PUBLISHED, unnamed);
    expect(certainIn(report, 't3')).toBe(161);
    expect(wrongIn(report)).toEqual([]);
  });

  it('takes no block of table 四 for another where a label of its header stands in the line of the heading', async () => {
    const page = pageOf(PUBLISHED, (table) => linesOf(table, '|').replaceAll(/$/gmu, '|'));
    const report = await read(page.replace(/(行政诉讼情况)\n/u, '$1'));
    expect(wrongIn(report)).toEqual([]);
    expect(isNamed(report, 't4_review__total')).toBe(true);
  });

  it('takes no block of table 四 for another where no label tells them apart', async () => {
    const isGroup = (text: string) => /复议|诉讼/u.test(text);
    const report = await readHtml(PUBLISHED, (table) =>
      tableMarkup(table.id === 't4' ? withoutLabels(table, isGroup) : table),
    );
    expect([certainIn(report, 't4'), isNamed(report, 't4_review__total')]).toEqual([0, true]);
    const one = await readHtml(PUBLISHED, (table) =>
      tableMarkup(withoutLabels(table, (text) => text === '行政复议')),
    );
    expect(certainIn(one, 't4')).toBe(15);
  });

  it('decodes no rows of a table that leaves out a column with its label', async () => {
    const page = pageOf(
      withColumns(PUBLISHED, (columns) => columns.filter((_, at) => at !== 3)),
      (table) => linesOf(table, ' '),
    );
    expect(wrongIn(await read(page))).toEqual([]);
  });

  it('takes no row by its place among rows of offices', async () => {
    const page = pageOf(PUBLISHED, (table) =>
      linesOf(table, '|').replaceAll(/\|(\d[\d|]*)$/gmu, (_, figures: string) => {
        const others = figures.replaceAll(/\d+/gu, (digits) => String(Number(digits) + 7));
        return `|市本级|${figures}\n区县|${others}`;
      }),
    );
    expect(wrongIn(await read(page)).filter((cell) => cell.startsWith('t3'))).toEqual([]);
  });

  it('believes neither of two columns of one label where their figures differ', async () => {
    const before = inventReport({ form: 'ogi-2021', scale: 'county' }, seeded(4));
    const lastYear = before.tables[1]!.panels[0]!.rows;
    const twice = PUBLISHED.tables.map((table) => ({
      ...table,
      panels: table.panels.map((panel) =>
        table.id !== 't3'
          ? panel
          : {
              ...panel,
              columns: panel.columns.flatMap((column) => [column, column]),
              rows: panel.rows.map((row, line) => ({
                ...row,
                figures: row.figures.flatMap((figure, at) => [
                  { text: lastYear[line]!.figures[at]!.text, cell: null },
                  figure,
                ]),
              })),
            },
      ),
    }));
    const report = await readHtml({ ...PUBLISHED, tables: twice });
    expect(wrongIn(report)).toEqual([]);
    expect(isNamed(report, 't3_new_received__total')).toBe(true);
  });
});
