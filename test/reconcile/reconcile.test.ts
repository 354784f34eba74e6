import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/forms/index.js';
import type { Finding } from '../../src/model/finding.js';
import { ABSENT, type CellReading } from '../../src/model/reading.js';
import { reconcile } from '../../src/reconcile/reconcile.js';
import { cell, form, reading, row } from './printed-reading.js';

const codes = (result: { findings: readonly Finding[] }) => result.findings.map((finding) => finding.code);

describe('a table of which nothing is drawn', () => {
  const IDS = Object.keys(row('t3_granted', []));
  const resolvedOf = (cells: Readonly<Record<string, string | null>>, isPlain: boolean, ids = IDS) => {
    const result = reconcile(form, { ...reading(cells), implied: [{ cells: ids, isPlain }] });
    return ids.map((id) => result.cells.get(id)!.resolved);
  };

  it('gives the figures of a plain row through which one sum holds', () => {
    expect(resolvedOf(row('t3_granted', ['2', '0', '0', '0', '0', '0', '2']), true)).toEqual([
      2, 0, 0, 0, 0, 0, 2,
    ]);
  });

  it('withholds those through which none does, and keeps what is printed', () => {
    expect(resolvedOf(row('t3_granted', ['12', '0', '0', '0', '0', '0', '2']), true)).toEqual([
      ...[null, 0, 0, 0, 0, 0, null],
    ]);
  });

  it('withholds a row that is not plain unless all sums through it hold', () => {
    const none = [null, null, null, null, null, null, null];
    expect(resolvedOf(row('t3_granted', ['2', '0', '0', '0', '0', '0', '2']), false)).toEqual(none);
    expect(resolvedOf({}, false)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('believes the place of a plain row that has no sums, and no other', () => {
    const cells = { t2_permits__decisions: '7' };
    expect(resolvedOf(cells, true, ['t2_permits__decisions'])).toEqual([7]);
    expect(resolvedOf(cells, false, ['t2_permits__decisions'])).toEqual([null]);
  });
});

describe('a report whose sums hold', () => {
  it('passes every identity of the form', () => {
    expect(reconcile(form, reading({})).checks).toEqual({
      assessed: 42,
      passed: 42,
      failed: 0,
      notAssessable: 0,
    });
  });

  it('is told apart from one that says nothing because all is 0', () => {
    expect(codes(reconcile(form, reading({})))).toEqual(['ALL-ZERO']);
  });
});

describe('a blank cell', () => {
  const received = ['5', '', '', '', '', '', '5'];

  it('is 0 where the printed figures already make up the printed total', () => {
    const result = reconcile(
      form,
      reading({ ...row('t3_new_received', received), ...row('t3_carried_out', received) }),
    );
    expect(result.cells.get('t3_new_received__business')).toMatchObject({
      state: 'blank',
      value: null,
      resolved: 0,
      basis: 'proved',
      certificate: ['T3-ROW t3_new_received'],
    });
    expect(result.checks.notAssessable).toBe(0);
  });

  it('stays open where it may hide a figure', () => {
    const result = reconcile(form, reading(row('t3_new_received', ['5', '', '0', '0', '0', '0', '7'])));
    expect(result.cells.get('t3_new_received__business')).toMatchObject({ resolved: null, basis: null });
  });

  it('that is a total is never derived, and leaves its sum not assessable', () => {
    const result = reconcile(form, reading(row('t4_review', ['1', '2', '0', '0', ''])));
    expect(result.cells.get('t4_review__total')).toMatchObject({ resolved: null });
    expect(result.assessments.find(({ identity }) => identity.code === 'T4-SUM')?.status).toBe(
      'not_assessable',
    );
  });

  it('counts as 0 as well where it is open which cell of a row is the blank, and every reading gives 0', () => {
    const own = reading(row('t4_review', ['4', '0', '', '0', '4']));
    const proved: CellReading = {
      ...ABSENT,
      raw: '4 0 0 4',
      state: 'text',
      resolved: 0,
      basis: 'proved',
      certificate: ['T4-SUM t4_review'],
    };
    const open = ['t4_review__corrected', 't4_review__other', 't4_review__pending'];
    const cells = new Map([...own.cells, ...open.map((id) => [id, proved] as const)]);
    expect(reconcile(form, { ...own, cells }).checks).toMatchObject({ failed: 0, notAssessable: 0 });
    cells.set('t4_review__total', cell('5'));
    expect(reconcile(form, { ...own, cells }).checks).toMatchObject({ notAssessable: 1 });
  });

  it('does not make an empty row of table four look checked', () => {
    const result = reconcile(form, reading(row('t4_review', ['', '', '', '', ''])));
    expect(result.checks).toMatchObject({ passed: 41, failed: 0, notAssessable: 1 });
  });

  it('is not proved where another identity through it fails', () => {
    // The row makes the blank 0, the column lacks exactly one: the two contradict each other about it.
    const figures = {
      ...row('t3_granted', ['', '0', '0', '0', '0', '0', '0']),
      t3_result_total__natural_person: '1',
    };
    const result = reconcile(form, reading(figures));
    expect(result.cells.get('t3_granted__natural_person')).toMatchObject({ resolved: null, basis: null });
    expect(codes(result)).toContain('T3-COL');
  });
});

describe('a dash or an absent cell', () => {
  it('is no zero of its own, but can be proved one when it is a dash', () => {
    const result = reconcile(form, reading({ t4_review__upheld: '-', t4_review__pending: null }));
    expect(result.cells.get('t4_review__upheld')).toMatchObject({ state: 'dash', value: null, resolved: 0 });
    expect(result.cells.get('t4_review__pending')).toMatchObject({ state: 'absent', resolved: null });
  });
});

describe('figures that contradict each other', () => {
  it('are reported with both sums, and left as they are', () => {
    const result = reconcile(form, reading(row('t4_review', ['1', '1', '0', '0', '3'])));
    const finding = result.findings.find(({ code }) => code === 'T4-SUM')!;
    expect(finding).toMatchObject({ left: 2, right: 3, verdict: 'source_inconsistent', severity: 'error' });
    expect(finding.messageZh).toBe(
      '行政复议：结果维持 1 + 结果纠正 1 = 2，但总计 3，相差-1（四种结果之和等于总计）',
    );
    expect(result.cells.get('t4_review__total')?.resolved).toBe(3);
  });

  it('fail whatever a blank hides, where the parts exceed their whole', () => {
    const result = reconcile(form, reading(row('t4_review', ['5', '', '0', '0', '3'])));
    expect(codes(result)).toContain('T4-SUM');
  });

  it('are not blamed on the source where our reading of them is in doubt', () => {
    const doubt: Finding = {
      code: 'READ-ROW-LABEL',
      kind: 'reading',
      severity: 'warning',
      verdict: 'reading_ambiguous',
      cells: ['t4_review__total'],
      left: null,
      right: null,
      messageZh: '',
      messageEn: '',
      quote: null,
    };
    const result = reconcile(form, reading(row('t4_review', ['1', '1', '0', '0', '3']), [doubt]));
    expect(result.findings.find(({ code }) => code === 'T4-SUM')?.verdict).toBe('reading_ambiguous');
  });

  it('report a bound only where the equation that covers it cannot be assessed', () => {
    const broken = { ...row('t3_carried_out', ['4', '0', '0', '0', '0', '0', '4']) };
    expect(codes(reconcile(form, reading(broken)))).not.toContain('T3-BND');
    const uncovered = { ...broken, t3_result_total__natural_person: 'x', t3_result_total__total: 'x' };
    expect(codes(reconcile(form, reading(uncovered)))).toContain('T3-BND');
  });

  it.each(['1.5', '-3'])('break the rule of whole numbers: %s', (text) => {
    expect(codes(reconcile(form, reading({ t4_review__upheld: text })))).toContain('T4-INT');
    expect(codes(reconcile(form, reading({ t2_permits__decisions: text })))).toContain('T2-INT');
  });

  it.each(['4.26', '-1'])('do not vouch for a count that is no whole number: %s', (text) => {
    const { cells } = reconcile(form, reading({ t4_review__upheld: text, t2_permits__decisions: text }));
    const counts = ['t4_review__upheld', 't2_permits__decisions'].map((id) => cells.get(id)!);
    expect(counts.map(({ value, resolved }) => [value, resolved])).toEqual(
      counts.map(() => [Number(text), null]),
    );
  });

  it.each([
    '1.0',
    '1. 0',
    '1．0',
  ])('do not vouch for %s among counts without decimals: it may be the number of an item and a figure', (text) => {
    const result = reconcile(form, reading({ t2_permits__decisions: text, t4_review__upheld: '0.0' }));
    expect(result.cells.get('t2_permits__decisions')).toMatchObject({ resolved: null });
    expect(result.findings.filter(({ code }) => /INT/.test(code)).map(({ cells }) => cells)).toEqual([
      ['t2_permits__decisions'],
    ]);
    expect(result.cells.get('t4_review__upheld')).toMatchObject({ resolved: 0 });
  });

  it('take decimals of all counts of a table for a habit', () => {
    const counts = form.cells.filter(({ table, numberKind }) => table === 't2' && numberKind !== 'amount');
    const printed = Object.fromEntries(counts.map(({ id }, at) => [id, `${at}.0`]));
    const { cells, findings } = reconcile(form, reading(printed));
    expect(counts.map(({ id }) => cells.get(id)?.resolved)).toEqual(counts.map((_, at) => at));
    expect(findings.filter(({ code }) => code === 'T2-INT')).toEqual([]);
  });

  it('leave decimals to amounts', () => {
    expect(codes(reconcile(form, reading({ t2_fees__amount_wan: '1.5' })))).not.toContain('T2-INT');
  });
});

describe('an undivided group', () => {
  it('stands in the place of its rows', () => {
    const own = reading({
      ...row('t3_new_received', ['2', '0', '0', '0', '0', '0', '2']),
      ...row('t3_result_total', ['2', '0', '0', '0', '0', '0', '2']),
    });
    const cells = new Map<string, CellReading>([...own.cells].filter(([id]) => !/t3_other_/.test(id)));
    for (const each of form.cells.filter(({ optional }) => optional)) {
      cells.set(each.id, cell(/natural_person|total/.test(each.id) ? '2' : '0'));
    }
    const undivided = new Set(['t3_other']);
    expect(reconcile(form as Form, { ...own, cells, undivided }).checks).toMatchObject({
      failed: 0,
      assessed: 40,
    });
  });
});
