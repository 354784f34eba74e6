import { describe, expect, it } from 'vitest';
import { planBySequence } from '../../../src/align/columns/plan/plan-by-sequence.js';
import { layoutsOf } from '../../../src/align/layout/table-layout.js';
import { type PageLine, pageSlot } from '../../../src/align/page/page-line.js';
import { vocabularyOf } from '../../../src/align/page/vocabulary.js';
import { tokensOf } from '../../../src/align/rows/tokens.js';
import { loadForms } from '../../../src/forms/index.js';
import type { Where } from '../../../src/model/place.js';

const NOWHERE: Where = { kind: 'text', start: 0, end: 0 };
const FORMS = loadForms();
const [LAYOUT] = layoutsOf(FORMS[0]!.tables.find(({ id }) => id === 't3')!)[0]!.panels;

/** By what the columns of 法人或其他组织 are known, where this is left of their labels. */
function knownBy(organisations: readonly string[]): string[] {
  const labels = ['自然人', '法人或其他组织', ...organisations, '其他', '总计'];
  const slots = labels.map((label, column) => pageSlot(label, column, 1, NOWHERE));
  const line: PageLine = { block: 0, frame: 'row', slots };
  const plan = planBySequence(tokensOf([line]), LAYOUT!, LAYOUT!.columns.length, vocabularyOf(FORMS).index);
  expect(plan.map(({ column }) => column)).toEqual(LAYOUT!.columns);
  return plan.slice(1, -2).map(({ by }) => by);
}

describe('a header of which the beginnings of labels are left', () => {
  it('is that of the form where they come in its order', () => {
    expect(knownBy(['商业', '科研', '社会公', '法律服'])).toEqual(Array(4).fill('fragment'));
  });

  it('says nothing of its columns where they come in another', () => {
    expect(knownBy(['科研', '商业', '社会公', '法律服'])).toEqual(Array(4).fill('position'));
  });
});
