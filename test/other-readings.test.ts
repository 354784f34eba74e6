import { describe, expect, it } from 'vitest';
import { extractReports } from '../src/extract.js';
import type { Report } from '../src/model/report.js';
import { drawTable } from './render/draw.js';
import { tableMarkup } from './render/html/markup.js';
import { htmlPage } from './render/html/page.js';
import type { PlannedPanel, PlannedRow } from './render/plan.js';
import { seeded } from './render/random.js';
import { inventReport } from './render/report.js';
import { drawnTextPage } from './render/text/page.js';

const PUBLISHED = inventReport(
  { form: 'ogi-2021', scale: 'city', agency: '青川市人民政府', year: 2023 },
  seeded(3),
);

/** The page as text, a row to a line, something between its cells. */
function textOf(gap: string): string {
  return drawnTextPage(PUBLISHED, (table) =>
    table.rows
      .filter((row) => row.length > 0)
      .map((row) => row.map(({ text }) => text).join(gap))
      .join('\n'),
  );
}

/** The page as HTML, with one panel of a table changed. */
function htmlOf(id: string, change: (panel: PlannedPanel) => PlannedPanel): string {
  const tables = PUBLISHED.tables.map((table) => ({
    ...table,
    panels: table.panels.map((panel) => (table.id === id ? change(panel) : panel)),
  }));
  const drawn = tables.map((table) => ({ id: table.id, html: tableMarkup(drawTable(table)) }));
  return htmlPage(PUBLISHED.report, drawn);
}

function onRows(panel: PlannedPanel, change: (row: PlannedRow) => readonly string[]): PlannedPanel {
  const rows = panel.rows.map((row) => ({
    ...row,
    figures: change(row).map((text) => ({ text, cell: null })),
  }));
  return { ...panel, rows };
}

async function read(page: string): Promise<Report> {
  const path = page.startsWith('<') ? 'page.html' : 'page.txt';
  const { reports } = await extractReports(new TextEncoder().encode(page), { path, url: null });
  return reports[0]!;
}

function resolved({ cells }: Report, ...ids: string[]): (number | null)[] {
  return ids.map((id) => cells.get(id)!.resolved);
}

function isTold({ findings }: Report, id: string): boolean {
  return findings.some(({ severity, cells }) => severity !== 'note' && cells.includes(id));
}

/** Figures that are certain and other than those published. */
function wrongIn({ cells }: Report): string[] {
  return [...PUBLISHED.report.figures].flatMap(([id, { value }]) => {
    const figure = cells.get(id)!.resolved;
    return figure === null || figure === value ? [] : [`${id}: ${figure} for ${value}`];
  });
}

describe('what no figure is', () => {
  it.each([
    ['2023年', ''],
    ['2023年度', ''],
    ['2023年 4767.79', ' '],
    ['2023年4767.79', ''],
    ['O.79', ' '],
  ])('believes no digits of %j behind a label', async (text, gap) => {
    const report = await read(textOf(gap).replace(/(行政事业性收费) ?4767\.79/u, `$1${gap}${text}`));
    expect(resolved(report, 't2_fees__amount_wan')).toEqual([null]);
    expect(isTold(report, 't2_fees__amount_wan')).toBe(true);
  });

  it('believes no figure that begins with a zero', async () => {
    const page = htmlOf('t2', (panel) =>
      onRows(panel, ({ figures }) => figures.map(({ text }) => (text === '434' ? '0434' : text))),
    );
    const report = await read(page);
    expect(resolved(report, 't2_normative_docs__in_force')).toEqual([null]);
    expect(isTold(report, 't2_normative_docs__in_force')).toBe(true);
  });

  it('believes no count that looks whole beside others with numbers of a list before them', async () => {
    const page = htmlOf('t2', (panel) =>
      onRows(panel, ({ figures }) => figures.map(({ text }) => (text.includes('.') ? text : `1.${text}`))),
    );
    const report = await read(page);
    const cells = ['t2_normative_docs__issued', 't2_permits__decisions', 't2_coercion__decisions'];
    expect(report.cells.get('t2_permits__decisions')!.value).toBe(1);
    expect(resolved(report, ...cells)).toEqual([null, null, null]);
    expect(cells.map((id) => isTold(report, id))).toEqual([true, true, true]);
  });

  it('believes no part of a number where whole ones are counted', async () => {
    const page = htmlOf('t2', (panel) =>
      onRows(panel, ({ figures }) => figures.map(({ text }) => (text === '434' ? '1.434' : text))),
    );
    const report = await read(page);
    const cell = report.cells.get('t2_normative_docs__in_force')!;
    expect([cell.value, cell.resolved]).toEqual([1.434, null]);
    expect(isTold(report, 't2_normative_docs__in_force')).toBe(true);
  });
});

describe('a row that may have slipped', () => {
  it('is not believed beside a blank total where the other blocks of table 四 print theirs', async () => {
    // 0 0 35 35 (blank): the last block without one of its zeros.
    const page = htmlOf('t4', (panel) =>
      onRows(panel, ({ figures }) =>
        [...figures.slice(0, 10), ...figures.slice(11)].map(({ text }) => text).concat(''),
      ),
    );
    const report = await read(page);
    expect(wrongIn(report)).toEqual([]);
    expect(isTold(report, 't4_suit_after_review__pending')).toBe(true);
  });

  it('is not believed beside a dash where the parts then fall short of the total', async () => {
    // 0 - 0 0 35 35 for 0 0 0 35 35 in the last block.
    const page = htmlOf('t4', (panel) =>
      onRows(panel, ({ figures }) =>
        figures.map(({ text }, at) => (at === 11 ? '-' : at === 13 ? '0' : at === 14 ? '35' : text)),
      ),
    );
    const report = await read(page);
    expect(wrongIn(report)).toEqual([]);
    expect(isTold(report, 't4_suit_after_review__pending')).toBe(true);
  });

  it('is not believed in full where most rows of its panel lack a cell', async () => {
    const page = htmlOf('t3', (panel) =>
      onRows(panel, ({ id, figures }) => {
        const texts = figures.map(({ text }) => text);
        return id === 't3_denied_security_stability' ? ['第5页', ...texts.slice(0, -1)] : texts.slice(1);
      }),
    );
    const report = await read(page);
    expect(wrongIn(report)).toEqual([]);
    expect(isTold(report, 't3_denied_security_stability__business')).toBe(true);
  });

  it('is not believed where bars in its cells make more cells than there are columns', async () => {
    const report = await read(
      textOf('|').replaceAll(/^.*出版物\|.*$/gmu, '3.要求提供公开出版物|||0|0|0|0|0||'),
    );
    const cells = ['natural_person', 'total'].map((column) => `t3_not_processed_publication__${column}`);
    expect(resolved(report, ...cells)).toEqual([null, null]);
    expect(isTold(report, cells[1]!)).toBe(true);
  });

  it('is not believed so either where most rows have bars in their cells, each in others', async () => {
    let row = 0;
    const report = await read(
      textOf('|').replaceAll(/^(.*\p{Script=Han}[^|]*)(?:\|\d+){7}$/gmu, (line: string, label: string) => {
        row += 1;
        if (row % 5 < 2 || label.includes('总计')) return line;
        return `${label}|${row % 2 === 0 ? '||0|0|0|0|0||' : '0|0|||0|0|0||'}`;
      }),
    );
    const cells = ['business', 'research', 'total'].map((column) => `t3_carried_in__${column}`);
    expect(resolved(report, ...cells)).toEqual([null, null, null]);
    expect(isTold(report, cells[2]!)).toBe(true);
  });

  it('is believed beside a blank total as far as sums across rows hold', async () => {
    const page = htmlOf('t3', (panel) =>
      onRows(panel, ({ id, figures }) =>
        figures.map(({ text }, at) => (id === 't3_new_received' && at === 6 ? '' : text)),
      ),
    );
    const report = await read(page);
    const cells = ['natural_person', 'business', 'other_org'].map((column) => `t3_new_received__${column}`);
    expect(resolved(report, ...cells)).toEqual([755, 874, 1032]);
  });

  it('is not believed where its last figure may go on in a line below', async () => {
    const report = await read(textOf('|').replace('行政处罚|3899', '行政处罚|3\n899'));
    expect(resolved(report, 't2_penalties__decisions')).toEqual([null]);
    expect(isTold(report, 't2_penalties__decisions')).toBe(true);
  });
});

describe('rows of text that lost a figure each', () => {
  const without = (column: number) =>
    textOf('|')
      .replaceAll(/(?:\|\d+){7}$/gmu, (figures) =>
        figures
          .split('|')
          .toSpliced(column + 1, 1)
          .join('|'),
      )
      .replaceAll(/(?<=\d)\|(?=\d)/gu, '、')
      .replaceAll('|', '：');

  it('are not taken to leave their totals out where the last figure may be one', async () => {
    const report = await read(without(1));
    expect(wrongIn(report)).toEqual([]);
    expect(isTold(report, 't3_granted__research')).toBe(true);
  });

  it('are read without totals where the last figure can be none', async () => {
    const report = await read(without(6));
    expect(wrongIn(report)).toEqual([]);
    expect(resolved(report, 't3_new_received__natural_person', 't3_new_received__other_org')).toEqual([
      755, 1032,
    ]);
  });

  it('do not settle table 四 by totals that may be left out there as well', async () => {
    const withoutTotals = without(6).replace(/^33、.*$/mu, '0、0、0、0、0、0、0、1、0、1、0、2');
    const report = await read(withoutTotals);
    expect(resolved(report, 't4_suit_after_review__upheld', 't4_suit_after_review__total')).toEqual([
      null,
      null,
    ]);
  });
});

describe('a header that contradicts its figures', () => {
  it('is not believed where its labels slipped to the left and the rows of another order do not add up', async () => {
    const page = htmlOf('t4', (panel) => {
      const labels = panel.columns.map((column) => column.labels.at(-1)!);
      const columns = panel.columns.map((column, at) => ({
        ...column,
        labels: [...column.labels.slice(0, -1), labels[at + 1] ?? ''],
      }));
      return { ...panel, columns };
    });
    const report = await read(page);
    expect(wrongIn(report)).toEqual([]);
    expect(isTold(report, 't4_suit_direct__total')).toBe(true);
  });
});
