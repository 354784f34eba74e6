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

/** The text of the report, each row in a line: labels, then figures with something between them. */
function pageOf(
  gap: string,
  change: (line: string, table: string) => string = (line) => line,
  labelGap = gap,
  rowGap = '\n',
): string {
  const tables = PUBLISHED.tables.map((table) => {
    const rows = drawTable(table).rows.filter((row) => row.length > 0);
    const lines = rows.map((row) => {
      const { labels, figures } = textsOfRow(row);
      return change([labels.join(labelGap), figures.join(gap)].join(labelGap), table.id);
    });
    return { id: table.id, text: lines.join(rowGap) };
  });
  return textPage(PUBLISHED.report, tables);
}

async function read(page: string): Promise<Report> {
  const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'page.txt', url: null });
  return reports[0]!;
}

/** Figures that are certain and other than those published. */
function wrongIn({ cells }: Report): string[] {
  return [...PUBLISHED.report.figures].flatMap(([id, { value }]) => {
    const resolved = cells.get(id)?.resolved ?? null;
    return resolved === null || resolved === (value ?? 0) ? [] : [`${id}: ${resolved} for ${value}`];
  });
}

function certainIn({ cells }: Report, table: string): number {
  return [...cells].filter(([id, { resolved }]) => id.startsWith(table) && resolved !== null).length;
}

function isNamed({ findings }: Report, cell: string): boolean {
  return findings.some(({ severity, cells }) => severity !== 'note' && cells.includes(cell));
}

describe('of a damaged text nothing is certain that is wrong', () => {
  it('where the figures of rows stand within their labels, of which signs are misread', async () => {
    for (const seed of [67, 88]) {
      const random = seeded(seed);
      const page = pageOf(
        '',
        (line, table) => {
          const figures = line.search(/\d+$/u);
          if (table !== 't3' || figures < 8 || random.chance(0.4)) return line;
          const at = random.int(2, figures - 2);
          const rest = line.slice(at, figures);
          const misread = random.chance(0.5) ? `${rest.slice(0, 2)}某${rest.slice(3)}` : rest;
          return `${line.slice(0, at)}\n${line.slice(figures)}\n${misread}`;
        },
        ' ',
      );
      expect(wrongIn(await read(page))).toEqual([]);
    }
  });

  it('where figures are lost from a line that prints its zeros', async () => {
    const line = '4 | 0 | 0 | 3 | 7 | 0 | 0 | 0 | 1 | 0 | 4 | 0 | 5';
    const page = pageOf(' | ').replace(/(?:\d+ [|] ){14}\d+(?=\n)/u, line);
    const report = await read(page);
    expect(report.cells.get('t4_suit_after_review__corrected')!.resolved).toBeNull();
    expect(certainIn(report, 't3')).toBe(175);
  });

  it('where the page ends within a row', async () => {
    const page = pageOf('\n\n', undefined, '\n\n', '\n\n\n');
    const report = await read(page.replace(/(2[.]没有现成信息需要另行制作\n\n).*/su, '$11\n\n0\n\n1'));
    expect(report.cells.get('t3_unavailable_needs_creation__total')!.resolved).toBeNull();
    expect(report.cells.get('t3_unavailable_not_held__total')!.resolved).not.toBeNull();
  });

  it('where a line end cuts a figure of a row with a blank cell, which leaves no trace', async () => {
    const page = pageOf('\t')
      .replaceAll(/(?<=\t)0(?=[\t\n])/gu, ' ')
      .replace('本年制发件数\t本年废止件数\t', '本年制发件数本年废止件数\t\t')
      .replace(/规章.*\n行政规范性文件.*/u, '规章\t \t1\n5\t27\n行政规范性文件\t4\n\t9\t8');
    const report = await read(page);
    const issued = ['t2_regulations__issued', 't2_regulations__repealed', 't2_regulations__in_force'];
    expect(issued.map((id) => report.cells.get(id)!.resolved)).toEqual([null, null, null]);
  });

  it('where labels stand before figures, of which one is a word for nothing', async () => {
    const page = pageOf('\n', undefined, '\n')
      .replace(/规章((?:\n[\d.]+)+)\n行政规范性文件/u, '规章\n行政规范性文件$1')
      .replace(/行政处罚(\n\d+)\n行政强制\n\d+/u, '行政处罚\n行政强制$1\nnan');
    expect(wrongIn(await read(page))).toEqual([]);
  });

  it.each([
    ['digits printed twice are one', /1{2,}/gu, '1'],
    ['figures lost the zeros at their end', /(?<=[1-9])0+(?= |$)/gu, ''],
  ])('where %s', async (_, digits, left) => {
    const change = (line: string) =>
      line.replace(/(?<= )\d[\d. ]*$/u, (figures) => figures.replace(digits, left));
    const page = pageOf(' ', change).replace(/(?<=行政许可 )\d+/u, '26');
    const report = await read(page);
    expect(report.cells.get('t2_permits__decisions')!.resolved).toBeNull();
    expect(isNamed(report, 't2_permits__decisions')).toBe(true);
  });
});

describe('figures that blanks part within their thousands', () => {
  it('are joined in a text in which some of them seem to run together', async () => {
    const page = pageOf(' ').replaceAll(/(?<=[ \n]\d{1,3})(?=\d{3}(?:[ \n]|$))/gu, ' ');
    const report = await read(page.replaceAll(',', ' '));
    expect(page).toMatch(/\d 0\d\d /u);
    expect(wrongIn(report)).toEqual([]);
    expect(certainIn(report, 't3')).toBe(175);
  });
});
