import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCorrections, type Correction, refuseUnknownReports } from '../../src/corrections/index.js';
import { undividedGroups } from '../../src/forms/index.js';
import { ABSENT, type CellReading } from '../../src/model/reading.js';
import type { Report } from '../../src/model/report.js';
import { printed, source } from '../dataset/sample.js';
import { correction, FORM, fullReport } from './sample.js';

const TOTAL = 't3_new_received__total';
const FEE = FORM.cells.find(({ numberKind }) => numberKind === 'amount')!.id;
const BLANK: CellReading = { ...ABSENT, raw: '', state: 'blank' };

const sample = fullReport({
  [TOTAL]: printed('27', 27),
  [FEE]: printed('251000元', 251_000, { printedUnit: '元', resolved: 25.1 }),
  t3_granted__total: { ...BLANK, resolved: 0, basis: 'proved', certificate: ['T3-ROW t3_granted'] },
  t3_carried_out__total: ABSENT,
});

const apply = (...corrections: Correction[]) => applyCorrections(sample, corrections, FORM);
const refusalsOf = (...corrections: Correction[]) =>
  apply(...corrections).refused.map(({ refusal }) => refusal!.code);

describe('a correction', () => {
  it('sets the figure we stand behind, and leaves what is printed', () => {
    const { report, applied, refused } = apply(correction());
    expect(report.cells.get(TOTAL)).toEqual({ ...printed('27', 27), resolved: 28, basis: 'corrected' });
    expect(applied).toEqual([
      {
        correction: correction(),
        refusal: null,
        before: { resolved: 27, basis: 'printed' },
        after: { resolved: 28, basis: 'corrected' },
      },
    ]);
    expect(refused).toEqual([]);
  });

  it('may say that no figure is to be stood behind', () => {
    expect(apply(correction({ newValue: '' })).report.cells.get(TOTAL)).toMatchObject({
      value: 27,
      resolved: null,
      basis: 'corrected',
    });
  });

  it('is in the unit of the codebook', () => {
    const { report } = apply(correction({ cellId: FEE, oldRaw: '251000元', newValue: '25.10' }));
    expect(report.cells.get(FEE)).toMatchObject({ value: 251_000, printedUnit: '元', resolved: 25.1 });
  });

  it('ends the proof of the former figure', () => {
    const { report } = apply(correction({ cellId: 't3_granted__total', oldRaw: '', newValue: '1' }));
    expect(report.cells.get('t3_granted__total')).toEqual({ ...BLANK, resolved: 1, basis: 'corrected' });
  });

  it('reaches cells that are blank, absent or not mentioned', () => {
    const cells = new Map(sample.cells);
    cells.delete('t3_partial__total');
    const without = { ...sample, cells };
    const asked = ['t3_carried_out__total', 't3_partial__total'].map((cellId) =>
      correction({ cellId, oldRaw: '', newValue: '3' }),
    );
    const { report } = applyCorrections(without, asked, FORM);
    for (const { cellId } of asked) {
      expect(report.cells.get(cellId)).toEqual({ ...ABSENT, resolved: 3, basis: 'corrected' });
    }
  });

  it('writes no negative zero', () => {
    expect(Object.is(apply(correction({ newValue: '-0' })).report.cells.get(TOTAL)!.resolved, 0)).toBe(true);
  });

  it('may be handed in twice', () => {
    const { applied, refused } = apply(correction(), correction({ newValue: '28.0', line: 3 }));
    expect([applied.length, refused.length]).toEqual([2, 0]);
  });

  it('of another report is passed over', () => {
    expect(apply(correction({ reportId: 'bbbb-2022' }))).toEqual({
      report: sample,
      applied: [],
      refused: [],
    });
  });

  it('of a report that does not exist is refused over the whole dataset', () => {
    const asked = [correction(), correction({ reportId: 'bbbb-2022' })];
    expect(refuseUnknownReports(asked, new Set(['aaaa-2022']))).toMatchObject([
      { correction: asked[1], refusal: { code: 'no_such_report' }, before: null, after: null },
    ]);
  });
});

describe('a correction that does not fit', () => {
  it.each([
    ['source_changed', { sourceSha256: 'b'.repeat(64) }],
    ['no_such_cell', { cellId: 't3_no_such_row__total' }],
    ['no_such_cell', { cellId: 't3_other_all__total', oldRaw: '' }],
    ['raw_differs', { oldRaw: '26' }],
    ['raw_differs', { oldRaw: '' }],
    ['raw_differs', { oldRaw: '27 ' }],
    ['not_a_number', { newValue: '二十八' }],
    ['not_a_number', { newValue: '1,024' }],
    ['not_a_number', { newValue: '1e3' }],
    ['not_a_number', { newValue: '9'.repeat(17) }],
    ['not_a_number', { newValue: '9007199254740990.7' }],
    ['not_a_number', { newValue: '5.00000000000000000001' }],
    ['wrong_kind_of_number', { newValue: '28.5' }],
    ['wrong_kind_of_number', { newValue: '-28' }],
    ['wrong_kind_of_number', { cellId: FEE, oldRaw: '251000元', newValue: '-1.5' }],
  ])('is refused: %s, %j', (code, over) => {
    expect(refusalsOf(correction(over))).toEqual([code]);
    expect(apply(correction(over)).report).toBe(sample);
  });

  it('is refused where the bytes of the report have no hash', () => {
    const unhashed = { ...sample, source: source({ sha256: null }) };
    expect(applyCorrections(unhashed, [correction()], FORM).refused).toHaveLength(1);
  });

  it('takes a negative figure where the kind of number allows one', () => {
    const signed = {
      ...FORM,
      cells: FORM.cells.map((cell) => ({ ...cell, numberKind: 'signed_count' as const })),
    };
    const asked = [correction({ newValue: '-28' })];
    expect(applyCorrections(sample, asked, signed).report.cells.get(TOTAL)!.resolved).toBe(-28);
  });

  it('says what it found, in both languages', () => {
    expect(apply(correction({ oldRaw: '26' })).refused[0]!.refusal!.message).toEqual({
      en: 'the correction was made for "26", the cell prints "27"; copy raw from cells.csv',
      zh: '更正针对的原文是 "26"，单元格印的是 "27"；请照抄 cells.csv 的 raw',
    });
  });
});

describe('corrections that contradict each other', () => {
  const [first, second] = [correction(), correction({ newValue: '29', line: 7 })];

  it('are all refused, and each names the others', () => {
    const { report, applied, refused } = apply(second, first);
    expect(report).toBe(sample);
    expect(applied).toEqual([]);
    expect(refused.map(({ refusal }) => refusal!.code)).toEqual(['contradicted', 'contradicted']);
    expect(refused[0]!.refusal!.message.en).toContain('corrections/a.csv:2 → 28; corrections/a.csv:7 → 29');
  });

  it('do not count where one of them is refused for itself', () => {
    const outdated = correction({ newValue: '29', sourceSha256: 'b'.repeat(64) });
    const { report, refused } = apply(first, outdated);
    expect(report.cells.get(TOTAL)!.resolved).toBe(28);
    const standing = { resolved: 27, basis: 'printed' };
    expect(refused).toMatchObject([{ correction: outdated, before: standing, after: standing }]);
  });
});

describe('any corrections', () => {
  const anyCorrection = fc
    .record({
      cellId: fc.constantFrom(
        TOTAL,
        FEE,
        't3_granted__total',
        't3_carried_out__total',
        't3_no_such_row__total',
      ),
      oldRaw: fc.constantFrom('27', '', '251000元', '26'),
      newValue: fc.constantFrom('28', '29', '2.5', '-1', '', 'x'),
      sourceSha256: fc.constantFrom('a'.repeat(64), 'a'.repeat(64), 'b'.repeat(64)),
      reportId: fc.constantFrom('aaaa-2022', 'aaaa-2022', 'bbbb-2021'),
      line: fc.integer({ min: 2, max: 99 }),
    })
    .map((over) => correction(over));
  const some = fc.array(anyCorrection, { maxLength: 12 });
  const as = (report: Report) => [...report.cells];
  const asPrinted = (report: Report) =>
    as(report).map(([id, { resolved, basis, certificate, ...print }]) => [id, print]);

  it('never change what is printed, nor the order of the cells', () => {
    fc.assert(
      fc.property(some, (asked) => {
        expect(asPrinted(apply(...asked).report)).toEqual(asPrinted(sample));
      }),
      { seed: 1 },
    );
  });

  it('change exactly the cells of those that were applied', () => {
    fc.assert(
      fc.property(some, (asked) => {
        const { report, applied, refused } = apply(...asked);
        const own = asked.filter(({ reportId }) => reportId === sample.reportId);
        expect(applied.length + refused.length).toBe(own.length);
        const touched = new Set(applied.map(({ correction }) => correction.cellId));
        for (const [id, reading] of report.cells) {
          expect(reading.basis === 'corrected').toBe(touched.has(id));
          if (!touched.has(id)) expect(reading).toBe(sample.cells.get(id));
        }
      }),
      { seed: 2 },
    );
  });

  it('change nothing where they are refused', () => {
    fc.assert(
      fc.property(some, (asked) => {
        const refused = apply(...asked).refused.map(({ correction }) => correction);
        expect(apply(...refused).report).toBe(sample);
      }),
      { seed: 3 },
    );
  });

  it('come to the same in every order', () => {
    const shuffled = some.chain((asked) =>
      fc.tuple(
        fc.constant(asked),
        fc.shuffledSubarray(asked, { minLength: asked.length, maxLength: asked.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([asked, otherwise]) => {
        const [one, other] = [apply(...asked), apply(...otherwise)];
        expect(as(other.report)).toEqual(as(one.report));
        expect(new Set(other.applied)).toEqual(new Set(one.applied));
        expect(new Set(other.refused)).toEqual(new Set(one.refused));
      }),
      { seed: 3 },
    );
  });
});

describe('undivided groups', () => {
  it('are known by the cells that stand in for them', () => {
    expect(undividedGroups(FORM, sample.cells)).toEqual(new Set());
    const cells = new Map([...sample.cells, ['t3_other_all__total', printed('1', 1)]]);
    expect(undividedGroups(FORM, cells)).toEqual(new Set(['t3_other']));
  });
});
