import type { Identity } from '../forms/index.js';
import { identityLabel } from '../forms/zero-sum.js';
import { ABSENT, type CellReading, type CellReadings } from '../model/reading.js';
import { withoutNoise } from '../model/without-noise.js';

/** How an identity came out. */
export interface Assessment {
  readonly identity: Identity;
  readonly status: 'passed' | 'failed' | 'not_assessable';
  /** Sums of the known figures of both sides. */
  readonly left: number;
  readonly right: number;
}

interface Side {
  readonly sum: number;
  readonly unknown: readonly CellReading[];
}

/**
 * Assesses an identity on the figures we stand behind. Cells that print nothing count as 0 where the other side is
 * known and the sum then holds, and so do cells of which every reading says 0; a cell proved by this identity alone is
 * no evidence for it; a total that is not printed leaves nothing to assess. Counts are never negative, so parts that
 * exceed their whole fail whatever the blanks hide.
 */
export function assess(identity: Identity, cells: CellReadings): Assessment {
  const left = sideOf(identity.left, identity, cells);
  const right = sideOf(identity.right, identity, cells);
  return { identity, status: statusOf(identity, left, right), left: left.sum, right: right.sum };
}

function sideOf(ids: readonly string[], identity: Identity, cells: CellReadings): Side {
  const unknown: CellReading[] = [];
  let sum = 0;
  for (const id of ids) {
    const cell = cells.get(id) ?? ABSENT;
    sum += cell.resolved ?? 0;
    if (cell.resolved === null || isProvedBy(identity, cell)) unknown.push(cell);
  }
  return { sum: withoutNoise(sum), unknown };
}

function isProvedBy(identity: Identity, cell: CellReading): boolean {
  return cell.basis === 'proved' && cell.certificate.includes(identityLabel(identity));
}

function statusOf(identity: Identity, left: Side, right: Side): Assessment['status'] {
  if (left.unknown.length === 0 && right.unknown.length === 0) {
    const holds = identity.relation === 'equal' ? left.sum === right.sum : left.sum <= right.sum;
    return holds ? 'passed' : 'failed';
  }
  if (right.unknown.length > 0) return 'not_assessable';
  if (left.sum > right.sum) return 'failed';
  const addNothing = left.unknown.every(addsNothing);
  return identity.relation === 'equal' && left.sum === right.sum && addNothing ? 'passed' : 'not_assessable';
}

/** A cell that prints nothing, or of which it is open what it prints but proved that it is 0. */
function addsNothing({ state, basis }: CellReading): boolean {
  return state === 'blank' || state === 'dash' || basis === 'proved';
}
