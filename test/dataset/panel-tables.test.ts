import { describe, expect, it } from 'vitest';
import { CARRYOVER } from '../../src/dataset/tables/carryover-table.js';
import { PANEL } from '../../src/dataset/tables/panel-table.js';
import { layOverForm } from '../../src/dataset/tables/report-on-form.js';
import { loadForms } from '../../src/forms/index.js';
import { ledgerRows } from '../../src/panel/index.js';
import { reportOf } from '../panel/synthetic.js';

/** The row of a table, by the names of its fields. */
function rowOf<Row>(
  table: { readonly fields: readonly { readonly name: string; readonly value: (row: Row) => unknown }[] },
  row: Row,
): Record<string, unknown> {
  return Object.fromEntries(table.fields.map(({ name, value }) => [name, value(row)]));
}

describe('panel.csv', () => {
  const row = (year: number, figures: Record<string, number>) =>
    rowOf(PANEL, layOverForm(reportOf(year, figures), loadForms()));

  it('joins both forms where they mean the same, and leaves empty what a form does not have', () => {
    expect(row(2020, { t3_other_all__total: 4, t2_regulations__public_total: 7 })).toMatchObject({
      report_id: '某局-2020',
      form: 'ogi-2019',
      agency: '某局',
      region_code: null,
      year: 2020,
      t3_other_all__total: 4,
      t3_other_misc__total: null,
      t2_regulations__public_total: 7,
      t2_regulations__in_force: null,
    });
    expect(row(2021, { t3_other_misc__total: 5 })).toMatchObject({
      t3_other_all__total: 5,
      t3_other_misc__total: 5,
      t2_regulations__public_total: null,
      t2_regulations__in_force: 0,
    });
  });

  it('names every column once', () => {
    const names = PANEL.fields.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('carryover.csv', () => {
  it('has a row for every column of a year', () => {
    const series = [reportOf(2021, { t3_carried_out__total: 2 }), reportOf(2022)];
    const rows = ledgerRows(series).map((row) => rowOf(CARRYOVER, row));
    expect(rows).toHaveLength(14);
    expect(rows.at(-1)).toEqual({
      report_id: '某局-2022',
      previous_report_id: '某局-2021',
      agency: '某局',
      year: 2022,
      column: 'total',
      carried_out: 2,
      carried_in: 0,
      difference: 2,
      status: 'broken',
    });
  });
});
