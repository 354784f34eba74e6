import { describe, expect, it } from 'vitest';
import { ofImpliedColumns } from '../../../src/align/columns/plan/implied-columns.js';
import type { ColumnPlan } from '../../../src/align/columns/plan/plan.js';
import { layoutsOf } from '../../../src/align/layout/table-layout.js';
import { loadForms } from '../../../src/forms/index.js';

const TABLE = loadForms()[0]!.tables.find(({ id }) => id === 't3')!;
const [LAYOUT] = layoutsOf(TABLE)[0]!.panels;
const LABELLED: ColumnPlan = LAYOUT!.columns.map((column, at) => ({
  column,
  by: 'label',
  raw: column.id,
  span: { from: at, to: at },
}));
const EXCHANGED: ColumnPlan = [LABELLED[1]!, LABELLED[0]!, ...LABELLED.slice(2)];
const withoutSpans = (plan: ColumnPlan): ColumnPlan => plan.map((planned) => ({ ...planned, span: null }));
const isBelieved = (plan: ColumnPlan) =>
  ofImpliedColumns(plan, LAYOUT!).every(({ by }, at) => by === plan[at]!.by);

describe('labels over columns of which nothing is drawn', () => {
  it('are believed where they make the form', () => {
    expect(isBelieved(LABELLED)).toBe(true);
    expect(isBelieved(withoutSpans(LABELLED))).toBe(true);
  });

  it('are believed in another order where they stand over the figures, not where only their sequence tells it', () => {
    expect(isBelieved(EXCHANGED)).toBe(true);
    expect(isBelieved(withoutSpans(EXCHANGED))).toBe(false);
  });

  it.each(LABELLED.map((_, at) => at))('are not believed where column %i is not among them', (lost) => {
    expect(isBelieved(LABELLED.filter((_, at) => at !== lost))).toBe(false);
  });
});
