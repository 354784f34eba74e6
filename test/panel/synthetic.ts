import fc from 'fast-check';
import { loadForms } from '../../src/forms/index.js';
import type { CellReading, OpenRow } from '../../src/model/reading.js';
import { ABSENT } from '../../src/model/reading.js';
import type { Report } from '../../src/model/report.js';

export const COLUMNS = [
  'natural_person',
  'business',
  'research',
  'public_welfare',
  'legal_service',
  'other_org',
  'total',
];

/** A figure as printed. */
function printed(value: number): CellReading {
  return { ...ABSENT, raw: String(value), state: 'number', value, resolved: value, basis: 'printed' };
}

const BLANK: CellReading = { ...ABSENT, raw: '', state: 'blank' };

/** What stands in some cells; null for a blank. All other cells of the form hold 0, the optional ones are not there. */
export type Figures = Readonly<Record<string, number | null>>;

/** A report of an invented agency; the form is that of its year. */
export function reportOf(year: number, figures: Figures = {}, over: Partial<Report> = {}): Report {
  const form = loadForms().find(({ id }) => id === (year < 2021 ? 'ogi-2019' : 'ogi-2021'))!;
  const cells = form.cells
    .filter(({ id, optional }) => !optional || id in figures)
    .map(({ id }) => {
      const figure = figures[id] === undefined ? 0 : figures[id];
      return [id, figure === null ? BLANK : printed(figure)] as const;
    });
  return {
    reportId: `某局-${year}`,
    source: { path: `${year}.html`, url: null, sha256: null, mediaType: 'text/html', charset: null },
    form: form.id,
    agency: '某局',
    identity: null,
    year,
    published: null,
    cells: new Map(cells),
    openRows: [],
    prose: [],
    claims: [],
    checks: { assessed: 0, passed: 0, failed: 0, notAssessable: 0 },
    findings: [],
    ...over,
  };
}

/** The report with one row whose digits run together. */
export function withOpenRow(report: Report, row: Omit<OpenRow, 'count' | 'table'>): Report {
  const glued: CellReading = { ...ABSENT, raw: row.raw, state: 'text' };
  const cells = new Map([...report.cells, ...row.cells.map((id) => [id, glued] as const)]);
  const open = { ...row, table: row.cells[0]!.slice(0, 2), count: row.readings.length };
  return { ...report, cells, openRows: [...report.openRows, open] };
}

/** The report with another figure in a cell. */
export function withFigure(report: Report, cell: string, value: number): Report {
  return { ...report, cells: new Map([...report.cells, [cell, printed(value)]]) };
}

/** Figures of consecutive years, from 2019 on, that agree with each other in everything. */
export const consistentYears: fc.Arbitrary<Report[]> = fc
  .record({
    start: fc.integer({ min: 0, max: 500 }),
    years: fc.array(
      fc.record({
        flow: fc.integer({ min: 0, max: 60 }),
        repealed: fc.integer({ min: 0, max: 20 }),
        carried: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 }),
        delta: fc.integer({ min: -5, max: 30 }),
      }),
      { minLength: 3, maxLength: 6 },
    ),
  })
  .map(({ start, years }) => {
    let stock = start;
    let items = start;
    let carriedIn = [0, 0, 0, 0, 0, 0];
    return years.map(({ flow, repealed, carried, delta }, index) => {
      const year = 2019 + index;
      stock += year < 2021 ? flow : flow - repealed;
      const figures: Record<string, number> = Object.fromEntries([
        ...inColumns('t3_carried_in', carriedIn),
        ...inColumns('t3_carried_out', carried),
        ...inColumns('t3_new_received', carried),
        ...inColumns('t3_result_total', carriedIn),
        ...(year < 2021
          ? [
              ['t2_regulations__public_total', stock],
              ['t2_regulations__opened_new', flow],
              ['t2_permits__items_prior', items],
              ['t2_permits__items_delta', delta],
            ]
          : [
              ['t2_regulations__in_force', stock],
              ['t2_regulations__issued', flow],
              ['t2_regulations__repealed', repealed],
            ]),
      ]);
      carriedIn = carried;
      items += delta;
      return reportOf(year, figures);
    });
  });

function inColumns(row: string, six: readonly number[]): [string, number][] {
  const all = [...six, six.reduce((sum, figure) => sum + figure, 0)];
  return COLUMNS.map((column, index) => [`${row}__${column}`, all[index]!]);
}
