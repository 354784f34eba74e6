import { describe, expect, it } from 'vitest';
import { reconcile } from '../../src/reconcile/reconcile.js';
import { form, reading, row } from './printed-reading.js';

const NOT_HELD = Object.keys(row('t3_unavailable_not_held', []));

/** The reading of a report in which two rows make up all that was handled; the second of them is printed as given. */
function readingWith(printed: readonly string[]) {
  return reading({
    ...row('t3_granted', ['10', '2', '1', '1', '1', '0', '15']),
    ...row('t3_unavailable_not_held', printed),
    ...row('t3_result_total', ['38', '11', '2', '1', '4', '0', '56']),
    ...row('t3_new_received', ['38', '11', '2', '1', '4', '0', '56']),
  });
}

function reconciled(printed: readonly string[]) {
  const { cells, findings } = reconcile(form, readingWith(printed));
  return {
    resolved: NOT_HELD.map((id) => cells.get(id)!.resolved),
    verdicts: new Set(findings.filter(({ kind }) => kind === 'hard').map(({ verdict }) => verdict)),
    ambiguous: findings.filter(({ code }) => code === 'READ-AMBIGUOUS').flatMap((finding) => finding.cells),
  };
}

describe('a row with a blank cell', () => {
  it('is sound where it adds up', () => {
    const { verdicts, ambiguous } = reconciled(['28', '9', '1', '', '3', '', '41']);
    expect([...verdicts]).toEqual([]);
    expect(ambiguous).toEqual([]);
  });

  it.each([
    ['to the right', ['', '28', '9', '1', '0', '3', '0']],
    ['to the left', ['9', '1', '0', '3', '0', '41', '']],
  ])('is not believed where it may have slipped %s, and the source is not accused', (_, printed) => {
    const { resolved, verdicts } = reconciled(printed);
    expect(resolved.filter((value) => value !== null && value !== 0)).toEqual([]);
    expect([...verdicts]).toEqual(['reading_ambiguous']);
  });

  it('tells of the blank that must hold a figure', () => {
    const { resolved, ambiguous } = reconciled(['', '9', '1', '0', '3', '0', '41']);
    expect(resolved).toEqual([null, 9, 1, 0, 3, 0, 41]);
    expect(ambiguous).toEqual([NOT_HELD[0]]);
  });

  it('keeps its figures where the columns confirm them, and its total is wrong', () => {
    const { resolved, verdicts } = reconciled(['28', '9', '1', '', '3', '', '14']);
    expect(resolved.slice(0, 3)).toEqual([28, 9, 1]);
    expect([...verdicts]).toEqual(['source_inconsistent']);
  });
});
