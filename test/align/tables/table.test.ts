import { describe, expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import type { Report } from '../../../src/model/report.js';
import { layoutOf } from '../../render/all-layouts.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';

describe('the cells of a table', () => {
  it('are told of where two columns have one name and other figures', async () => {
    const { findings } = await readEdited((page) =>
      page
        .replace(/(<td)([^>]*>总计<\/td>)/u, '$1$2$1$2')
        .replaceAll(/(<tr>(?:(?!<\/tr>).)*[一二四]、(?:(?!<\/tr>).)*)(<\/tr>)/gu, '$1<td>77</td>$2'),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'READ-COLUMN-TWICE',
        cells: expect.arrayContaining(['t3_new_received__total']),
      }),
    );
  });

  it('are not certain where a label of the form stands among them', async () => {
    const { cells, findings } = await readEdited((page) =>
      page.replace(/(规章<\/td><td>)\d+/u, '$1本年制发件数'),
    );
    expect(cells.get('t2_regulations__in_force')).toMatchObject({
      state: 'number',
      resolved: null,
      basis: null,
    });
    expect(findings.map(({ code }) => code)).toContain('READ-TEXT');
  });

  it('stay under their labels where one row is moved, although the label of a group comes first on the page', async () => {
    const received = ['natural_person', 'business', 'total'].map((column) => `t3_new_received__${column}`);
    const figures = ({ cells }: Report) => received.map((id) => cells.get(id)?.resolved);
    const whole = await readEdited((page) => page, 'html-spans-labels-low');
    const moved = await readEdited(
      (page) => page.replaceAll(/((?:（七）总计|（二）部分公开[^<]*)<\/td>)/gu, '$1<td></td>'),
      'html-spans-labels-low',
    );
    expect(figures(moved)).toEqual(figures(whole));
  });

  it('are read below a line that numbers the columns', async () => {
    const whole = await readEdited((page) => page);
    const numbers = (count: number) =>
      Array.from({ length: count }, (_, at) => `<td>${at + 1}</td>`).join('');
    const { cells, findings } = await readEdited((page) =>
      page
        .replace(/<tr>(?=(?:<td>\d+<\/td>){15}<\/tr>)/u, `<tr>${numbers(15)}</tr>$&`)
        .replace(
          /<tr>(?=(?:(?!<\/tr>).)*一、本年新收)/u,
          `<tr><td colspan="3">栏次</td>${numbers(7)}</tr>$&`,
        ),
    );
    const figures = (of: Report['cells']) => [...of].map(([id, { resolved }]) => [id, resolved]);
    expect(figures(cells)).toEqual(figures(whole.cells));
    expect(findings.map(({ code }) => code)).toEqual(whole.findings.map(({ code }) => code));
  });

  it('of a table in one line are found below an empty line, also within its header, and in the next table', async () => {
    const whole = await readEdited((page) => page);
    const figures = (report: Report) =>
      [...report.cells].filter(([id]) => id.startsWith('t4')).map(([, cell]) => cell.resolved);
    const lastRow = /<tr>(?=(?:<td>\d+<\/td>){15}<\/tr>)/u;
    const spacer = '<tr><td colspan="15"></td></tr>';
    const parted = await readEdited((page) =>
      page
        .replace(/(<tr>(?:(?!<\/tr>).)*行政诉讼(?:(?!<\/tr>).)*<\/tr>)/u, `$1${spacer}`)
        .replace(lastRow, `${spacer}$&`),
    );
    expect(figures(parted)).toEqual(figures(whole));
    expect(parted.findings.map(({ code }) => code)).not.toContain('READ-MERGED');
    for (const gap of ['<tr><td colspan="15"></td></tr><tr>', '</table><p>- 3 -</p><table><tr>'])
      expect(figures(await readEdited((page) => page.replace(lastRow, gap)))).toEqual(figures(whole));
  });
});

/** A report of the 2021 form as a plain page, changed before it is read. */
async function readEdited(edit: (page: string) => string, layout = 'html-spans-right'): Promise<Report> {
  const random = seeded(5);
  const page = layoutOf(layout).render(inventReport({ form: 'ogi-2021', scale: 'dense' }, random), random);
  if (typeof page !== 'string') throw new Error('the layout gives text');
  const { reports } = await extractReports(new TextEncoder().encode(edit(page)), {
    path: 'page.html',
    url: null,
  });
  const [report] = reports;
  if (!report) throw new Error('no report');
  return report;
}
