import { isHardEquation } from '../forms/zero-sum.js';
import type { Finding } from '../model/finding.js';
import { ABSENT, type CellReadings } from '../model/reading.js';
import type { Assessment } from './assess.js';
import { unbelievedFindings } from './describe.js';

/**
 * Figures beside blanks that leave a sum open: the parts fall short of a printed total, or the total is blank where most
 * totals of the kind are printed. A row that slipped by a cell looks so, and no sum is left to fail. Those through which
 * another sum holds are believed.
 */
export function figuresBesideBlanks(assessments: readonly Assessment[], cells: CellReadings): string[] {
  const hard = assessments.filter(({ identity }) => isHardEquation(identity));
  const hiding = hard.filter((each) => hidesFigures(each, cells));
  if (hiding.length === 0) return [];
  const printsTotals = codesWithTotals(hard, cells);
  const short = hiding.filter(({ identity, left, right }) => left < right || printsTotals.has(identity.code));
  const held = new Set(hard.filter(({ status }) => status === 'passed').flatMap(cellsOf));
  return [...new Set(short.flatMap(cellsOf))].filter(
    (id) => cells.get(id)?.basis === 'printed' && !held.has(id),
  );
}

function cellsOf({ identity: { left, right } }: Assessment): string[] {
  return [...left, ...right];
}

/**
 * Whether blanks of a sum must hide figures: nothing in it is open but them, and it does not hold without. Of a blank total it
 * is so where totals are printed.
 */
function hidesFigures({ identity, status, left, right }: Assessment, cells: CellReadings): boolean {
  if (status !== 'not_assessable' || left === right) return false;
  const open = (ids: readonly string[]) =>
    ids.map((id) => cells.get(id) ?? ABSENT).filter(({ resolved }) => resolved === null);
  const [parts, totals] = [open(identity.left), open(identity.right)];
  if (![...parts, ...totals].every(({ state }) => state === 'blank' || state === 'dash')) return false;
  return totals.length > 0 ? left > right : left < right;
}

/** The codes of sums most totals of which are printed. */
function codesWithTotals(hard: readonly Assessment[], cells: CellReadings): ReadonlySet<string> {
  const printed = new Map<string, number>();
  for (const { identity } of hard) {
    const [total, ...others] = identity.right;
    if (total === undefined || others.length > 0) continue;
    const weight = cells.get(total)?.state === 'number' ? 1 : -1;
    printed.set(identity.code, (printed.get(identity.code) ?? 0) + weight);
  }
  return new Set([...printed].flatMap(([code, weight]) => (weight > 0 ? [code] : [])));
}

/** What is to be said of figures beside blanks that must hide others. */
export function besideBlanksFindings(cells: readonly string[]): Finding[] {
  return unbelievedFindings(
    cells,
    '同一等式中有空白的格子，其余数字相加不足：这些数字可能错开了一格，没有等式可以证实，不采用',
    'cells are blank in a sum that does not hold without them; the figures beside them may have slipped by a cell, no other sum confirms them, and they are not believed',
  );
}
