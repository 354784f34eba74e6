import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRecords } from '../../../src/dataset/read-records.js';
import { readTable } from '../../../src/dataset/read-table.js';
import { coverageIn, formIn, reportIn } from '../../../src/review/across/agency-line.js';
import { figuresOverYears } from '../../../src/review/across/agency-over-years.js';
import { compareAgencies } from '../../../src/review/across/compare-agencies.js';
import {
  DISPUTES,
  FIRST_VARIABLES,
  HANDLED,
  OUTCOMES,
  REQUESTS,
  SHARES,
} from '../../../src/review/across/measures.js';
import { bodiesOf, scopesOf } from '../../../src/review/across/scopes.js';
import { agencyOverYears } from '../../../src/review/library/across/agency-over-years.js';
import {
  type Across,
  type AcrossFigures,
  openAcross,
} from '../../../src/review/library/across/open-across.js';
import { variableOverAgencies } from '../../../src/review/library/across/variable-over-agencies.js';
import { variables } from '../../../src/review/library/across/variables.js';
import { keptFolder } from '../../dataset/temporary-folder.js';
import { writeTianjin } from './tianjin.js';

let folder: Awaited<ReturnType<typeof keptFolder>>;
let across: Across;
let tables: AcrossFigures;

beforeAll(async () => {
  folder = await keptFolder();
  await writeTianjin(folder.path);
  const reports = await readTable(folder.path, 'reports');
  const rows = reports.map(({ report_id: reportId = '', form = '' }) => ({ reportId, form }));
  across = openAcross(folder.path, rows);
  tables = await across.figures();
});

afterAll(() => folder.remove());

const variable = (id: string) => variables().find((each) => each.id === id)!;
const agency = (id: string) => tables.matrix.agencies.find((each) => each.id === id)!;
const overYears = (id: string) => agencyOverYears(agency(id), tables, []);

function valuesOf(agencyId: string, variableId: string) {
  return figuresOverYears(overYears(agencyId), variable(variableId)).map(
    ({ state, value }) => value ?? state,
  );
}

describe('the coverage matrix', () => {
  it('tells of every agency and year what the dataset has', () => {
    const { matrix } = tables;
    const states = (id: string) => matrix.years.map((year) => coverageIn(agency(id), year));
    expect(matrix.years).toEqual([2019, 2020, 2021, 2022, 2023, 2024]);
    expect(states('120102-government')).toEqual(['found', 'found', 'missing', 'found', 'found', 'found']);
    expect(states('120103-government')[3]).toBe('replaced');
    expect(states('120104-government')[4]).toBe('withdrawn');
    expect(states('120115-教育局')).toEqual([null, null, 'found', 'found', 'found', 'found']);
    expect(matrix.reportsLeftOut).toBe(0);
  });

  it('names the report and its form where there is one', () => {
    const line = agency('120102-government');
    expect(reportIn(line, 2020)).toBe('120102-government-2020');
    expect([2020, 2021, 2022].map((year) => formIn(line, year, tables.matrix))).toEqual([
      'ogi-2019',
      null,
      'ogi-2021',
    ]);
    expect([2018, 2021].map((year) => reportIn(line, year))).toEqual([null, null]);
  });

  it('names the regions and those above', () => {
    expect(tables.matrix.regions.slice(0, 2).map(({ name }) => name)).toEqual(['天津市', '和平区']);
  });
});

describe('an agency over years', () => {
  it('has a figure, a gap for what is not known and one for a year without a report: never a zero', () => {
    expect(valuesOf('120115-government', 't3_new_received__total')).toEqual([41, 'open', 68, 48, 62, 41]);
    expect(valuesOf('120102-government', 't3_granted__total')[2]).toBe('no_report');
    expect(valuesOf('120102-government', 't3_partial__natural_person')[2]).toBe('no_report');
  });

  it('does not carry a variable over to a form that counts something else', () => {
    expect(valuesOf('120115-government', 't2_regulations__made_new')).toEqual([
      ...[2, 2],
      ...['not_on_form', 'not_on_form', 'not_on_form', 'not_on_form'],
    ]);
    expect(valuesOf('120115-government', 't2_regulations__issued').slice(1, 3)).toEqual(['not_on_form', 2]);
  });

  it('adds up what one form divides', () => {
    const others = valuesOf('120115-government', 't3_other_all__total');
    expect(others.every((value) => typeof value === 'number' && value > 0)).toBe(true);
  });

  it('marks the figures that were corrected', () => {
    const figures = figuresOverYears(overYears('120101-government'), variable('t3_granted__total'));
    expect(figures.map(({ isCorrected }) => isCorrected)).toEqual([false, true, false, false, false, false]);
    expect(figures[1]).toEqual({ state: 'number', value: 19, isCorrected: true });
  });

  it('shows both figures of a broken carry-over, and their difference', async () => {
    const ledger = (await across.ledgers()).get('120115-government')!;
    const ofTotal = ledger.filter(({ column, year }) => column === 'total' && year >= 2022);
    expect(ofTotal.slice(0, 2)).toEqual([
      { year: 2022, column: 'total', carriedOut: 4, carriedIn: 6, difference: -2, status: 'broken' },
      { year: 2023, column: 'total', carriedOut: 5, carriedIn: 5, difference: 0, status: 'holds' },
    ]);
  });
});

describe('agencies side by side in a year', () => {
  const over = (id: string) => ({ variable: variable(id), over: variableOverAgencies(id, tables) });
  const below = () => scopesOf(tables.matrix).find(({ id }) => id === 'below:120000')!;

  it('are found by region and by body', () => {
    expect(scopesOf(tables.matrix).map(({ id, agencies }) => `${id} ${agencies.length}`)).toEqual([
      'all 9',
      'below:120000 9',
      'in:120115 3',
    ]);
    expect(bodiesOf(below().agencies)).toEqual([{ body: 'government', count: 7 }]);
  });

  it('stand in the order of their figures, those without one last', () => {
    const compared = compareAgencies(tables.matrix, below().agencies, 2020, {
      above: [over('t3_new_received__total')],
      below: [],
    });
    const told = compared.map(({ agency: { id }, value, above }) => `${id} ${value ?? above.state}`);
    expect(told.slice(-3)).toEqual(['120115-财政局 5', '120115-government open', '120115-教育局 no_report']);
    const values = compared.flatMap(({ value }) => value ?? []);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });

  it('are compared by a share only where both of its figures are known and it is of something', () => {
    const measure = { above: [over('t4_review__corrected')], below: [over('t4_review__total')] };
    const compared = compareAgencies(tables.matrix, below().agencies, 2020, measure);
    const find = (id: string) => compared.find((each) => each.agency.id === id)!;
    expect(find('120115-财政局')).toMatchObject({ below: { value: 0 }, value: null });
    const { above, below: all, value } = find('120101-government');
    expect(value).toBe(above.value! / all!.value!);
  });
});

describe('a table that is not there', () => {
  it('has no records', async () => {
    const records = [];
    for await (const record of readRecords(folder.path, 'no-such-table')) records.push(record);
    expect(records).toEqual([]);
  });
});

describe('the measures of the charts', () => {
  it('are sums of variables that the panel has', () => {
    const sums = [...REQUESTS, ...OUTCOMES, ...DISPUTES].flatMap(({ variables, part = [], columns = [] }) => [
      ...variables,
      ...part,
      ...columns,
    ]);
    const shares = SHARES.flatMap(({ above, below }) => [...above, ...below]);
    const known = new Set(variables().map(({ id }) => id));
    const named = [...Object.values(FIRST_VARIABLES), HANDLED, ...sums, ...shares];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('divide everything that was handled into the outcomes', () => {
    const lastYear = (id: string) => Number(valuesOf('120102-government', id).at(-1));
    const parts = OUTCOMES.flatMap(({ variables }) => variables.map(lastYear));
    expect(lastYear(HANDLED)).toBeGreaterThan(0);
    expect(parts.reduce((sum, each) => sum + each, 0)).toBe(lastYear(HANDLED));
  });
});
