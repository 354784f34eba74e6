import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../src/model/evidence.js';
import { describeExplanation } from '../../../src/reconcile/localise/describe-explanation.js';
import { localise } from '../../../src/reconcile/localise/localise.js';
import { isOneEdit } from '../../../src/reconcile/localise/one-edit.js';
import { grid } from '../../decode/table-reading.js';
import { cells, failedOn, form, placed, type Table } from './table.js';

const blocks = grid(form, 't4');
const explainBlock = (figures: readonly (number | null)[], evidence?: Evidence) => {
  const readings = placed([figures], blocks.slice(0, 1));
  return localise(form, readings, failedOn(readings), evidence);
};

describe('a sum on its own', () => {
  const [upheld, corrected, , , total] = blocks[0] ?? [];

  test('tells that something is wrong, but not what: each of its figures explains it', () => {
    const [group] = explainBlock([5, 0, 0, 0, 7]);
    expect(group).toMatchObject({
      failed: ['T4-SUM t4_review'],
      minimalSize: 1,
      count: 5,
      complete: true,
      certain: [],
    });
    expect(group?.component).toEqual(blocks[0]);
    expect(group?.explanations).toHaveLength(5);
  });

  test('a figure cannot become negative', () => {
    const [group] = explainBlock([10, 1, 0, 0, 0]);
    expect(group?.explanations.map(({ changes }) => changes)).toEqual([[{ cell: total, from: 0, to: 11 }]]);
    expect(group?.certain).toEqual([total]);
  });

  test('a figure one keystroke away comes before others; figures that appear come next', () => {
    const [group] = explainBlock([12, 3, 0, 0, 24]);
    expect(group?.explanations.map(({ changes }) => `${changes[0]?.cell} ${changes[0]?.to}`)).toEqual([
      `${upheld} 21`,
      't4_review__other 9',
      't4_review__pending 9',
      `${corrected} 12`,
      `${total} 15`,
    ]);
  });

  test('what the text says comes first, then what a neighbouring year says', () => {
    const evidence: Evidence = new Map([
      [total ?? '', [{ value: 15, source: 'year' as const }]],
      [corrected ?? '', [{ value: 12, source: 'prose' as const }]],
    ]);
    const [group] = explainBlock([12, 3, 0, 0, 24], evidence);
    expect(group?.explanations.slice(0, 2).map(({ evidence: signs }) => signs[0])).toEqual([
      `prose ${corrected}`,
      `year ${total}`,
    ]);
  });

  test('an explanation that the text contradicts comes last', () => {
    const evidence: Evidence = new Map([[upheld ?? '', [{ value: 12, source: 'prose' as const }]]]);
    const [group] = explainBlock([12, 3, 0, 0, 24], evidence);
    expect(group?.explanations.at(-1)?.evidence).toContain(`against_prose ${upheld}`);
  });
});

describe('blank cells', () => {
  test('a total that is not printed leaves nothing to explain', () => {
    expect(explainBlock([5, 0, 0, 0, null])).toEqual([]);
  });

  test('parts that exceed their total are explained although other parts are blank', () => {
    const readings = placed([[5, 4, null, null, 7]], blocks.slice(0, 1));
    const failed = failedOn(placed([[5, 4, 0, 0, 7]], blocks.slice(0, 1)));
    const [group] = localise(form, readings, failed);
    expect(group?.explanations.map(({ changes }) => changes[0]?.to).sort()).toEqual([2, 3, 9]);
  });
});

test('sums that share no figure are explained apart', () => {
  const readings = placed(
    [
      [5, 0, 0, 0, 7],
      [0, 0, 0, 0, 0],
      [1, 1, 0, 0, 3],
    ],
    blocks,
  );
  const groups = localise(form, readings, failedOn(readings));
  expect(groups.map((group) => group.failed)).toEqual([
    ['T4-SUM t4_review'],
    ['T4-SUM t4_suit_after_review'],
  ]);
});

test('results that do not match the details, as in a real report, are explained by no single figure', () => {
  // Natural persons 26 in the details and 20 in the results, and 27 against 21 in the totals.
  const rows: Table = cells.map((_, row) => {
    const figures: Readonly<Record<number, number[]>> = {
      0: [20, 1],
      2: [6, 1],
      3: [6],
      13: [4],
      15: [3],
      17: [3],
      22: [4],
      23: [20, 1],
    };
    const [person = 0, other = 0] = figures[row] ?? [];
    return [person, 0, 0, 0, 0, other, person + other];
  });
  const readings = placed(rows);
  const [group] = localise(form, readings, failedOn(readings));
  expect(group).toMatchObject({
    failed: ['T3-COL natural_person', 'T3-COL total'],
    minimalSize: 2,
    complete: true,
  });
  expect(group?.explanations[0]?.changes).toMatchObject([{ from: 6, to: 0 }, { to: expect.any(Number) }]);
});

describe('describeExplanation', () => {
  const [granted] = cells[2] ?? [];

  test('says what would have to be different, in one sentence each', () => {
    const { zh, en } = describeExplanation(form, {
      kind: 'figures',
      changes: [{ cell: granted ?? '', from: 27, to: 28 }],
      evidence: [],
    });
    expect(zh).toMatch(/^如果“.*（一）予以公开·自然人”是28而不是27，各项等式就都成立$/);
    expect(en).toBe('if "granted in full / natural persons" were 28 instead of 27, every sum would hold');
  });

  test('names the mishap, and a blank as a blank', () => {
    const { zh, en } = describeExplanation(form, {
      kind: 'shift_in_row',
      changes: [{ cell: granted ?? '', from: null, to: 5 }],
      evidence: [],
    });
    expect(zh).toContain('错开了一格');
    expect(zh).toContain('是5而不是空白');
    expect(en).toContain('instead of blank');
  });
});

test.each([
  [28, 27, true],
  [28, 82, true],
  [28, 128, true],
  [128, 28, true],
  [28, 28, false],
  [28, 97, false],
  [28, 2, true],
  [1234, 1324, true],
  [1234, 4321, false],
  [5, 0, true],
])('%i and %i are one keystroke apart: %s', (one, other, expected) => {
  expect(isOneEdit(one, other)).toBe(expected);
});
