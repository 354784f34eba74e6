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
  const proved = new Map(cells);
  for (let progress = true; progress; ) {
    progress = false;
    for (const identity of identities) {
      for (const id of forcedToZero(identity, proved)) {
        const cell = proved.get(id)!;
        proved.set(id, { ...cell, resolved: 0, basis: 'proved', certificate: [identityLabel(identity)] });
        progress = true;
      }
    }
  }
  return proved;
}

function forcedToZero(identity: Identity, cells: CellReadings): string[] {
  const open = (ids: readonly string[]) => ids.filter((id) => cells.get(id)?.resolved === null);
  const sum = (ids: readonly string[]) =>
    ids.reduce((total, id) => total + (cells.get(id)?.resolved ?? 0), 0);
  const [left, right] = [open(identity.left), open(identity.right)];
  if (left.length > 0 === right.length > 0 || sum(identity.left) !== sum(identity.right)) return [];
  return [...left, ...right].filter((id) => printsNothing(cells.get(id)!));
}

/** A blank of which a person has said what stands there is no blank to be proved. */
function printsNothing(cell: CellReading): boolean {
  return (cell.state === 'blank' || cell.state === 'dash') && cell.basis !== 'corrected';
}

/** Takes proofs back where an identity through the cell fails: then the figures contradict each other about it. */
export function withdrawDisputed(cells: CellReadings, failed: readonly Identity[]): CellReadings {
  const disputed = new Set(failed.flatMap((identity) => [...identity.left, ...identity.right]));
  return new Map(
    [...cells].map(([id, cell]) =>
      disputed.has(id) && cell.basis === 'proved' ? [id, withheld(cell)] : [id, cell],
    ),
  );
}
