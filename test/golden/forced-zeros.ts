import { identitiesOf, loadForms } from '../../src/forms/index.js';

/**
 * Cells that print nothing and can only be 0: every blank lies between 0 and what the printed figures of its sums leave
 * for it. A report whose sums contradict each other forces nothing through them.
 *
 * @param figures cell id to its figure; null where nothing is printed
 */
export function forcedZeros(formId: string, figures: ReadonlyMap<string, number | null>): Set<string> {
  const form = loadForms().find(({ id }) => id === formId);
  const sums = form
    ? identitiesOf(form).filter((sum) => sum.kind === 'hard' && sum.relation === 'equal')
    : [];
  const most = new Map<string, number>();
  const least = (id: string) => figures.get(id) ?? 0;
  const mostOf = (id: string) => figures.get(id) ?? most.get(id) ?? Number.POSITIVE_INFINITY;
  for (let narrowed = true; narrowed; ) {
    narrowed = false;
    for (const { left, right } of sums) {
      for (const [side, other] of [
        [left, right],
        [right, left],
      ] as const) {
        const leftOver = total(other, mostOf) - total(side, least);
        for (const id of side) {
          if (figures.get(id) !== null || leftOver < 0 || leftOver >= mostOf(id)) continue;
          most.set(id, leftOver);
          narrowed = true;
        }
      }
    }
  }
  return new Set([...most].flatMap(([id, value]) => (value === 0 ? [id] : [])));
}

function total(cells: readonly string[], figureOf: (id: string) => number): number {
  return cells.reduce((sum, id) => sum + figureOf(id), 0);
}
