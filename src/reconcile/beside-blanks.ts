import { isHardEquation } from '../forms/zero-sum.js';
import type { Finding } from '../model/finding.js';
import { ABSENT, type CellReadings } from '../model/reading.js';
import type { Assessment } from './assess.js';
import { unbelievedFindings } from './describe.js';

/** So many figures of a sum, zeros apart, through none of which another sum holds, are no accident. */
const FEWEST_SLIPPED = 3;

/** What blanks say where a sum does not hold with them. */
export interface BesideBlanks {
  /** Figures that may stand in the cell beside their own. */
  readonly unbelieved: readonly string[];
  /** Blanks in whose place there must be a figure, the others of the sum being sure. */
  readonly hiding: readonly string[];
}

/**
 * Figures beside blanks that leave a sum open: the parts fall short of a printed total, or the total is blank where most
 * totals of the kind are printed; or that break a sum, and every other through them. A row that slipped by a cell looks so.
 * Those through which another sum holds are believed.
 */
export function besideBlanks(assessments: readonly Assessment[], cells: CellReadings): BesideBlanks {
  const hard = assessments.filter(({ identity }) => isHardEquation(identity));
  const open = hard.filter((each) => hidesFigures(each, cells));
  const failed = hard.filter(({ status, identity }) => status === 'failed' && hasBlank(identity.left, cells));
  if (open.length === 0 && failed.length === 0) return { unbelieved: [], hiding: [] };
  const held = new Set(hard.filter(({ status }) => status === 'passed').flatMap(cellsOf));
  const printsTotals = codesWithTotals(hard, cells);
  const short = open.filter(({ identity, left, right }) => left < right || printsTotals.has(identity.code));
  const slipped = failed.filter(({ identity }) => mayHaveSlipped(identity.left, hard, held, cells));
  const isUnbelieved = (id: string) => cells.get(id)?.basis === 'printed' && !held.has(id);
  const unbelieved = new Set([...short, ...slipped].flatMap(cellsOf).filter(isUnbelieved));
  const sure = short.filter(
    (each) => each.left > 0 && each.left < each.right && !cellsOf(each).some((id) => unbelieved.has(id)),
  );
  return {
    unbelieved: [...unbelieved],
    hiding: [...new Set(sure.flatMap(({ identity }) => identity.left.filter((id) => isBlank(id, cells))))],
  };
}

function hasBlank(ids: readonly string[], cells: CellReadings): boolean {
  return ids.some((id) => isBlank(id, cells));
}

function isBlank(id: string, cells: CellReadings): boolean {
  const cell = cells.get(id) ?? ABSENT;
  return cell.state === 'blank' && cell.resolved === null;
}

/** Whether no sum holds through any of the figures beside a blank, though each stands in another as well. */
function mayHaveSlipped(
  ids: readonly string[],
  hard: readonly Assessment[],
  held: ReadonlySet<string>,
  cells: CellReadings,
): boolean {
  const figures = ids.filter((id) => (cells.get(id)?.resolved ?? 0) !== 0);
  const isSummedTwice = (id: string) => hard.filter((each) => cellsOf(each).includes(id)).length > 1;
  return figures.length >= FEWEST_SLIPPED && figures.every((id) => !held.has(id) && isSummedTwice(id));
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

/** What is to be said of figures beside blanks, and of blanks that must hide figures. */
export function besideBlanksFindings({ unbelieved, hiding }: BesideBlanks): Finding[] {
  return [
    ...unbelievedFindings(
      unbelieved,
      '同一等式中有空白的格子，其余数字与合计不符：这些数字可能错开了一格，没有等式可以证实，不采用',
      'cells are blank in a sum that does not hold without them; the figures beside them may have slipped by a cell, no other sum confirms them, and they are not believed',
    ),
    ...unbelievedFindings(
      hiding,
      '这些格子空白，而同一等式中其余数字可以确认，与合计相差：空白处应有数字，原文未印出或未能读到',
      'these cells are blank, and the sums need figures in them, as the others are sure: they were not printed, or not read',
    ),
  ];
}
