import { describe, expect, it } from 'vitest';
import { loadForms } from '../../src/forms/index.js';
import { ABSENT } from '../../src/model/reading.js';
import { crosswalk, panelValues } from '../../src/panel/index.js';
import { YEAR_IDENTITIES } from '../../src/panel/series/year-links.js';
import { reportOf } from './synthetic.js';

describe('the crosswalk', () => {
  it.each(loadForms())('has every cell of $id, and no other', (form) => {
    const used = crosswalk().flatMap(({ forms }) => {
      const parts = forms.get(form.id);
      return parts ? [...parts.cells, ...(parts.undivided ?? [])] : [];
    });
    expect(new Set(used)).toEqual(new Set(form.cells.map(({ id }) => id)));
  });

  it('names every form for every variable, each variable once', () => {
    const ids = crosswalk().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const formIds = loadForms().map(({ id }) => id);
    expect(crosswalk().filter(({ forms }) => formIds.some((id) => !forms.has(id)))).toEqual([]);
  });

  it('says why where figures are not comparable, and only there a form lacks them', () => {
    for (const { id, comparability, noteZh, noteEn, forms } of crosswalk()) {
      const isOnAll = [...forms.values()].every((parts) => parts !== null);
      expect(`${id} ${isOnAll}`).toBe(`${id} ${comparability !== 'not_comparable'}`);
      if (comparability !== 'same') expect(`${id} ${noteZh && noteEn}`).not.toBe(`${id} `);
    }
  });

  it('calls a variable what the newest form calls it', () => {
    const decisions = crosswalk().find(({ id }) => id === 't2_permits__decisions')!;
    expect(decisions.labelZh).toMatch(/本年处理决定数量$/);
  });

  it('sums cells of one unit and one kind', () => {
    const cells = new Map(loadForms().flatMap((form) => form.cells.map((cell) => [cell.id, cell] as const)));
    for (const { unit, forms } of crosswalk()) {
      const units = [...forms.values()]
        .flatMap((parts) => parts?.cells ?? [])
        .map((id) => cells.get(id)?.unit);
      expect(new Set(units)).toEqual(new Set([unit]));
    }
  });
});

describe('panel values', () => {
  it('add the three rows of （六） on the form of 2021', () => {
    const values = panelValues(
      reportOf(2021, {
        t3_other_no_correction__total: 2,
        t3_other_no_fee__total: 0,
        t3_other_misc__total: 5,
      }),
    );
    expect(values.get('t3_other_all__total')).toEqual({
      value: 7,
      basis: 'derived',
      cells: ['t3_other_no_correction__total', 't3_other_no_fee__total', 't3_other_misc__total'],
    });
    expect(values.has('t2_regulations__public_total')).toBe(false);
  });

  it('take （六） as it stands where it is printed undivided', () => {
    const report = reportOf(2021, { t3_other_all__total: 4 });
    const cells = new Map([...report.cells, ['t3_other_misc__total', ABSENT] as const]);
    const values = panelValues({ ...report, cells });
    expect(values.get('t3_other_all__total')).toMatchObject({ value: 4, basis: 'same' });
    expect(values.get('t3_other_misc__total')?.value).toBeNull();
    expect(panelValues(reportOf(2020, { t3_other_all__total: 3 })).get('t3_other_all__total')?.value).toBe(3);
  });

  it('are unknown where a part is', () => {
    const values = panelValues(reportOf(2022, { t3_other_misc__total: null }));
    expect(values.get('t3_other_all__total')?.value).toBeNull();
  });
});

it('links years by cells that their forms have', () => {
  const cells = new Set(loadForms().flatMap((form) => form.cells.map(({ id }) => `${form.id} ${id}`)));
  const named = YEAR_IDENTITIES.flatMap(({ forms, left, right }) =>
    forms.flatMap((form) => [...left, ...right].map(({ cell }) => `${form} ${cell}`)),
  );
  expect(named.filter((cell) => !cells.has(cell))).toEqual([]);
  expect(YEAR_IDENTITIES).toHaveLength(7 + 2 + 2 + 5);
});
