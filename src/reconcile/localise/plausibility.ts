import type { Evidence } from '../../model/evidence.js';
import type { Change, Explanation } from './explanation.js';
import { isOneEdit } from './one-edit.js';
import type { Rearrangement } from './rearrangements.js';

/** An explanation with what speaks for it and against it. */
export function weighed({ kind, changes }: Rearrangement, evidence: Evidence): Explanation {
  const found = changes.flatMap((change) => signsOf(change, kind === 'figures', evidence));
  const order = ['prose', 'year', 'one_edit', 'zero', 'against_prose'];
  const sorted = order.flatMap((sign) => found.filter((each) => each.startsWith(`${sign} `)));
  return { kind, changes, evidence: sorted };
}

function signsOf({ cell, from, to }: Change, isNewFigure: boolean, evidence: Evidence): string[] {
  const seen = evidence.get(cell) ?? [];
  const signs = [
    ...(seen.some((figure) => figure.source === 'prose' && figure.value === to) ? ['prose'] : []),
    ...(seen.some((figure) => figure.source === 'year' && figure.value === to) ? ['year'] : []),
    ...(isNewFigure && from !== null && from !== 0 && isOneEdit(from, to) ? ['one_edit'] : []),
    ...(isNewFigure && (from === 0 || from === null) !== (to === 0) ? ['zero'] : []),
    ...(seen.some((figure) => figure.source === 'prose' && figure.value === from) ? ['against_prose'] : []),
  ];
  return signs.map((sign) => `${sign} ${cell}`);
}

/**
 * Explanations, the most plausible first: figures seen in the text, then in a neighbouring year; the same figures in
 * other cells before new figures; then figures one keystroke away, and figures that appear or vanish. Those that nothing
 * tells apart stay in the order in which they were found.
 */
export function mostPlausibleFirst(explanations: readonly Explanation[]): Explanation[] {
  const ranked = explanations.map((explanation) => ({ explanation, ranks: ranking(explanation) }));
  ranked.sort((a, b) => compare(a.ranks, b.ranks));
  return ranked.map(({ explanation }) => explanation);
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((rank, index) => rank !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** Numbers to compare one after the other, smaller first. */
function ranking({ kind, changes, evidence }: Explanation): number[] {
  const count = (sign: string) => evidence.filter((each) => each.startsWith(`${sign} `)).length;
  const isRearranged = kind !== 'figures';
  return [
    count('against_prose') - count('prose'),
    -count('year'),
    isRearranged ? 0 : 1,
    isRearranged ? 0 : changes.length,
    -count('one_edit'),
    -count('zero'),
    changes.length,
  ];
}
