import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { identitiesOf, loadForms, withCells } from '../../src/forms/index.js';
import { validateForm } from '../../src/forms/validate-form.js';
import { GoujiError } from '../../src/model/error.js';

const forms = loadForms();
/** The content of a form file, to be damaged at will. */
// biome-ignore lint/suspicious/noExplicitAny: the damage is the point
type FormContent = any;
const formFile = (id: string): FormContent =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `../../src/forms/${id}.json`), 'utf8'));

describe('the forms', () => {
  it.each([
    ['ogi-2021', 207, 7],
    ['ogi-2019', 198, 0],
  ])('%s has %i cells, %i of them in the place of others', (id, cells, optional) => {
    const form = forms.find((candidate) => candidate.id === id)!;
    expect(form.cells).toHaveLength(cells);
    expect(form.cells.filter((cell) => cell.optional)).toHaveLength(optional);
  });

  it.each([
    ['ogi-2021', { 'T3-ROW': 25, 'T3-COL': 7, 'T3-GOU': 7, 'T4-SUM': 3, 'T3-BND': 7, 'T2-ISS': 2 }],
    [
      'ogi-2019',
      { 'T3-ROW': 23, 'T3-COL': 7, 'T3-GOU': 7, 'T4-SUM': 3, 'T3-BND': 7, 'T2-OPEN': 2, 'T2-ITEMS': 5 },
    ],
  ])('%s writes its equations out for each row and column', (id, expected) => {
    const counts: Record<string, number> = {};
    for (const { code } of identitiesOf(forms.find((form) => form.id === id)!))
      counts[code] = (counts[code] ?? 0) + 1;
    expect(counts).toEqual(expected);
  });

  it('puts an undivided group in the place of its rows in column sums', () => {
    const form = forms.find((candidate) => candidate.id === 'ogi-2021')!;
    const column = (undivided: string[]) =>
      identitiesOf(form, new Set(undivided)).find(
        ({ code, instance }) => code === 'T3-COL' && instance === 'total',
      )!;
    expect(column([]).left).toContain('t3_other_misc__total');
    expect(column(['t3_other']).left).toContain('t3_other_all__total');
    expect(column(['t3_other']).left).not.toContain('t3_other_misc__total');
  });
});

describe('the form files of the project', () => {
  it.each(forms.map(({ id }) => id))('%s is valid, and loaded as it was validated', (id) => {
    const [loaded] = forms.filter((form) => form.id === id);
    expect(loaded).toEqual(withCells(validateForm(formFile(id), `${id}.json`)));
  });
});

describe('a form file that is not valid', () => {
  const broken = (change: (file: FormContent) => void) => {
    const file = formFile('ogi-2021');
    change(file);
    try {
      validateForm(file, 'my-form.json');
    } catch (error) {
      return error as GoujiError;
    }
    throw new Error('the file was accepted');
  };

  it.each([
    [
      'an unknown field',
      (f: FormContent) => (f.tables[0].panels[0].rows[0].lable = 'x'),
      '.tables[0].panels[0].rows[0]',
    ],
    [
      'a missing label',
      (f: FormContent) => delete f.tables[1].panels[0].columns[0].label,
      '.tables[1].panels[0].columns[0].label',
    ],
    [
      'an id twice',
      (f: FormContent) => (f.tables[0].panels[0].rows[1].id = 't2_regulations'),
      't2_regulations__issued',
    ],
    ['a term that is no row', (f: FormContent) => f.equations[1].left.push('t3_nothing'), '.equations[1]'],
    [
      'terms of two panels',
      (f: FormContent) =>
        (f.equations[0] = {
          ...f.equations[0],
          table: 't2',
          each: 'row',
          left: ['issued'],
          right: ['decisions'],
        }),
      '.equations[0]: its terms are of several panels',
    ],
    ['a table twice', (f: FormContent) => (f.tables[1].id = f.tables[0].id), 'is there twice'],
    ['a rule of no table', (f: FormContent) => (f.wholeNumbers[0].table = 't9'), '.wholeNumbers[0].table'],
    [
      'an equation implied by none',
      (f: FormContent) => (f.equations[0].impliedBy = 'T9-NONE'),
      '.equations[0].impliedBy',
    ],
    ['an equation of no table', (f: FormContent) => (f.equations[0].table = 't9'), '.equations[0].table'],
  ])('names file, place and remedy: %s', (_, change, place) => {
    const error = broken(change);
    expect(error).toBeInstanceOf(GoujiError);
    expect(error.code).toBe('E_FORM_FILE');
    expect(error.message).toContain('my-form.json');
    expect(error.message).toContain(place);
    expect(error.remedy).not.toBe('');
  });
});

const codebook = resolve(import.meta.dirname, '../../../shared/codebook');
describe.skipIf(!existsSync(codebook))('the public codebook', () => {
  it.each(forms.map((form) => [form.id, form] as const))('%s agrees cell by cell', (id, form) => {
    const [header, ...rows] = readFileSync(resolve(codebook, `${id}.csv`), 'utf8')
      .trim()
      .split('\n')
      .map(csvFields);
    expect(header!.slice(0, 7)).toEqual([
      'cell_id',
      'table',
      'group_zh',
      'row_zh',
      'column_zh',
      'row_en',
      'unit',
    ]);
    const ours = form.cells.map((c) => [c.id, c.table, c.groupZh, c.rowZh, c.columnZh, c.rowEn, c.unit]);
    expect(ours).toEqual(rows.map((row) => row.slice(0, 7)));
  });
});

function csvFields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) =>
    (m[1] ?? m[2] ?? '').replaceAll('""', '"').trim(),
  );
}
