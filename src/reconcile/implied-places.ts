import { isHardEquation } from '../forms/zero-sum.js';
import type { Finding } from '../model/finding.js';
import { type CellReadings, type ImpliedRow, withheld } from '../model/reading.js';
import type { Assessment } from './assess.js';

/**
 * The figures of tables of which nothing is drawn whose places are not proved: a gap between texts put them into their
 * cells. In a plain row one sum through a figure that holds proves its place, in any other all through the row do; where
 * the form has no sums, the place of a plain row alone is believed.
 */
export function unprovedPlaces(
  rows: readonly ImpliedRow[],
  cells: CellReadings,
  assessments: readonly Assessment[],
): string[] {
  const sums = sumsByCell(assessments);
  const through = (cell: string) => sums.get(cell) ?? [];
  const passes = ({ status }: Assessment) => status === 'passed';
  return rows.flatMap((row) => {
    const isProved = row.isPlain
      ? (cell: string) => through(cell).length === 0 || through(cell).some(passes)
      : () => row.cells.every((cell) => through(cell).length > 0 && through(cell).every(passes));
    return row.cells.filter((cell) => cells.get(cell)?.resolved != null && !isProved(cell));
  });
}

function sumsByCell(assessments: readonly Assessment[]): ReadonlyMap<string, readonly Assessment[]> {
  const sums = new Map<string, Assessment[]>();
  for (const assessment of assessments) {
    if (!isHardEquation(assessment.identity)) continue;
    for (const cell of cellsOf(assessment)) sums.set(cell, [...(sums.get(cell) ?? []), assessment]);
  }
  return sums;
}

function cellsOf({ identity }: Assessment): string[] {
  return [...identity.left, ...identity.right];
}

/** The cells without the figures of unproved places; what is printed stays. */
export function withoutUnproved(cells: CellReadings, unproved: readonly string[]): CellReadings {
  const doubted = new Set(unproved);
  return new Map([...cells].map(([id, cell]) => [id, doubted.has(id) ? withheld(cell) : cell]));
}

/** What is to be said of unproved places; of those in a sum that fails, its own finding says it. */
export function unprovedFindings(unproved: readonly string[], assessments: readonly Assessment[]): Finding[] {
  const told = new Set(assessments.filter(({ status }) => status === 'failed').flatMap(cellsOf));
  const cells = unproved.filter((cell) => !told.has(cell));
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
      messageZh: '表格没有画线，格子是按文字的位置推断的，这些数字的位置没有等式可以证实，不采用',
      messageEn:
        'the table is drawn without lines, and its cells were worked out from where the text stands; no sum confirms the places of these figures, and they are not believed',
      quote: null,
    },
  ];
}
