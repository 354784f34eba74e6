import type { Identity } from '../forms/index.js';
import { identityLabel } from '../forms/zero-sum.js';
import { type CellReading, type CellReadings, withheld } from '../model/reading.js';

/**
 * Resolves blank cells and dashes to 0 where an identity forces it: one of its sides is known, the figures printed on
 * the other already make up the sum, and no count is negative. Goes on until nothing more follows. Figures other than 0
 * are never derived: deriving a total is not reading one.
 *
 * @param identities hard equations over cells that cannot be negative
 */
export function proveBlanks(cells: CellReadings, identities: readonly Identity[]): CellReadings {
  // An identity forces nothing but blanks of its own, and no proof makes new ones.
  const isProvable = (id: string) => {
    const cell = cells.get(id);
    return cell !== undefined && cell.resolved === null && printsNothing(cell);
  };
  const forcing = identities.filter(({ left, right }) => left.some(isProvable) || right.some(isProvable));
  if (forcing.length === 0) return cells;
  const proved = new Map(cells);
  for (let progress = true; progress; ) {
    progress = false;
    for (const identity of forcing) {
      for (const id of forcedToZero(identity, proved)) {
        const cell = proved.get(id)!;
        proved.set(id, { ...cell, resolved: 0, basis: 'proved', certificate: [identityLabel(identity)] });
        progress = true;
      }
    }
  }
  return proved;
}

function forcedToZero({ left, right }: Identity, cells: CellReadings): string[] {
  const isOpen = (id: string) => cells.get(id)?.resolved === null;
  const [isLeftOpen, isRightOpen] = [left.some(isOpen), right.some(isOpen)];
  if (isLeftOpen === isRightOpen || sumOf(left, cells) !== sumOf(right, cells)) return [];
  return (isLeftOpen ? left : right).filter((id) => isOpen(id) && printsNothing(cells.get(id)!));
}

function sumOf(ids: readonly string[], cells: CellReadings): number {
  let sum = 0;
  for (const id of ids) sum += cells.get(id)?.resolved ?? 0;
  return sum;
}

/** A blank of which a person has said what stands there is no blank to be proved. */
function printsNothing(cell: CellReading): boolean {
  return (cell.state === 'blank' || cell.state === 'dash') && cell.basis !== 'corrected';
}

/** Takes proofs back where an identity through the cell fails: then the figures contradict each other about it. */
export function withdrawDisputed(cells: CellReadings, failed: readonly Identity[]): CellReadings {
  if (failed.length === 0) return cells;
  const disputed = new Set(failed.flatMap((identity) => [...identity.left, ...identity.right]));
  return new Map(
    [...cells].map(([id, cell]) =>
      disputed.has(id) && cell.basis === 'proved' ? [id, withheld(cell)] : [id, cell],
    ),
  );
}
