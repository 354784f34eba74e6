import { isHardEquation } from '../forms/zero-sum.js';
import type { Finding } from '../model/finding.js';
import type { CellReadings } from '../model/reading.js';
import type { Assessment } from './assess.js';

/**
 * Figures beside a total that is blank, where the page prints most totals of the kind: a row that slipped over a lost cell
 * looks so, its total in the cell before, and no sum is left to fail. Those through which another sum holds are believed.
 */
export function figuresWithoutTotal(assessments: readonly Assessment[], cells: CellReadings): string[] {
  const hard = assessments.filter(({ identity }) => isHardEquation(identity));
  const isOdd = oddlyBlank(hard, cells);
  const doubted = hard.filter(isOdd).flatMap(({ identity }) => identity.left);
  if (doubted.length === 0) return [];
  const held = hard
    .filter(({ status }) => status === 'passed')
    .flatMap(({ identity: { left, right } }) => [...left, ...right]);
  const proved = new Set(held);
  return doubted.filter((id) => cells.get(id)?.basis === 'printed' && !proved.has(id));
}

/** Tells which sums have figures and a blank for their total, though most sums of their code print one. */
function oddlyBlank(hard: readonly Assessment[], cells: CellReadings): (assessment: Assessment) => boolean {
  const stateOf = ({ identity: { right } }: Assessment) =>
    right.length === 1 ? cells.get(right[0]!)?.state : undefined;
  const isPrinted = new Map(
    [...new Set(hard.map(({ identity }) => identity.code))].map((code) => {
      const ofCode = hard.filter(({ identity }) => identity.code === code);
      const count = (state: string) => ofCode.filter((each) => stateOf(each) === state).length;
      return [code, count('number') > count('blank') + count('dash')];
    }),
  );
  return (assessment) =>
    assessment.left > 0 &&
    stateOf(assessment) === 'blank' &&
    isPrinted.get(assessment.identity.code) === true;
}

/** What is to be said of figures beside a blank total. */
export function withoutTotalFindings(cells: readonly string[]): Finding[] {
  if (cells.length === 0) return [];
  return [
    {
      code: 'READ-AMBIGUOUS',
      kind: 'reading',
      severity: 'warning',
      verdict: 'reading_ambiguous',
      cells,
      left: null,
      right: null,
      messageZh: '总计空白，而其他总计都有数字：这些数字可能错开了一格，没有等式可以证实，不采用',
      messageEn:
        'the total beside these figures is blank where others are printed; they may have slipped by a cell, no sum confirms them, and they are not believed',
      quote: null,
    },
  ];
}
