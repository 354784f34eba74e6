import type { Form } from '../../forms/index.js';
import type { Claim } from '../../model/claim.js';
import type { Evidence, EvidenceFigure } from '../../model/evidence.js';
import { comparableClaims } from './comparable.js';

/**
 * What the prose says of single cells, for ranking what may have happened to a damaged table. It rests on the words
 * alone, never on the cells. Claims that may mean another sum (答复) are left out.
 */
export function evidenceOf(claims: readonly Claim[], form: Form): Evidence {
  const evidence = new Map<string, EvidenceFigure[]>();
  for (const { measure, value } of comparableClaims(claims, form)) {
    const [term, ...more] = measure.terms;
    if (!term || more.length > 0 || measure.severity === 'note') continue;
    const known = evidence.get(term.cell) ?? [];
    if (known.some((figure) => figure.value === value)) continue;
    evidence.set(term.cell, [...known, { value, source: 'prose' }]);
  }
  return evidence;
}
