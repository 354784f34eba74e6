import { similarity } from '../../align/label/similarity.js';

const MOST = 3;
const LEAST_SIMILARITY = 0.6;

/** The ids that look most like one that does not exist, the nearest first. */
export function nearIds(wanted: string, ids: readonly string[]): string[] {
  return ids
    .map((id) => ({ id, likeness: similarity(wanted.toLowerCase(), id) }))
    .filter(({ likeness }) => likeness >= LEAST_SIMILARITY)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ id }) => id);
}
