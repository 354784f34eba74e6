import { type Form, identitiesOf, undividedGroups } from '../forms/index.js';
import { identityLabel } from '../forms/zero-sum.js';
import { type CellReading, withheld } from '../model/reading.js';
import type { Report } from '../model/report.js';

/**
 * Takes the proofs back that rest on figures that were corrected since, and those that rest on such proofs: a blank that had
 * to be 0 beside the former total need not be 0 beside the new one. To be done before the identities are assessed again,
 * which proves anew what still follows.
 */
export function withdrawProofs(report: Report, form: Form): Report {
  const corrected = [...report.cells].flatMap(([id, { basis }]) => (basis === 'corrected' ? [id] : []));
  if (corrected.length === 0) return report;
  const cellsOf = new Map(
    identitiesOf(form, undividedGroups(form, report.cells)).map((identity) => [
      identityLabel(identity),
      [...identity.left, ...identity.right],
    ]),
  );
  const cells = new Map(report.cells);
  const changed = new Set(corrected);
  const restsOnChanged = ({ basis, certificate }: CellReading) =>
    basis === 'proved' && certificate.some((label) => cellsOf.get(label)?.some((id) => changed.has(id)));
  for (let before = -1; before < changed.size; ) {
    before = changed.size;
    for (const [id, reading] of cells) {
      if (!restsOnChanged(reading)) continue;
      cells.set(id, withheld(reading));
      changed.add(id);
    }
  }
  return { ...report, cells };
}
